"""What is on a case beside the application: whose it is, what presses, who is who."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.instrument import Instrument
from lpa.models import Lpa
from lpa.references import shown
from lpa.summary import address_lines

from .deed import decision_in_words, row
from .models import Case, Task
from .rating import Rating, rate_case, score

ORIGINS = {
    Lpa.Origin.ONLINE: gettext_lazy("Online"),
    Lpa.Origin.PAPER: gettext_lazy("Paper form"),
    Lpa.Origin.IMPORTED: gettext_lazy("Taken in from the register’s file"),
}
DAYS = (
    ("received_on", gettext_lazy("Received")),
    ("waiting_from", gettext_lazy("Notice given")),
    ("due_on", gettext_lazy("Registration due")),
    ("registered_on", gettext_lazy("Registered")),
    ("dispatched_on", gettext_lazy("Posted")),
    ("rejected_on", gettext_lazy("Rejected")),
    ("refused_on", gettext_lazy("Refused")),
    ("withdrawn_on", gettext_lazy("Withdrawn")),
)


@dataclass(frozen=True)
class OnTheCase:
    """A case of cases_for_the_desk, with its open tasks."""

    case: Case
    open_tasks: list[Task]

    @property
    def warnings(self) -> list:
        return list(self.case.warnings.all())

    @property
    def rating(self) -> Rating:
        return rate_case(task.rating for task in self.open_tasks)

    @property
    def score(self) -> int:
        return score(task.rating for task in self.open_tasks)

    @property
    def open_investigations(self) -> list:
        return [each for each in self.case.investigations.all() if each.is_open]

    @property
    def open_questions(self) -> list:
        return [each for each in self.case.questions if each.is_open]

    @property
    def information(self) -> list[dict]:
        return information_on(self.case)

    @property
    def people(self) -> list[dict]:
        return people_in(self.case.instrument)


def information_on(case: Case) -> list[dict]:
    """The panel "Case information"; what is not known is left out."""
    signed_on = case.signing.donor_on
    rows = [
        (_("Owner"), owner_with_phone(case)),
        (_("Case number"), str(case)),
        (_("Register number"), shown(case.register_number)),
        (_("Online reference"), shown(case.lpa.reference)),
        (_("How it was made"), ORIGINS[case.lpa.origin]),
        (_("Who applied"), decided(case.instrument, "applicant")),
        (_("Donor signed"), signed_on and date_format(signed_on, "j F Y")),
        (_("Attorneys appointed"), how_appointed(case.instrument)),
        *((title, day_of(case, name)) for name, title in DAYS),
    ]
    return [row(key, value) for key, value in rows if value]


def owner_with_phone(case: Case) -> list[str]:
    """Who looks after the case, and where they can be reached."""
    allocation = getattr(case, "allocation", None)
    if allocation is None:
        return [_("Nobody yet")]
    return [line for line in (str(allocation), allocation.phone) if line]


def decided(lpa: Instrument, name: str) -> str:
    return decision_in_words(lpa, name) if getattr(lpa, name) else ""


def how_appointed(lpa: Instrument) -> str:
    if len(lpa.attorneys) == 1:
        return _("A single attorney")
    return decided(lpa, "attorneys_act")


def day_of(case: Case, name: str) -> str:
    day = getattr(case, name)
    return date_format(day, "j F Y") if day else ""


def people_in(lpa: Instrument) -> list[dict]:
    """The panel "People": the donor, the attorneys by number, the correspondent."""
    attorneys = enumerate(lpa.attorneys, start=1)
    titled = [
        (_("Donor"), lpa.donor),
        *((_("Attorney %s") % number, each) for number, each in attorneys),
        (_("Correspondent"), lpa.correspondent),
    ]
    return [row(title, lines_of(person)) for title, person in titled if person]


def lines_of(person) -> list[str]:
    """Name and address on a line each, and how they can be called or written to."""
    address = ", ".join(address_lines(person.address))
    return [
        line for line in (person.full_name, address, person.phone, person.email) if line
    ]
