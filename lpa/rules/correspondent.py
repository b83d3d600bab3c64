"""The correspondent: whom the OPG writes to, and how."""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from lpa.choices import CorrespondentIs, Severity
from lpa.instrument import Instrument

from .book import Part, rule

BETWEEN_DIGITS = re.compile(r"[\s().\-\u2010-\u2015]")
TELEPHONE = re.compile(r"\+?[0-9]{8,15}")


@rule(
    source="LP1F and LP1H, section 13",
    page="correspondent/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Choose whom the OPG writes to about this LPA."),
    tell_caseworker=_("Section 13 does not say who the correspondent is."),
    why=_(
        "The OPG sends its questions, and in the end the registered LPA, to one person."
    ),
)
def there_is_a_correspondent(lpa: Instrument) -> Iterator[str]:
    """The application says to whom the OPG sends its letters and the LPA."""
    if lpa.correspondent_is is None:
        yield "correspondent_is"


@rule(
    source="LP1F and LP1H, section 13",
    page="correspondent/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_(
        "The person the OPG was to write to is no longer named. Choose again."
    ),
    tell_caseworker=_("The correspondent is not among the people of this LPA."),
    why=_("Letters would go to somebody who has nothing to do with the LPA any more."),
)
def the_correspondent_is_still_named(lpa: Instrument) -> Iterator[str]:
    """A correspondent who is an attorney or certificate provider has that role."""
    who, attorney = lpa.correspondent_is, lpa.attorney(lpa.correspondent_attorney)
    if who is CorrespondentIs.ATTORNEY and attorney is None:
        yield "correspondent_attorney"
    provides = who is CorrespondentIs.CERTIFICATE_PROVIDER
    if provides and lpa.certificate_provider is None:
        yield "correspondent_is"


@rule(
    source="LP1F and LP1H, section 13",
    page="correspondent/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Enter the name of the person or the company the OPG writes to."),
    tell_caseworker=_("The correspondent has neither a name nor a company."),
    why=_("A letter needs a name or a company on its envelope."),
)
def another_correspondent_has_a_name(lpa: Instrument) -> Iterator[str]:
    """Somebody else who is the correspondent has a name or a company."""
    if lpa.correspondent_is is CorrespondentIs.OTHER:
        other = lpa.correspondent
        if other is None or not (other.full_name.strip() or other.company.strip()):
            yield "correspondent"


@rule(
    source="LP1F and LP1H, section 13",
    page="correspondent/contact",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Choose at least one way for the OPG to get in touch."),
    tell_caseworker=_("No way of getting in touch is chosen."),
    why=_(
        "If anything is unclear, the OPG asks. An application that nobody answers for "
        "comes back."
    ),
)
def the_correspondent_can_be_reached(lpa: Instrument) -> Iterator[str]:
    """The OPG may write, telephone or e-mail: at least one of them."""
    if not (lpa.contact_by_post or lpa.contact_by_phone or lpa.contact_by_email):
        yield "contact_by_post"


@rule(
    source="LP1F and LP1H, section 13",
    page="correspondent/contact",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Enter a telephone number of 8 to 15 digits, such as 01632 960 001."),
    tell_caseworker=_("Contact by telephone is chosen without a usable number."),
    why=_("The OPG rings when something small is unclear, which saves weeks."),
)
def a_telephone_that_is_chosen_has_a_number(lpa: Instrument) -> Iterator[str]:
    """A correspondent who wants to be telephoned gives a number."""
    bare = BETWEEN_DIGITS.sub("", lpa.contact_phone)
    if lpa.contact_by_phone and not TELEPHONE.fullmatch(bare):
        yield "contact_phone"


@rule(
    source="LP1F and LP1H, section 13",
    page="correspondent/contact",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Enter an e-mail address, such as name@example.com."),
    tell_caseworker=_("Contact by e-mail is chosen without a usable address."),
    why=_("A message to a wrong address is lost, or read by somebody else."),
)
def an_email_that_is_chosen_has_an_address(lpa: Instrument) -> Iterator[str]:
    """A correspondent who wants to be e-mailed gives an address."""
    if lpa.contact_by_email and not is_email(lpa.contact_email):
        yield "contact_email"


def is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
