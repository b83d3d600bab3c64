"""The fee: how much is due on a day, and what must be said to know."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from lpa.choices import FeeReduction, FeeShare, Severity
from lpa.instrument import Instrument
from lpa.references import luhn_holds

from .book import Part, rule

# Pence for one LPA, from a day in London until the next line's.
FULL_FEES = (
    (date(2017, 4, 1), 82_00),
    (date(2025, 11, 17), 92_00),
)
# Pence for a copy that the OPG makes, which is never reduced.
COPY_OF_LPA, COPY_OF_EPA = 35_00, 25_00
QUARTERS = {FeeShare.FULL: 4, FeeShare.HALF: 2, FeeShare.NOTHING: 0}
REPEAT_WITHIN_MONTHS = 3


def full_fee(on: date) -> int:
    """The fee in pence, without reductions, for an application made on a London day.

    Raises ValueError for a day before the table starts.
    """
    _since, pence = _in_force(on)
    return pence


def in_force_since(on: date) -> date:
    """The day since which the fee of a London day holds. Raises as full_fee does."""
    since, _pence = _in_force(on)
    return since


def _in_force(on: date) -> tuple[date, int]:
    in_force = [line for line in FULL_FEES if line[0] <= on]
    if not in_force:
        raise ValueError(f"No fee is known for {on}")
    return in_force[-1]


def fee_due(*, reduction: FeeReduction, is_repeat: bool, on: date) -> int | None:
    """Pence due for one LPA applied for on a London day.

    None where nothing is taken until staff decide, which is so for Universal Credit.
    Half of an odd amount is rounded down to the penny. Raises ValueError as full_fee.
    """
    if reduction is FeeReduction.UNIVERSAL_CREDIT:
        return None
    due = full_fee(on)
    if is_repeat:
        due //= 2
    if reduction is FeeReduction.LOW_INCOME:
        due //= 2
    return 0 if reduction is FeeReduction.BENEFITS else due


def reduced_fee(on: date, *, share: FeeShare, earlier: FeeShare | None = None) -> int:
    """Pence due for an application of a London day of which staff granted this share.

    earlier is the share that was due for the application that this one repeats: half
    of that is due now, or of the share granted now where that is less. Rounded down to
    the penny. Raises ValueError as full_fee.
    """
    quarters = QUARTERS[share]
    if earlier is not None:
        quarters = min(quarters, QUARTERS[earlier]) // 2
    return full_fee(on) * quarters // 4


def repeat_until(refused_on: date) -> date:
    """The last day for a repeat at a lower fee: three months from the OPG's letter.

    The form does not say from when they count; this is the more generous reading. In a
    month without such a day it is that month's last.
    """
    years, month = divmod(refused_on.month - 1 + REPEAT_WITHIN_MONTHS, 12)
    year, month = refused_on.year + years, month + 1
    _weekday, last = monthrange(year, month)
    return date(year, month, min(refused_on.day, last))


@rule(
    source="SI 2007/2051, as amended; LP1F and LP1H, section 14",
    page="fee-reduction/reduction",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Say whether you ask to pay less than the full fee."),
    tell_caseworker=_("It is not said whether a reduced fee is asked for."),
    why=_("A reduction is given with the application only, and never afterwards."),
)
def it_is_said_whether_the_fee_is_reduced(lpa: Instrument) -> Iterator[str]:
    """A reduced fee can only be asked for with the application."""
    if lpa.fee_reduction is None:
        yield "fee_reduction"


@rule(
    source="SI 2007/2051, as amended; LP1F and LP1H, section 14",
    page="repeat-application/repeat",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Say whether you are applying again after the OPG refused."),
    tell_caseworker=_("It is not said whether this is a repeat application."),
    why=_("A repeat within three months of a refusal costs half."),
)
def it_is_said_whether_this_is_a_repeat(lpa: Instrument) -> Iterator[str]:
    """A repeat application is said to be one, for the fee is halved."""
    if lpa.is_repeat is None:
        yield "is_repeat"


@rule(
    source="LP1F and LP1H, section 14",
    page="repeat-application/repeat",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Enter the 12-digit case number of your earlier application."),
    tell_caseworker=_("The case number of the earlier application is not 12 digits."),
    why=_(
        "The OPG finds the earlier application by this number. Without it the full "
        "fee is due."
    ),
)
def a_repeat_gives_the_earlier_case_number(lpa: Instrument) -> Iterator[str]:
    """A repeat application gives the twelve digits of the earlier case number."""
    if lpa.is_repeat and not is_twelve_digits(lpa.repeat_case_number):
        yield "repeat_case_number"


@rule(
    source="LP1F and LP1H, section 14",
    page="repeat-application/repeat",
    part=Part.APPLICATION,
    severity=Severity.QUERY,
    tell_donor=_(
        "Check the case number of your earlier application: one of its digits seems "
        "to be wrong."
    ),
    tell_caseworker=_("The earlier case number fails its check digit."),
    why=_(
        "The last digit is computed from the others, so that slips show. This number "
        "has a slip in it."
    ),
)
def the_earlier_case_number_is_one_of_ours(lpa: Instrument) -> Iterator[str]:
    """A case number starts with 7 and ends with its check digit."""
    number = lpa.repeat_case_number
    if lpa.is_repeat and is_twelve_digits(number):
        is_ours = number.startswith("7") and luhn_holds(number)
        yield from () if is_ours else ("repeat_case_number",)


def is_twelve_digits(text: str) -> bool:
    return len(text) == 12 and text.isascii() and text.isdigit()
