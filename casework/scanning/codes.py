"""The codes printed on the pages of the forms, and which page each stands for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.choices import Page

FORMS = {"LP1F": "1F", "LP1H": "1H"}
SHEETS = "LPC"

# Behind the family: the code, the number printed at the foot, and the part of the form.
# The page that says how to apply is for information, so nobody misses it.
DEED = (
    ("", "1", Page.SECTION_1),
    ("2", "2", Page.SECTION_2),
    ("2A", "3", Page.SECTION_2),
    ("3", "4", Page.SECTION_3),
    ("4", "5", Page.SECTION_4),
    ("5", "6", Page.SECTION_5),
    ("6", "7", Page.SECTION_6),
    ("7", "8", Page.SECTION_7),
    ("8", "9", Page.SECTION_8),
    ("9", "10", Page.SECTION_9),
    ("10", "11", Page.SECTION_10),
    ("11", "12 to 15", Page.SECTION_11),
)
APPLICATION = (
    ("I", "16", None),
    ("12", "17", Page.SECTION_12),
    ("13", "18", Page.SECTION_13),
    ("14", "19", Page.SECTION_14),
    ("15", "20", Page.SECTION_15),
)
CONTINUATION = (Page.SHEET_1, Page.SHEET_2, Page.SHEET_3, Page.SHEET_4)
SIGNERS = 4  # pages of section 11 that every form has
REGISTRATION = frozenset(
    {Page.SECTION_12, Page.SECTION_13, Page.SECTION_14, Page.SECTION_15}
)
# Of these a form has as many copies as it has people or words for.
REPEATED = frozenset({Page.SECTION_11, Page.SECTION_12, Page.SECTION_15, *CONTINUATION})

OWN = re.compile(r"(A\d{11}) (\d{1,4}) (\d{1,4})/(\d{1,4})")
REFERENCE = re.compile(r"A\d{11}")


@dataclass(frozen=True)
class FormPage:
    """One page of a form as its code names it. part is None for mere information."""

    form: str
    code: str
    part: Page | None
    number: str = ""

    @property
    def label(self) -> str:
        if self.form == SHEETS:
            return str(self.part.label)
        if self.part is None:
            return _("Page %(number)s: how to apply") % {"number": self.number}
        named = {"number": self.number, "part": self.part.label}
        return _("Page %(number)s, %(part)s") % named

    @property
    def may_repeat(self) -> bool:
        return self.part in REPEATED

    @property
    def may_be_left_out(self) -> bool:
        return self.part is None

    @property
    def is_for_registration(self) -> bool:
        return self.part in REGISTRATION


@dataclass(frozen=True)
class Own:
    """What tells a page from that of any other LPA or print."""

    reference: str
    version: int
    place: int
    of: int


def _of_forms(rows) -> Iterator[FormPage]:
    for form, family in FORMS.items():
        for code, number, part in rows:
            yield FormPage(form, f"{family}{code}", part, number)


def _sheets() -> Iterator[FormPage]:
    for number, part in enumerate(CONTINUATION, start=1):
        yield FormPage(SHEETS, f"1C{number}", part)


# By their codes, in the order in which a form has them: the sheets follow the deed.
CATALOGUE = {
    page.code: page for page in (*_of_forms(DEED), *_sheets(), *_of_forms(APPLICATION))
}
IN_ORDER = {code: place for place, code in enumerate(CATALOGUE)}


def bare_code(text: str) -> str:
    """A page code in one spelling: of page 1 also /K1F and +1F, of page 16 1F+I."""
    return text.removeprefix("/K").replace("+", "").upper()


def page_of(code: str) -> FormPage | None:
    """The page with this code in any spelling, or None for a code of no page."""
    return CATALOGUE.get(bare_code(code))


def standard_pages(form: str) -> tuple[FormPage, ...]:
    """The twenty pages that every copy of a form has, in its order."""
    family = FORMS[form]
    deed = [code for code, _number, _part in DEED]
    application = [code for code, _number, _part in APPLICATION]
    codes = [*deed, *["11"] * (SIGNERS - 1), *application]
    return tuple(CATALOGUE[f"{family}{code}"] for code in codes)


def only_page(texts: Iterable[str]) -> FormPage | None:
    """The page that these codes name, where they name one and no other."""
    pages = {page for text in texts if (page := page_of(text))}
    return pages.pop() if len(pages) == 1 else None


def only_own(texts: Iterable[str]) -> Own | None:
    """What sets the page apart, where these codes say one thing and no other."""
    found = {match.groups() for text in texts if (match := OWN.fullmatch(text))}
    if len(found) != 1:
        return None
    reference, *numbers = found.pop()
    return Own(reference, *map(int, numbers))


def is_reference(text: str) -> bool:
    return REFERENCE.fullmatch(text) is not None
