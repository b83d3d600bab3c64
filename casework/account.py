"""What is owed for an application, and what has been paid: whole pence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from design.fields.numbers import in_pounds
from lpa.choices import FeeReduction
from lpa.rules.fees import fee_due

if TYPE_CHECKING:
    from .models import Case


@dataclass(frozen=True)
class Account:
    """due is None while staff have not decided it."""

    due: int | None
    paid: int

    @property
    def outstanding(self) -> int | None:
        """Pence still to pay; less than nothing where too much was paid."""
        return None if self.due is None else self.due - self.paid

    @property
    def is_clear(self) -> bool:
        return self.outstanding is not None and self.outstanding <= 0

    @property
    def in_words(self) -> str:
        """What is the matter with the fee, for a caseworker."""
        if self.outstanding is None:
            return _("nobody has decided yet what is due")
        if self.outstanding > 0:
            return _("%(money)s is outstanding") % {"money": money(self.outstanding)}
        if self.outstanding < 0:
            return _("%(money)s too much was paid") % {
                "money": money(-self.outstanding)
            }
        return _("nothing is outstanding")


def account_of(case: "Case") -> Account:
    """The account of a case. The day it was received decides which fee applies."""
    instrument = case.instrument
    due = fee_due(
        reduction=instrument.fee_reduction or FeeReduction.NONE,
        is_repeat=bool(instrument.is_repeat),
        on=case.received_on,
    )
    return Account(due, sum(payment.pence for payment in case.lpa.payments.all()))


def money(pence: int) -> str:
    """Pence as people write them, money given back with a minus: £92, -£42.50."""
    sign = "-" if pence < 0 else ""
    return f"{sign}£{in_pounds(abs(pence))}"
