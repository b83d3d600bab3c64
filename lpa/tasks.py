"""How far each section has come: computed from the answers, never stored."""

from dataclasses import dataclass
from enum import Enum

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .answers import Reading
from .choices import Severity
from .questions import THE_APPLICATION, THE_LPA
from .rules import Finding
from .wizard import Section


class TaskState(Enum):
    CANNOT_START_YET = "cannot-start-yet"
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    PROBLEM = "problem"
    DONE = "done"


LABELS = {
    TaskState.CANNOT_START_YET: _("Cannot start yet"),
    TaskState.NOT_STARTED: _("Not started"),
    TaskState.IN_PROGRESS: _("In progress"),
    TaskState.PROBLEM: _("There is a problem"),
    TaskState.DONE: _("Completed"),
}


KINDS = {
    TaskState.CANNOT_START_YET: "cannot-start-yet",
    TaskState.NOT_STARTED: "blue",
    TaskState.IN_PROGRESS: "light-blue",
    TaskState.PROBLEM: "red",
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


def state_of(section: Section, reading: Reading, findings: list[Finding]) -> TaskState:
    """The one word that is true of a section now."""
    asked = reading.asked[section.slug]
    answered = [step for step in asked if reading.has(section, step)]
    if not section.ready_if(reading.lpa) and not answered:
        return TaskState.CANNOT_START_YET
    if not answered:
        return TaskState.NOT_STARTED
    if len(answered) < len(asked):
        return TaskState.IN_PROGRESS
    if any(concerns(finding, section) for finding in findings):
        return TaskState.PROBLEM
    return TaskState.DONE


def concerns(finding: Finding, section: Section) -> bool:
    """Whether a finding that stops the LPA is mended in this section."""
    is_fatal = finding.severity == Severity.FATAL
    return is_fatal and finding.page.partition("/")[0] == section.slug


def page_url(reading: Reading, section: Section, step) -> str:
    return reverse(f"lpa:{section.slug}/{step.slug}", args=[reading.draft.reference])


def tasks(reading: Reading, findings: list[Finding]) -> list[tuple[str, list[Task]]]:
    """The task list: each group's heading, and its sections that are asked at all."""
    groups = ((_("The LPA"), THE_LPA), (_("Applying to register it"), THE_APPLICATION))
    return [
        (
            heading,
            [task(s, reading, findings) for s in sections if reading.asked[s.slug]],
        )
        for heading, sections in groups
    ]


def task(section: Section, reading: Reading, findings: list[Finding]) -> Task:
    state = state_of(section, reading, findings)
    step = reading.first_open(section) or reading.asked[section.slug][0]
    may_open = state is not TaskState.CANNOT_START_YET
    return Task(section, state, page_url(reading, section, step) if may_open else "")


def unanswered(reading: Reading) -> list[tuple[Section, object]]:
    """Every page that is asked and has no answer."""
    return [
        (section, step)
        for section in (*THE_LPA, *THE_APPLICATION)
        for step in reading.asked[section.slug]
        if not reading.has(section, step)
    ]
