"""Whether the donor's instructions can stay: reviewed, agreed with, ordered."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .choices import SeveranceState
from .models import Case, Severance
from .models.moves import RECORD_ORDER, WORK
from .models.severance import ASKED_THE_COURT
from .refusals import NotNow, held, must_have
from .register_log import produce
from .states import BEFORE_REGISTRATION, ON_THE_REGISTER

# What can be said after what; nothing is said before the review.
FOLLOWS = {
    None: (SeveranceState.NOT_REQUIRED, SeveranceState.REQUIRED),
    SeveranceState.NOT_REQUIRED: (SeveranceState.REQUIRED,),
    SeveranceState.REQUIRED: (
        SeveranceState.NOT_REQUIRED,
        SeveranceState.CONSENT_GIVEN,
        SeveranceState.CONSENT_REFUSED,
        *ASKED_THE_COURT,
    ),
    SeveranceState.CONSENT_GIVEN: ASKED_THE_COURT,
    SeveranceState.CONSENT_REFUSED: ASKED_THE_COURT,
    SeveranceState.ORDERED: (),
    SeveranceState.NOT_ORDERED: (),
}


def is_unread(case: Case) -> bool:
    """Whether there are instructions that nobody has reviewed."""
    has_instructions = bool((case.instrument.instructions or "").strip())
    return has_instructions and not Severance.objects.filter(case=case).exists()


@transaction.atomic
def review(*, case: Case, is_required: bool, words: str = "", by) -> Severance:
    """Say whether all of the instructions can stay; words are those that cannot."""
    state = SeveranceState.REQUIRED if is_required else SeveranceState.NOT_REQUIRED
    return _say(case, state, by=by, words=words if is_required else "")


@transaction.atomic
def record_consent(*, case: Case, is_given: bool, by) -> Severance:
    """What the donor says to it. Raises NotNow where nothing has to be severed."""
    given, refused = SeveranceState.CONSENT_GIVEN, SeveranceState.CONSENT_REFUSED
    return _say(case, given if is_given else refused, by=by)


@transaction.atomic
def record_severance(
    *, case: Case, ordered_on: date, order_received_on: date, left: str | None, by
) -> Severance:
    """What the court has ordered: left is what remains, None where all of it does.

    Empty text means that everything was severed. Raises NotNow where what is left
    holds words that were to go, or days that cannot be.
    """
    must_have(by, RECORD_ORDER)
    if not ordered_on <= order_received_on <= clock.today():
        raise NotNow([_("The order arrives after it is made, and by today")])
    ordered = left is not None
    state = SeveranceState.ORDERED if ordered else SeveranceState.NOT_ORDERED
    return _say(
        case,
        state,
        by=by,
        left=left or "",
        ordered_on=ordered_on,
        order_received_on=order_received_on,
    )


def _say(case: Case, state: SeveranceState, *, by, **facts) -> Severance:
    if state not in ASKED_THE_COURT:
        must_have(by, WORK)
    case = held(case)
    if case.state not in (*BEFORE_REGISTRATION, *ON_THE_REGISTER):
        raise NotNow([_("The case is over: %s") % case.get_state_display()])
    severance = Severance.objects.filter(case=case).first()
    before = severance.state if severance else None
    if state not in FOLLOWS[before]:
        raise NotNow([_("This does not follow from where the question stands")])
    severance = severance or Severance(case=case)
    severance.state, severance.recorded_by = state, by
    for name, value in facts.items():
        setattr(severance, name, value)
    _must_leave_less(case, severance)
    severance.save()
    if state == SeveranceState.ORDERED and case.state in ON_THE_REGISTER:
        left = {"/restrictionsAndConditions": severance.left}
        produce(case, "SEVER_RESTRICTIONS_AND_CONDITIONS", left, by=by)
    record(
        subject=case.number,
        action="severance-recorded",
        by=by,
        source=before or "",
        target=state,
        details={"sentence": severance.words, "left": severance.left},
    )
    return severance


def _must_leave_less(case: Case, severance: Severance) -> None:
    if severance.state != SeveranceState.NOT_REQUIRED and not severance.words.strip():
        raise NotNow([_("Enter the words that cannot stay")])
    if severance.state != SeveranceState.ORDERED:
        return
    if severance.left.strip() == (case.instrument.instructions or "").strip():
        raise NotNow([_("What is left says the same as before")])
