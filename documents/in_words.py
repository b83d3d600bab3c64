"""Dates, money, names and addresses as documents write them, in either language."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from design.countries import HOME, country_name
from lpa.instrument import Address, Attorney, Person


def day(on: date | None) -> str:
    """2 November 2026, or 2 Tachwedd 2026; nothing for no day."""
    return str(date_format(on, "j F Y")) if on else ""


def in_pounds_and_pence(pence: int) -> str:
    """An amount as forms show it: always with its pence."""
    return f"£{pence // 100}.{pence % 100:02}"


def listed(names: Sequence[str]) -> str:
    """One after the other: Amy, Ben and Cat."""
    joined = _(", ").join(names[:-1])
    return " ".join([joined, _("and"), *names[-1:]]) if joined else "".join(names)


def with_title(person: Attorney) -> str:
    """A name as it stands on an envelope."""
    title = person.title if isinstance(person, Person) else ""
    return " ".join(filter(None, (title, person.full_name)))


def country_of(address: Address) -> str:
    """The country of an address abroad; nothing in the United Kingdom."""
    at_home = address.country in ("", HOME)
    return "" if at_home else country_name(address.country)


def address_lines(address: Address) -> tuple[str, ...]:
    """An address without its postcode, which forms have a box for."""
    lines = (address.line1, address.line2, address.line3, address.town)
    return tuple(filter(None, (*lines, country_of(address))))


def on_an_envelope(address: Address) -> tuple[str, ...]:
    """An address with its postcode, and a country abroad in capitals under it."""
    return tuple(filter(None, (*address.lines, country_of(address).upper())))
