"""What the form itself asks for about the fee: the claim that comes with a case."""

from history.recording import record
from lpa.choices import FeeReduction
from lpa.instrument import Instrument

from .fee_choices import Reduction, Repeat
from .models import Case, FeeClaim

ASKED = {
    FeeReduction.BENEFITS: Reduction.EXEMPTION,
    FeeReduction.UNIVERSAL_CREDIT: Reduction.UNIVERSAL_CREDIT,
    FeeReduction.LOW_INCOME: Reduction.REMISSION,
}


def claim_what_the_form_asks(case: Case, *, by) -> FeeClaim | None:
    """Keep what a form that has just arrived asks for, to be decided; None if nothing.

    Belongs inside the transaction that opens the case.
    """
    reduction, repeat = asked_in(case.instrument)
    if not reduction and not repeat:
        return None
    claim = case.fee_claims.create(
        reduction=reduction, repeat=repeat, asked_on=case.received_on, recorded_by=by
    )
    details = {"claim": claim.pk, "sentence": str(claim)}
    record(subject=case.number, action="fee-claimed", by=by, details=details)
    return claim


def asked_in(instrument: Instrument) -> tuple[str, str]:
    """The reduction and the repeat that a form asks for, each empty if it does not."""
    reduction = ASKED.get(instrument.fee_reduction, "")
    return str(reduction), str(Repeat.HALF) if instrument.is_repeat else ""
