"""The fee, as a sentence."""

from datetime import date

from django.utils.translation import gettext as _

from design.fields.numbers import in_pounds

from .choices import FeeReduction
from .instrument import Instrument
from .rules.fees import fee_due


def fee_in_words(lpa: Instrument, *, on: date) -> str:
    """What is to be paid for an application made on a London day, and how."""
    due = fee_due(
        reduction=lpa.fee_reduction or FeeReduction.NONE,
        is_repeat=bool(lpa.is_repeat),
        on=on,
    )
    if due is None:
        return _("Pay nothing now. The OPG decides what the fee is, and writes to you.")
    if due == 0:
        return _("There is nothing to pay. Enclose proof of the donor's benefits.")
    return _(
        "The fee is £{pounds}. Enclose a cheque to the Office of the Public Guardian "
        "with the donor's name on the back, or pay by telephone: 0300 456 0300."
    ).format(pounds=in_pounds(due))
