"""What the list of somebody's LPAs says about those that are here."""

from collections.abc import Collection

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from lpa.references import Kind
from lpa.tracking import Tracked

from .intake import find_case
from .models import Case, Query
from .query_choices import QueryState
from .states import PUBLIC_WORDS, State

WORDS = {
    State.RECEIVED: (_("Received"), "light-blue"),
    State.PAYMENT_PENDING: (_("Waiting for the fee"), "yellow"),
    State.EXAMINING: (_("Checking"), "light-blue"),
    State.IMPERFECT: (_("To be put right"), "orange"),
    State.PERFECT: (_("Checking"), "light-blue"),
    State.WAITING: (_("Waiting period"), "light-blue"),
    State.REGISTERED: (_("Registered"), "green"),
    State.ON_HOLD: (_("Looking into it"), "orange"),
    State.WITH_COURT: (_("Looking into it"), "orange"),
    State.SUSPENDED: (_("Suspended"), "red"),
    State.RETURNED_UNPAID: (_("Returned unpaid"), "red"),
    State.EXPIRED: (_("Expired"), "grey"),
    State.CANCELLED: (_("Cancelled"), "red"),
    State.REVOKED: (_("Ended"), "red"),
    State.DELETED: (_("Deleted"), "grey"),
    State.REJECTED: (_("Returned"), "red"),
    State.CANNOT_REGISTER: (_("Cannot be registered"), "red"),
    State.WITHDRAWN: (_("Withdrawn"), "grey"),
}


def tracked(references: Collection[str]) -> dict[str, Tracked]:
    """How far each of these LPAs has come, in one query; newer versions win."""
    cases = Case.objects.filter(lpa__reference__in=references)
    asked = Query.objects.filter(case=OuterRef("pk"), state=QueryState.OPEN)
    rows = (
        cases.annotate(asked=Subquery(asked.values("pk")[:1]))
        .order_by("lpa__version")
        .values_list("lpa__reference", "state", "asked")
    )
    return {
        reference: in_a_word(State(state), question_at(reference, asked))
        for reference, state, asked in rows
    }


def in_a_word(state: State, question_url: str = "") -> Tracked:
    word, colour = WORDS[state]
    return Tracked(word, colour, PUBLIC_WORDS[state], question_url)


def question_at(reference: str, number: int | None) -> str:
    """Where the first open question is answered, if there is one."""
    return reverse("casework:question", args=[reference, number]) if number else ""


def online_reference_of(kind: Kind, number: str) -> str:
    """The online reference of the LPA with this case or register number, or nothing."""
    case = find_case(kind, number)
    return case.lpa.reference if case else ""
