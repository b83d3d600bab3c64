"""Why a registered power can come to its end, looked at before it does."""

from datetime import date

from django.utils.translation import gettext as _

import clock
from lpa.choices import LpaType

from .attorneys import who_acts
from .choices import EndOfPower
from .models import Case
from .refusals import NotNow


def must_be_so(
    case: Case, *, by, cause: EndOfPower, on: date, reason: str = ""
) -> None:
    """Raises NotNow for a cause that this power does not know, or that is not there.

    Bankruptcy of the donor ends a property power only (section 13(3)); nobody is left
    only once what happened to each attorney has been recorded.
    """
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    is_property = case.instrument.type is LpaType.PROPERTY_AND_AFFAIRS
    if cause == EndOfPower.DONOR_BANKRUPT and not is_property:
        raise NotNow([_("Bankruptcy does not end a power for health and welfare")])
    if cause == EndOfPower.NOBODY_LEFT and who_acts(case).anybody:
        raise NotNow(
            [_("Somebody can still act: record first which appointments have ended")]
        )
