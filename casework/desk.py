"""A case as it lies on the desk: everything that its page shows, gathered once."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.references import shown

from .account import account_of, money
from .actions import Offer, offers
from .asking import days_with_us
from .catalogue import ACTIONS
from .complaints import how_many_open
from .conditions import untold
from .deed import decision_rows, people_of, row, signed_rows
from .models import (
    Case,
    CaseObjection,
    Finding,
    Notice,
    Proposal,
    Task,
    Warning,
)
from .models.moves import CONFIRM
from .models.query import asked_of_each
from .old_forms import form_rows
from .panels import OnTheCase
from .progress import sign_again
from .states import OWNERS, State
from .stops import unanswered

COLOURS = {
    "received": "blue",
    "payment-pending": "yellow",
    "examining": "light-blue",
    "imperfect": "orange",
    "perfect": "turquoise",
    "waiting": "purple",
    "on-hold": "red",
    "with-court": "red",
    "registered": "green",
    "suspended": "red",
}
CLOSED_COLOUR = "grey"

DAYS = (
    ("received_on", gettext_lazy("Received")),
    ("fee_settled_on", gettext_lazy("Fee settled")),
    ("examined_on", gettext_lazy("Examination began")),
    ("perfected_on", gettext_lazy("Found perfect")),
    ("waiting_from", gettext_lazy("Latest notice given")),
    ("due_on", gettext_lazy("Can be registered from")),
    ("registered_on", gettext_lazy("Registered")),
    ("dispatched_on", gettext_lazy("Posted")),
    ("suspended_on", gettext_lazy("Suspended")),
    ("cancelled_on", gettext_lazy("Cancelled")),
    ("revoked_on", gettext_lazy("Revoked")),
    ("returned_on", gettext_lazy("Returned unpaid")),
    ("rejected_on", gettext_lazy("Rejected")),
    ("refused_on", gettext_lazy("Refused")),
    ("withdrawn_on", gettext_lazy("Withdrawn")),
    ("expired_on", gettext_lazy("Expired")),
    ("donor_died_on", gettext_lazy("The donor died")),
)


def cases_for_the_desk() -> QuerySet[Case]:
    """Cases with all that their page shows, in a fixed number of queries."""
    cases = Case.objects.annotate(
        open_complaints=how_many_open(), query_rows=asked_of_each()
    )
    cases = cases.select_related(
        "lpa__owner", "severance", "allocation__team", "allocation__user__telephone"
    )
    return cases.prefetch_related(
        "lpa__payments",
        "fee_claims",
        "investigations",
        "attorney_events",
        "court_matters",
        Prefetch("objections", CaseObjection.objects.select_related("objection")),
        Prefetch("proposals", Proposal.objects.select_related("proposed_by")),
        Prefetch("tasks", Task.objects.select_related("user", "team")),
        Prefetch("warnings", Warning.objects.shown()),
        Prefetch("findings", Finding.objects.select_related("settled_by")),
        Prefetch("notices", Notice.objects.select_related("recorded_by")),
    )


@dataclass(frozen=True)
class Proposed:
    """A proposal as it lies before somebody: they may confirm it, or only decline."""

    pk: int
    label: str
    by: str
    why: str
    may_confirm: bool
    may_decline: bool

    @classmethod
    def of(cls, proposal: Proposal, *, to) -> "Proposed":
        is_own = proposal.proposed_by_id == to.pk
        may_confirm = to.has_perm(CONFIRM) and not is_own
        return cls(
            proposal.pk,
            str(ACTIONS[proposal.action].label),
            str(proposal.proposed_by),
            proposal.details.get("reason", ""),
            may_confirm,
            may_confirm or is_own,
        )


@dataclass(frozen=True)
class Desk:
    """One case before one member of staff."""

    case: Case
    offers: list[Offer]
    proposals: list[Proposed]

    @classmethod
    def of(cls, case: Case, *, to) -> "Desk":
        waiting = [each for each in case.proposals.all() if each.is_open]
        proposed = [Proposed.of(proposal, to=to) for proposal in waiting]
        return cls(case, offers(case, to=to), proposed)

    @property
    def free(self) -> list[Offer]:
        """What can be done now."""
        return [offer for offer in self.offers if not offer.reasons]

    @property
    def blocked(self) -> list[Offer]:
        """What could be done, and what is in its way."""
        return [offer for offer in self.offers if offer.reasons]

    @property
    def to_do(self) -> list:
        return [task for task in self.case.tasks.all() if task.done_at is None]

    @property
    def on_the_case(self) -> OnTheCase:
        return OnTheCase(self.case, self.to_do)

    @property
    def colour(self) -> str:
        return COLOURS.get(self.case.state, CLOSED_COLOUR)

    @property
    def summary(self) -> list[dict]:
        return summary_of(self.case)

    @property
    def decisions(self) -> list[dict]:
        return decision_rows(self.case.instrument)

    @property
    def people(self) -> list[tuple[str, list]]:
        return people_of(self.case.instrument)

    @property
    def signed(self) -> list[dict]:
        form = [row(key, value) for key, value in form_rows(self.case)]
        case = self.case
        applied = case.lpa.is_on_paper
        signed = signed_rows(case.instrument, case.signing, completed=applied)
        return [*form, *signed]

    @property
    def sign_again(self) -> tuple:
        return sign_again(self.case)

    @property
    def notices(self) -> list[dict]:
        return notice_rows(self.case)

    @property
    def money(self) -> list[dict]:
        return money_rows(self.case)


def summary_of(case: Case) -> list[dict]:
    """What it is and when it did what; days that have not come are left out."""
    days = [(title, getattr(case, name)) for name, title in DAYS]
    return [
        row(_("Case number"), str(case)),
        row(_("Register number"), shown(case.register_number)),
        row(_("Online reference"), shown(case.lpa.reference)),
        row(_("Next move by"), OWNERS[case.state]),
        row(_("Working days with the office"), clock_in_words(case)),
        *(row(title, date_format(day, "j F Y")) for title, day in days if day),
        *(row(title, why) for title, why in reasons_of(case) if why),
    ]


def clock_in_words(case: Case) -> str:
    """How many days the office has had it, and whether a question stops its clock."""
    days = str(days_with_us(case))
    if not unanswered(case):
        return days
    stands_still = _("%(days)s: the clock stands still until a question is answered")
    return stands_still % {"days": days}


def reasons_of(case: Case) -> list[tuple[str, str]]:
    return [
        (_("Why it is stopped"), case.paused_reason),
        (_("Reason"), case.closed_reason),
    ]


def notice_rows(case: Case) -> list[dict]:
    """Each notice that was given, and who is still to be told."""
    given = [
        row(each.name, f"{date_format(each.given_on, 'j F Y')}, {each.recorded_by}")
        for each in case.notices.all()
    ]
    if case.state not in (State.PERFECT, State.WAITING):
        return given
    return [*given, *(row(name, _("Not given yet")) for name in untold(case))]


def money_rows(case: Case) -> list[dict]:
    """What is due, what was paid, and each payment."""
    account = account_of(case)
    due = _("Not decided") if account.due is None else money(account.due)
    payments = case.lpa.payments.all()
    return [
        row(_("Fee"), due),
        *(row(p.get_source_display(), paid_in_words(p)) for p in payments),
        row(_("State"), f"{account.state.label}: {account.in_words}"),
    ]


def paid_in_words(payment) -> str:
    day = date_format(payment.received_on, "j F Y")
    return ", ".join(filter(None, (money(payment.pence), day, payment.number)))
