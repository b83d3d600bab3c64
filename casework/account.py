"""What is owed for an application, and what has been paid: whole pence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from design.fields.numbers import in_pounds
from lpa.choices import FeeReduction
from lpa.rules.fees import fee_due, full_fee

from .fee_choices import ClaimState, FeeState

if TYPE_CHECKING:
    from .models import Case, FeeClaim

OF_CLAIM = {
    ClaimState.REQUESTED: FeeState.REDUCTION_REQUESTED,
    ClaimState.APPEALED: FeeState.REDUCTION_REQUESTED,
    ClaimState.MORE_EVIDENCE: FeeState.REDUCTION_MORE_EVIDENCE,
    ClaimState.APPROVED: FeeState.REDUCTION_APPROVED,
    ClaimState.DECLINED: FeeState.REDUCTION_DECLINED,
}


@dataclass(frozen=True)
class Account:
    """due is None while staff have not decided it.

    paid is what was received and not given back, refunded what was given back, claim
    where the claim for a lower fee stands, if there is one.
    """

    due: int | None
    paid: int
    refunded: int = 0
    claim: ClaimState | None = None

    @property
    def outstanding(self) -> int | None:
        """Pence still to pay; less than nothing where too much was paid."""
        return None if self.due is None else self.due - self.paid

    @property
    def overpaid(self) -> int:
        """Pence that were paid above what is due; nothing while that is undecided."""
        return max(-(self.outstanding or 0), 0)

    @property
    def is_clear(self) -> bool:
        return self.outstanding is not None and self.outstanding <= 0

    @property
    def state(self) -> FeeState:
        """How the fee stands. What the sums say comes before what the claim says."""
        if self.outstanding is None:
            return OF_CLAIM.get(self.claim, FeeState.REDUCTION_REQUESTED)
        if self.outstanding > 0:
            return FeeState.PART_PAID if self.paid > 0 else self._nothing_paid
        return FeeState.OVERPAID if self.outstanding < 0 else self._settled

    @property
    def _nothing_paid(self) -> FeeState:
        """A refund of a cheque that bounced later can be owed where nothing is due."""
        if not self.due:
            return FeeState.UNPAID
        return OF_CLAIM.get(self.claim, FeeState.UNPAID)

    @property
    def _settled(self) -> FeeState:
        if self.refunded:
            return FeeState.REFUNDED
        return FeeState.PAID if self.due else FeeState.REDUCTION_APPROVED

    @property
    def in_words(self) -> str:
        """What is the matter with the fee, for a caseworker."""
        if self.outstanding is None:
            return _("nobody has decided yet what is due")
        if self.outstanding > 0:
            return _("%(money)s is outstanding") % {"money": money(self.outstanding)}
        if self.outstanding < 0:
            return _("%(money)s too much was paid") % {"money": money(self.overpaid)}
        return _("nothing is outstanding")


def account_of(case: "Case") -> Account:
    """The account of a case. The day it was received decides which fee applies."""
    claims, payments = list(case.fee_claims.all()), list(case.lpa.payments.all())
    claim = next((each for each in claims if each.is_live), None)
    due = _due_by_the_form(case) if not claims else _due_by_staff(case, claim)
    if due is not None and claim is None:
        taken_off = sum(row.pence for row in payments if not row.is_money)
        due = max(due - taken_off, 0)
    return Account(
        due,
        sum(row.pence for row in payments if row.is_money),
        -sum(row.pence for row in payments if row.is_refund),
        ClaimState(claim.state) if claim else None,
    )


def live_claim(case: "Case") -> "FeeClaim | None":
    """The claim for a lower fee that counts, decided or not."""
    return next((claim for claim in case.fee_claims.all() if claim.is_live), None)


def _due_by_staff(case: "Case", claim: "FeeClaim | None") -> int | None:
    """What was decided; without a claim that counts, the full fee."""
    return claim.due if claim else full_fee(case.received_on)


def _due_by_the_form(case: "Case") -> int | None:
    """As the form asks. One that asks for less has a claim since the case was opened,
    unless that was before claims were kept: then what it asked for was taken as true.
    """
    instrument = case.instrument
    return fee_due(
        reduction=instrument.fee_reduction or FeeReduction.NONE,
        is_repeat=bool(instrument.is_repeat),
        on=case.received_on,
    )


def money(pence: int) -> str:
    """Pence as people write them, money given back with a minus: £92, -£42.50."""
    sign = "-" if pence < 0 else ""
    return f"{sign}£{in_pounds(abs(pence))}"
