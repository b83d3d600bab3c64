"""What a section of the application is made of, and which of its pages is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.datastructures import MultiValueDict

from lpa.choices import Regime, Role
from lpa.instrument import Attorney, Instrument

from .forms import QuestionForm

Predicate = Callable[[Instrument], bool]


def always(lpa: Instrument) -> bool:
    return True


def always_enough(lpa: Instrument, person: Attorney) -> bool:
    return True


def never(lpa: Instrument) -> bool:
    return False


@dataclass(frozen=True)
class Step:
    """A page that asks one thing. Where its answer bars the way, another page of the
    section, which asks nothing, says why and what can be done."""

    slug: str
    form: type[QuestionForm]
    asked_if: Predicate = always
    ends_if: Predicate = never
    end: str = ""

    def answered(self, answers: Mapping, lpa: Instrument, *, lenient: bool):
        """The form with its stored answers, or None where there are none that stand."""
        if self.slug not in answers:
            return None
        form = self.form(MultiValueDict(answers[self.slug]), lpa=lpa, lenient=lenient)
        return form if form.is_valid() else None


@dataclass(frozen=True)
class PersonStep:
    """A page that asks for the details of the one person who has a role."""

    slug: str
    role: Role
    form: type[QuestionForm]
    asked_if: Predicate = always


@dataclass(frozen=True)
class PeopleStep:
    """A page that lists the people who share a role, to add, change and remove them."""

    slug: str
    role: Role
    title: str
    form: type[QuestionForm]
    trust_corporation_form: type[QuestionForm] | None = None
    may_add_trust_corporation: Predicate = always
    intro: str = ""
    most: int | None = None
    says_enough: Callable[[Instrument, Attorney], bool] = always_enough
    asked_if: Predicate = always


@dataclass(frozen=True)
class StatisticStep:
    """A page whose answer is counted and kept apart from the application."""

    slug: str
    form: type[QuestionForm]
    asked_if: Predicate = always


AnyStep = Step | PersonStep | PeopleStep | StatisticStep


def type_is_chosen(lpa: Instrument) -> bool:
    return lpa.type is not None


@dataclass(frozen=True)
class Section:
    """Pages that belong together: one line of the task list."""

    slug: str
    title: str
    steps: tuple[AnyStep, ...]
    ready_if: Predicate = field(default=type_is_chosen)
    regime: Regime | None = None  # the only law under which it is asked, if not both

    def asked(self, lpa: Instrument) -> list[AnyStep]:
        return [step for step in self.steps if step.asked_if(lpa)]

    def step(self, slug: str) -> AnyStep:
        return next(step for step in self.steps if step.slug == slug)
