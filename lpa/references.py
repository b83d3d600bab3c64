"""The numbers by which people speak of an LPA: read in any spelling, kept bare.

* online reference: A and eleven digits, on everything this service prints;
* case number: twelve digits that start with 7, the last a Luhn check digit;
* register number: M and twelve digits, the last a Damm check digit.
"""

import re
import secrets
from enum import Enum

from django.utils.translation import gettext as _


class Kind(Enum):
    ONLINE = "online"
    CASE = "case"
    REGISTER = "register"


class NotAReference(ValueError):
    """What was typed is no reference; the message says why, to the person who typed."""


SHAPES = {
    re.compile(r"A\d{11}"): Kind.ONLINE,
    re.compile(r"7\d{11}"): Kind.CASE,
    re.compile(r"M\d{12}"): Kind.REGISTER,
}


def parse(text: str) -> tuple[Kind, str]:
    """Read a reference however it is spelt: its kind, and its bare spelling.

    Spaces, every kind of dash and small letters are forgiven. Raises NotAReference,
    with one message for a wrong shape and another for a wrong check digit.
    """
    bare = re.sub(r"[\s\u2010-\u2015\u2212\-_./]", "", text).upper()
    for shape, kind in SHAPES.items():
        if shape.fullmatch(bare):
            if kind is Kind.CASE and not luhn_holds(bare):
                raise NotAReference(_("This case number has a wrong digit. Check it"))
            if kind is Kind.REGISTER and not damm_holds(bare[1:]):
                raise NotAReference(
                    _("This register number has a wrong digit. Check it")
                )
            return kind, bare
    raise NotAReference(
        _(
            "Enter a reference such as A510 7295 5715, 7000-0000-0005 "
            "or M-1234-5678-9018"
        )
    )


def shown(bare: str) -> str:
    """A bare reference in groups of four, as people read it aloud."""
    if bare.startswith("M"):
        return "-".join(("M", bare[1:5], bare[5:9], bare[9:13]))
    groups = (bare[0:4], bare[4:8], bare[8:12])
    return (" " if bare.startswith("A") else "-").join(groups)


def new_online_reference() -> str:
    return f"A{secrets.randbelow(10**11 - 10**6) + 10**6:011d}"


def new_case_number() -> str:
    body = f"7{secrets.randbelow(10**10):010d}"
    return body + luhn_digit(body)


def new_register_number() -> str:
    body = f"{secrets.randbelow(10**11):011d}"
    return f"M{body}{damm_digit(body)}"


def luhn_digit(digits: str) -> str:
    """The digit to write behind these so that luhn_holds."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def luhn_holds(digits: str) -> bool:
    return luhn_digit(digits[:-1]) == digits[-1]


# Damm's quasigroup of order 10: row is the interim digit, column the next digit.
DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def damm_digit(digits: str) -> str:
    """The digit to write behind these so that damm_holds."""
    interim = "0"
    for digit in digits:
        interim = DAMM[int(interim)][int(digit)]
    return interim


def damm_holds(digits: str) -> bool:
    return damm_digit(digits) == "0"
