"""The named places of letters: what can stand in one, and how it is written there.

A text says {amount}; a letter knows that the amount is 9200; the reader sees £92. What
the case itself knows is filled in by the office's programs, the rest is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from design.fields.numbers import in_pounds
from documents import in_words

Told = str | int | date | tuple[str, ...] | None
Value = str | tuple[str, ...]  # a list stands as items, or one after the other


class Shape(Enum):
    """What may stand in a place, and so how it is asked for."""

    LINE = "line"
    LINES = "lines"
    DAY = "day"
    MONEY = "money"


@dataclass(frozen=True)
class Place:
    """A place that a text can name. One that is_known is never asked for."""

    label: Promise
    sample: str | int | date | tuple[str, ...]
    shape: Shape = Shape.LINE
    is_known: bool = False
    is_certain: bool = False  # whatever the case

    def written(self, told: Told) -> Value:
        """What stands there, in the language of the moment; empty for nothing."""
        if isinstance(told, tuple):
            return tuple(each.strip() for each in told if each.strip())
        if isinstance(told, date):
            return in_words.day(told)
        if isinstance(told, int):
            return f"£{in_pounds(told)}"
        return str(told or "").strip()


def known(
    label: Promise, sample: str | date | tuple[str, ...], *, is_certain: bool = False
) -> Place:
    shape = Shape.DAY if isinstance(sample, date) else Shape.LINE
    return Place(label, sample, shape, is_known=True, is_certain=is_certain)


def certain(label: Promise, sample: str | date | tuple[str, ...]) -> Place:
    return known(label, sample, is_certain=True)


PLACES: Mapping[str, Place] = {
    "recipient": known(_("Who the letter goes to"), "Mrs Joan Joy"),
    "donor": certain(_("The donor’s name"), "Joan Joy"),
    "kind_of_lpa": certain(
        _("The kind of LPA"), "lasting power of attorney for health and welfare"
    ),
    "case_number": certain(_("The case number"), "7000-0000-0005"),
    "received_on": certain(_("The day the application arrived"), date(2026, 10, 1)),
    "object_by": certain(_("The last day to object"), date(2026, 11, 23)),
    "attorneys": known(
        _("The attorneys, as a list or one after the other"),
        ("Amy Able", "Ben Baker"),
    ),
    "applicants": certain(_("Who applies"), ("Mrs Joan Joy",)),
    "ends_on": known(_("The last day of the waiting period"), date(2026, 11, 29)),
    "registered_on": known(_("The day it was registered"), date(2026, 11, 30)),
    "register_number": known(_("The register number"), "M-1234-5678-9018"),
    "amount": Place(_("The amount to pay"), 9200, Shape.MONEY),
    "reply_by": Place(_("The last day to answer"), date(2026, 12, 21), Shape.DAY),
    "happened_on": Place(_("The day it happened"), date(2026, 11, 9), Shape.DAY),
    "reason": Place(
        _("The reason"),
        "The letter about the benefit is older than three months.",
        Shape.LINES,
    ),
    "evidence": Place(
        _("What has to be sent, one thing on each line"),
        "A letter about the benefit\nA copy of the last tax return",
        Shape.LINES,
    ),
    "pages": Place(
        _("The pages that are missing, one on each line"),
        "Section 8: rights and responsibilities\nSection 10: certificate",
        Shape.LINES,
    ),
    "exceptions": Place(
        _("What the register leaves out, one thing on each line"),
        "Mr Ben Baker is not an attorney, since he did not sign.",
        Shape.LINES,
    ),
    "corrections": Place(
        _("What has to be put right, one thing on each line"),
        (
            "A page is missing: Section 8: rights and responsibilities",
            "Section 10 has no date.\nHelen Osei signs section 10 again.",
        ),
        Shape.LINES,
    ),
    "sign_again": Place(
        _("Who signs again, one signature on each line"),
        (
            "Section 10: Helen Osei signs and dates it again.",
            "Section 11: Amy Able signs and dates it again.",
        ),
        Shape.LINES,
    ),
    "words": Place(
        _("The words of the LPA that this is about"),
        "My attorneys must sell my house within a year of my death.",
        Shape.LINES,
    ),
    "message": Place(
        _("What the letter says"), "Thank you for your letter.", Shape.LINES
    ),
    "objector": Place(_("Who objected"), "Mr Gus Grey"),
    "attorney": Place(_("The attorney this is about"), "Mr Ben Baker"),
    "replacement": Place(_("The replacement who steps in"), "Ms Cat Cole"),
    "court_number": Place(_("The court’s case number"), "1234567T"),
    "order": Place(
        _("What the court ordered, as a sentence"),
        "The Public Guardian is to register the power of attorney.",
        Shape.LINES,
    ),
    "code": Place(_("The code"), "V-7K3M-P4XR-92HT"),
    "complaint": Place(
        _("What the complaint is about, as in “about …”"),
        "the time that the application has taken",
    ),
    "officer": Place(_("Who deals with it"), "Ms Eve East"),
    "questions": Place(
        _("What you ask, one question on each line"),
        "On which day did Ben Baker sign section 11?",
        Shape.LINES,
    ),
    "vouched": Place(_("Who has to prove their identity"), "Joan Joy"),
}
