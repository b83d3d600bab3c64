"""Claims for a lower fee: recorded, proved, decided once, and once more on appeal."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.choices import FeeShare
from lpa.rules.fees import full_fee, reduced_fee

from .fee_choices import DECIDED, UNDECIDED, ClaimState, Reduction, Repeat
from .models import Case, FeeClaim, FeeEvidence
from .models.moves import TAKE_PAYMENT
from .refunds import offer_refund
from .refusals import NotNow, held, must_have
from .settling import reckon
from .states import BEFORE_REGISTRATION
from .unwritten import write_about_fee

DECIDE_FEE = "casework.decide_fee"
TIME_TO_APPEAL = timedelta(weeks=4)


@transaction.atomic
def claim_reduction(
    *,
    case: Case,
    reduction: Reduction | None = None,
    repeat: Repeat | None = None,
    on: date,
    by,
) -> FeeClaim:
    """Record that somebody asked for a lower fee, on a London day.

    Raises PermissionDenied, or NotNow for a day that has not come yet, for nothing
    asked, in a case that is not open, and while another claim counts.
    """
    must_have(by, TAKE_PAYMENT)
    case = held(case)
    reasons = [
        (on > clock.today(), _("The date is in the future")),
        (not reduction and not repeat, _("Nothing is asked for")),
        (case.state not in BEFORE_REGISTRATION, _("The case is not open any more")),
        (
            case.fee_claims.exclude(state=ClaimState.WITHDRAWN).exists(),
            _("Another claim counts for this case"),
        ),
    ]
    if against := [reason for applies, reason in reasons if applies]:
        raise NotNow(against)
    claim = case.fee_claims.create(
        reduction=reduction or "", repeat=repeat or "", asked_on=on, recorded_by=by
    )
    _record(case, claim, "fee-claimed", by, sentence=str(claim))
    reckon(case, by=by)
    return claim


@transaction.atomic
def want_evidence(*, claim: FeeClaim, wanted: str, by_day: date, by) -> FeeClaim:
    """Say what has to be seen before the claim can be decided, and by which day."""
    must_have(by, DECIDE_FEE)
    case, claim = _held(claim, {ClaimState.REQUESTED, ClaimState.MORE_EVIDENCE})
    claim.state = ClaimState.MORE_EVIDENCE
    claim.wanted, claim.wanted_by = wanted, by_day
    claim.save()
    _record(case, claim, "fee-evidence-wanted", by, sentence=wanted, by_day=by_day)
    return claim


@transaction.atomic
def add_evidence(
    *, claim: FeeClaim, what: str, on: date, kept_at: str = "", by
) -> FeeEvidence:
    """Record what arrived to prove a claim; one that waited for it can be decided."""
    must_have(by, TAKE_PAYMENT)
    case, claim = _held(claim, UNDECIDED)
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    evidence = claim.evidence.create(
        what=what, arrived_on=on, kept_at=kept_at, recorded_by=by
    )
    if claim.state == ClaimState.MORE_EVIDENCE:
        claim.state = ClaimState.REQUESTED
        claim.save()
    _record(case, claim, "fee-evidence-arrived", by, sentence=what, arrived_on=on)
    return evidence


@transaction.atomic
def decide_claim(
    *,
    claim: FeeClaim,
    share: FeeShare = FeeShare.FULL,
    earlier: FeeShare | None = None,
    why: str,
    by,
) -> FeeClaim:
    """Decide which share of the fee is due, and for a repeat, what was due before.

    Anything less than the full fee approves the claim. What was paid above what is due
    now is proposed as a refund, for somebody else to confirm. Raises PermissionDenied,
    or NotNow where it is decided already, or on appeal by whoever decided first.
    """
    must_have(by, DECIDE_FEE)
    case, claim = _held(claim, UNDECIDED)
    if claim.first_decided_by == by:
        raise NotNow([_("Somebody else has to decide on appeal")])
    due = reduced_fee(case.received_on, share=share, earlier=earlier)
    is_less = due < full_fee(case.received_on)
    claim.decide(
        ClaimState.APPROVED if is_less else ClaimState.DECLINED,
        by=by,
        why=why,
        share=share,
        earlier_share=earlier or "",
        due=due,
    )
    _record(case, claim, f"fee-{claim.state}", by, why, pence=due)
    reckon(case, by=by)
    offer_refund(case, by=by)
    write_about_fee(case)
    return claim


@transaction.atomic
def appeal_claim(*, claim: FeeClaim, text: str, on: date, by) -> FeeClaim:
    """Record that they do not agree, on a London day: somebody else decides again.

    Raises PermissionDenied, or NotNow for a second appeal and outside the four weeks.
    """
    must_have(by, TAKE_PAYMENT)
    case, claim = _held(claim, DECIDED)
    if not claim.can_be_appealed:
        raise NotNow([_("This claim has been decided on appeal")])
    _must_be_in_time(claim, on)
    claim.reopen(on=on, appeal=text)
    _record(case, claim, "fee-appealed", by, sentence=text, appealed_on=on)
    reckon(case, by=by)
    return claim


@transaction.atomic
def withdraw_claim(*, claim: FeeClaim, why: str, by) -> FeeClaim:
    """Let a claim count no more: it was taken back, or recorded by mistake.

    The full fee is due then, until another claim is decided.
    """
    must_have(by, DECIDE_FEE)
    case, claim = _held(claim, UNDECIDED | DECIDED)
    claim.state, claim.withdrawn_why = ClaimState.WITHDRAWN, why
    claim.withdrawn_by, claim.withdrawn_at = by, clock.now()
    claim.save()
    _record(case, claim, "fee-claim-withdrawn", by, why)
    reckon(case, by=by)
    return claim


def appeal_until(claim: FeeClaim) -> date:
    """The last London day on which a decision can be appealed."""
    return clock.london_date(claim.decided_at) + TIME_TO_APPEAL


def _must_be_in_time(claim, on):
    last = appeal_until(claim)
    day = {"day": date_format(last, "j F Y")}
    reasons = [
        (on > clock.today(), _("The date is in the future")),
        (on < last - TIME_TO_APPEAL, _("The date is before the decision")),
        (on > last, _("It had to arrive by %(day)s") % day),
    ]
    if against := [reason for applies, reason in reasons if applies]:
        raise NotNow(against)


def _held(claim, states):
    """The case and its claim as they are now. Raises NotNow in any other state."""
    case = held(claim.case)
    claim = case.fee_claims.select_related("first_decided_by").get(pk=claim.pk)
    if claim.state not in states:
        now = {"state": claim.get_state_display()}
        raise NotNow([_("This is not for a claim that is: %(state)s") % now])
    return case, claim


def _record(case, claim, action, by, why="", **details):
    details = {"claim": claim.pk} | details
    record(subject=case.number, action=action, by=by, why=why, details=details)
