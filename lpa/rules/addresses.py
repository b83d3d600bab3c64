"""Addresses: what a letter needs to arrive."""

import re
from collections.abc import Iterator
from functools import cache

import pycountry
from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Address, Instrument

from .book import rule
from .names import fold
from .places import WHERE_NAMED, Place, of_addressees

# The shape only: which areas and letters are in use changes, and a wrong query costs
# more than a missed slip.
UK_POSTCODE = re.compile(r"GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")
NOT_WRITTEN_OUT = frozenset(
    {
        "as above",
        "as before",
        "as below",
        "as donor",
        "ditto",
        "n a",
        "na",
        "none",
        "not known",
        "same",
        "same address",
        "same as above",
        "same as donor",
        "see above",
        "unknown",
    }
)
NOT_IN_FULL = frozenset({"gb", "nz", "prc", "roi", "rsa", "uae", "uk", "us", "usa"})


def is_uk_postcode(text: str) -> bool:
    """Whether this has the shape of a postcode, in any case and spacing."""
    return UK_POSTCODE.fullmatch("".join(text.split()).upper()) is not None


@cache
def countries() -> frozenset[str]:
    """Every two-letter country code of ISO 3166-1."""
    return frozenset(country.alpha_2 for country in pycountry.countries)


@rule(
    source="LP1F and LP1H, sections 1, 2, 4, 6, 10 and 13",
    page=WHERE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_("Enter the first line of the address of {name}."),
    tell_caseworker=_("The address of {name} is missing."),
    why=_("The form asks for it, and no letter arrives without it."),
)
def addresses_have_a_first_line(lpa: Instrument) -> Iterator[str]:
    """Everyone named has an address with a first line."""
    for place, address in addresses(lpa):
        if not address.line1.strip():
            yield place


@rule(
    source="LP1F and LP1H, sections 1, 2, 4, 6, 10 and 13",
    page=WHERE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_("Choose the country in the address of {name}."),
    tell_caseworker=_("The country in the address of {name} is missing or unknown."),
    why=_("Letters go abroad too, and the register keeps the country of each address."),
)
def addresses_are_in_a_country(lpa: Instrument) -> Iterator[str]:
    """Every address is in a country that has a code."""
    for place, address in addresses(lpa):
        if address.country not in countries():
            yield place


@rule(
    source="LP1F and LP1H, sections 1, 2, 4, 6, 10 and 13",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_("Add a second line, a town or a postcode to the address of {name}."),
    tell_caseworker=_("The address of {name} is a first line alone."),
    why=_("A house and a street are found in many towns."),
)
def addresses_have_more_than_a_first_line(lpa: Instrument) -> Iterator[str]:
    """An address has at least one of a second line, a town and a postcode."""
    for place, address in addresses(lpa):
        if address.line1.strip() and not has_more_lines(address):
            yield place


@rule(
    source="A letter without it comes late or comes back",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_("Check the UK postcode in the address of {name}."),
    tell_caseworker=_("The UK address of {name} has no postcode, or a wrong one."),
    why=_(
        "The OPG writes to people at these addresses, and a letter that comes back "
        "costs weeks."
    ),
)
def uk_addresses_have_a_postcode(lpa: Instrument) -> Iterator[str]:
    """An address in the United Kingdom has a postcode of the right shape."""
    for place, address in addresses(lpa):
        is_british = address.country == "GB" and has_more_lines(address)
        if is_british and not is_uk_postcode(address.postcode):
            yield place


@rule(
    source="LP1F and LP1H: each address stands on its own page",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_("Write out the address of {name} in full, not “{found}”."),
    tell_caseworker=_("The address of {name} is not written out: “{found}”."),
    why=_(
        "The pages of the form are read apart from each other, and each goes into the "
        "register by itself."
    ),
)
def addresses_are_written_out(lpa: Instrument) -> Iterator[str]:
    """Every address is written out and does not refer to another."""
    for place, address in addresses(lpa):
        if fold(address.line1) in NOT_WRITTEN_OUT:
            yield Place(place, found=address.line1)


@rule(
    source="LP1F and LP1H: forms were returned for the want of a country's name",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_(
        "Leave “{found}” out of the address of {name}. The country that you choose is "
        "printed in full."
    ),
    tell_caseworker=_("The country of {name} is abbreviated: “{found}”."),
    why=_(
        "An abbreviation that is clear to you may not be to a sorting office abroad, "
        "and the OPG has refused forms for it."
    ),
)
def countries_are_written_in_full(lpa: Instrument) -> Iterator[str]:
    """A country is chosen, and so written in full, and is not abbreviated in a line."""
    for place, address in addresses(lpa):
        for line in (address.line2, address.line3, address.town, address.postcode):
            if fold(line).replace(" ", "") in NOT_IN_FULL:
                yield Place(place, found=line)


def has_more_lines(address: Address) -> bool:
    rest = (address.line2, address.town, address.postcode)
    return any(part.strip() for part in rest)


def addresses(lpa: Instrument) -> Iterator[tuple[str, Address]]:
    for place, person in of_addressees(lpa):
        yield f"{place}/address", person.address
