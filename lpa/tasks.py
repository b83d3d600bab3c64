"""How far each section has come: computed from the answers, never stored."""

from dataclasses import dataclass
from enum import Enum

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .answers import Reading
from .preflight import Preflight
from .questions import THE_APPLICATION, THE_LPA
from .rules import Finding
from .wizard import Section


class TaskState(Enum):
    CANNOT_START_YET = "cannot-start-yet"
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    PROBLEM = "problem"
    ASKED = "asked"
    DONE = "done"


LABELS = {
    TaskState.CANNOT_START_YET: _("Cannot start yet"),
    TaskState.NOT_STARTED: _("Not started"),
    TaskState.IN_PROGRESS: _("In progress"),
    TaskState.PROBLEM: _("There is a problem"),
    TaskState.ASKED: _("Check this"),
    TaskState.DONE: _("Completed"),
}


KINDS = {
    TaskState.CANNOT_START_YET: "cannot-start-yet",
    TaskState.NOT_STARTED: "blue",
    TaskState.IN_PROGRESS: "light-blue",
    TaskState.PROBLEM: "red",
    TaskState.ASKED: "yellow",
    TaskState.DONE: "",
}


@dataclass(frozen=True)
class Task:
    section: Section
    state: TaskState
    href: str

    @property
    def title(self):
        return self.section.title

    @property
    def status(self):
        return LABELS[self.state]

    @property
    def kind(self):
        """How the task list colours the state."""
        return KINDS[self.state]


def state_of(section: Section, reading: Reading, said: Preflight) -> TaskState:
    """The one word that is true of a section now."""
    asked = reading.asked[section.slug]
    answered = [step for step in asked if reading.has(section, step)]
    if not section.ready_if(reading.lpa) and not answered:
        return TaskState.CANNOT_START_YET
    if not answered:
        return TaskState.NOT_STARTED
    if len(answered) < len(asked):
        return TaskState.IN_PROGRESS
    return verdict(section, said)


def verdict(section: Section, said: Preflight) -> TaskState:
    """What the rule book makes of a section that is answered."""
    if any(is_mended_in(section, finding) for finding in said.fatal):
        return TaskState.PROBLEM
    if any(is_mended_in(section, finding) for finding in said.asked):
        return TaskState.ASKED
    return TaskState.DONE


def is_mended_in(section: Section, finding: Finding) -> bool:
    return finding.page.partition("/")[0] == section.slug


def page_url(reading: Reading, section: Section, step) -> str:
    return reverse(f"lpa:{section.slug}/{step.slug}", args=[reading.draft.reference])


def tasks(
    reading: Reading, said: Preflight, on_screen: Preflight | None = None
) -> list[tuple[str, list[Task]]]:
    """The task list: each group's heading, and its sections that are asked at all.

    said is what the rule book has to say on paper, on_screen what it has on screen,
    where anything can be signed there.
    """
    of_screen = on_screen or said
    groups = ((_("The LPA"), THE_LPA), (_("Applying to register it"), THE_APPLICATION))
    return [
        (
            heading,
            [
                task(section, reading, of_screen if section.regime else said)
                for section in sections
                if reading.asked[section.slug]
            ],
        )
        for heading, sections in groups
    ]


def task(section: Section, reading: Reading, said: Preflight) -> Task:
    state = state_of(section, reading, said)
    step = reading.first_open(section) or reading.asked[section.slug][0]
    may_open = state is not TaskState.CANNOT_START_YET
    return Task(section, state, page_url(reading, section, step) if may_open else "")
