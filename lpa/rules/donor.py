"""The donor: who can make a lasting power of attorney."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from lpa.choices import Regime, Severity
from lpa.instrument import Instrument

from .ages import is_under_age, is_very_old
from .book import rule


@rule(
    source="Mental Capacity Act 2005, section 9(1)",
    page="donor/details",
    severity=Severity.FATAL,
    tell_donor=_("Tell us who you are: the LPA is made in your name."),
    tell_caseworker=_("No donor is named."),
    why=_("Only the person whose property or welfare it is about can make an LPA."),
)
def an_lpa_has_a_donor(lpa: Instrument) -> Iterator[str]:
    """A lasting power of attorney is made by one donor."""
    if lpa.donor is None:
        yield "donor"


@rule(
    source="Mental Capacity Act 2005, section 9(2)(c)",
    page="donor/details",
    severity=Severity.FATAL,
    tell_donor=_(
        "You must be 18 or over on the day you sign. Check your date of birth."
    ),
    tell_caseworker=_("{name} is under 18 on the day the donor signs."),
    why=_(
        "Nobody under 18 can give such a power. What is signed before that day stays "
        "void after it."
    ),
)
def the_donor_is_18_or_over(lpa: Instrument, on: date) -> Iterator[str]:
    """The donor must be 18 or over on the day they sign."""
    if lpa.donor and is_under_age(lpa.donor, on):
        yield "donor/date_of_birth"


@rule(
    source="A slip of the pen that forms are often returned for",
    page="donor/details",
    severity=Severity.ADVICE,
    tell_donor=_("Your date of birth makes you 100 or over. Check that it is right."),
    tell_caseworker=_("{name} is 100 or over on the day the donor signs."),
    why=_("There are donors of 100 and over, but a wrong digit is more common."),
)
def the_donor_is_under_100(lpa: Instrument, on: date) -> Iterator[str]:
    """A donor's age of 100 or over is worth checking."""
    if lpa.donor and is_very_old(lpa.donor, on):
        yield "donor/date_of_birth"


@rule(
    source="SI 2007/1253, regulation 9; LP1F and LP1H, section 9",
    page="donor/can-sign",
    severity=Severity.FATAL,
    tell_donor=_("Tell us whether you can sign the form yourself."),
    tell_caseworker=_("It is not known whether the donor can sign."),
    why=_(
        "Somebody who cannot sign or make a mark needs another page, and one more "
        "witness. It cannot be put right after signing."
    ),
)
def it_is_known_whether_the_donor_can_sign(lpa: Instrument) -> Iterator[str]:
    """A donor signs in person, or somebody does at their direction on another sheet."""
    if lpa.donor and lpa.donor_can_sign is None:
        yield "donor_can_sign"


@rule(
    source="SI 2007/1253, regulation 9; continuation sheet 3",
    page="donor/can-sign",
    severity=Severity.ADVICE,
    only_under=Regime.PAPER_2007,  # on screen both are named, see signatory
    tell_donor=_(
        "As you cannot sign, you will need three people with you on the day: one to "
        "sign for you and two to witness it. None of your attorneys can be one of them."
    ),
    tell_caseworker=_(
        "The donor cannot sign: look for continuation sheet 3 with two witnesses."
    ),
    why=_(
        "Continuation sheet 3 is only valid with two witnesses who are neither "
        "attorneys nor the person who signs for you."
    ),
)
def a_donor_who_cannot_sign_needs_two_witnesses(lpa: Instrument) -> Iterator[str]:
    """Somebody who signs at the donor's direction does so before two witnesses."""
    if lpa.donor_can_sign is False:
        yield "donor_can_sign"
