"""The number of a donor's record: P and twelve digits, the last a Damm check digit.

Cases begin with 7, online references with A, the register with M: none can be taken
for another.
"""

import re
import secrets

from django.utils.translation import gettext as _

from lpa.references import NotAReference, damm_digit, damm_holds

LIKE_ONE = re.compile(r"P\d+")
BLANKS = re.compile(r"[\s\u2010-\u2015\u2212\-_./]")


def bare(text: str) -> str:
    """Without the spaces, dashes and small letters in which people write numbers."""
    return BLANKS.sub("", text).upper()


def is_like_one(text: str) -> bool:
    """Whether somebody means a person's number, rightly written or not."""
    return LIKE_ONE.fullmatch(bare(text)) is not None


def parse_person(text: str) -> str:
    """A person's number in any spelling, as it is kept. Raises NotAReference."""
    number = bare(text)
    if not re.fullmatch(r"P\d{12}", number):
        raise NotAReference(_("Enter a person’s number such as P-1234-5678-9018"))
    if not damm_holds(number[1:]):
        raise NotAReference(_("This person’s number has a wrong digit. Check it"))
    return number


def shown_person(number: str) -> str:
    """In groups of four, as people read it aloud."""
    return "-".join((number[0], number[1:5], number[5:9], number[9:13]))


def new_person_number() -> str:
    body = f"{secrets.randbelow(10**11):011d}"
    return f"P{body}{damm_digit(body)}"
