"""Dates, typed in three boxes."""

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from design.typed import BLANKS
from design.widgets import DateBoxes, DateParts

from .question import Question

MONTHS = (
    ("january", "ionawr"),
    ("february", "chwefror"),
    ("march", "mawrth"),
    ("april", "ebrill"),
    ("may", "mai"),
    ("june", "mehefin"),
    ("july", "gorffennaf"),
    ("august", "awst"),
    ("september", "medi"),
    ("october", "hydref"),
    ("november", "tachwedd"),
    ("december", "rhagfyr"),
)
EARLIEST = date(1800, 1, 1)
LATEST = date(2199, 12, 31)


class WrongBoxes(ValidationError):
    """Says which of the three boxes it is about."""

    def __init__(self, message, boxes, code="invalid"):
        super().__init__(message, code=code)
        self.boxes = boxes


class DateField(Question):
    """A date, read from numbers or a month's name, English or Welsh.

    not_after_today and not_before_today ask the clock; autocomplete="bday" for the
    reader's own date of birth. The answer is a date, or None.
    """

    default_error_messages = {"required": gettext_lazy("Enter a date")}
    nothing = None

    def __init__(
        self,
        *,
        not_after_today=False,
        not_before_today=False,
        autocomplete="",
        **settings,
    ):
        settings.setdefault("widget", DateBoxes(autocomplete=autocomplete))
        super().__init__(**settings)
        self.not_after_today = not_after_today
        self.not_before_today = not_before_today

    def prepare_value(self, value):
        """Three boxes for a date that is known already."""
        if isinstance(value, date):
            return DateParts(str(value.day), str(value.month), str(value.year))
        return value

    def to_python(self, value) -> date | None:
        if value is None or isinstance(value, date):
            return value
        parts = self.typed(value)
        if not any(parts):
            return None
        self.check_complete(parts)
        read = self.as_date(*self.numbers(parts))
        self.check_range(read)
        return read

    def typed(self, value) -> DateParts:
        is_whole = isinstance(value, (list, tuple)) and len(value) == 3
        if not is_whole or any(
            not isinstance(part, (str, type(None))) for part in value
        ):
            raise WrongBoxes(
                self.said(_("%(called)s must be typed as day, month and year")), ()
            )
        return DateParts(*((part or "").strip(BLANKS) for part in value))

    def check_complete(self, parts: DateParts) -> None:
        empty = tuple(box for box, text in parts._asdict().items() if not text)
        if empty:
            raise WrongBoxes(self.said(incomplete(empty)), empty, "incomplete")

    def numbers(self, parts: DateParts) -> tuple[int, int, int]:
        """Day, month and year, each within its own bounds. Raises for the first not."""
        day = number(parts.day, longest=2)
        if not day or day > 31:
            raise WrongBoxes(
                self.said(_("%(called)s must have a day between 1 and 31")), ("day",)
            )
        month = month_number(parts.month)
        if not month:
            raise WrongBoxes(
                self.said(
                    _(
                        "%(called)s must have a month as a number from 1 to 12, "
                        "or by its name"
                    )
                ),
                ("month",),
            )
        return day, month, self.year(parts.year)

    def year(self, text: str) -> int:
        year = number(text, longest=4) if len(text) == 4 else None
        if year is None:
            message = _("%(called)s must have a year of 4 numbers, like 1962")
        elif EARLIEST.year <= year <= LATEST.year:
            return year
        else:
            message = _("%(called)s must have a year between 1800 and 2199")
        raise WrongBoxes(self.said(message), ("year",))

    def as_date(self, day: int, month: int, year: int) -> date:
        try:
            return date(year, month, day)
        except ValueError:
            message = self.said(_("%(called)s must be a date in the calendar"))
        raise WrongBoxes(message, DateParts._fields)

    def check_range(self, read: date) -> None:
        today = clock.today()
        if self.not_after_today and read > today:
            message, code = _("%(called)s must be today or in the past"), "future"
        elif self.not_before_today and read < today:
            message, code = _("%(called)s must be today or in the future"), "past"
        else:
            return
        raise WrongBoxes(self.said(message), DateParts._fields, code)

    def said(self, message: str) -> str:
        return message % {"called": self.name_in_messages}


def number(text: str, *, longest: int) -> int | None:
    """A whole number in plain digits, or None."""
    return int(text) if re.fullmatch(rf"[0-9]{{1,{longest}}}", text) else None


def month_number(text: str) -> int | None:
    """1 to 12 for a number, a name or the beginning of one (three letters)."""
    told = number(text, longest=2)
    if told is not None:
        return told if 1 <= told <= 12 else None
    name = text.casefold().rstrip(".")
    if len(name) < 3:
        return None
    for month, names in enumerate(MONTHS, start=1):
        if any(whole.startswith(name) for whole in names):
            return month
    return None


def incomplete(empty: tuple[str, ...]) -> str:
    """What to say when these boxes are empty and another is not."""
    return {
        ("day",): _("%(called)s must include a day"),
        ("month",): _("%(called)s must include a month"),
        ("year",): _("%(called)s must include a year"),
        ("day", "month"): _("%(called)s must include a day and a month"),
        ("day", "year"): _("%(called)s must include a day and a year"),
        ("month", "year"): _("%(called)s must include a month and a year"),
    }[empty]
