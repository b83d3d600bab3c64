"""Amounts of money."""

import re

from django.utils.translation import gettext as _

from .text import TextField

POUNDS = re.compile(r"£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?", re.ASCII)


class MoneyField(TextField):
    """Pounds as typed, whole pence as kept. least and most are pence."""

    nothing = None

    def __init__(self, *, least=0, most=100_000_000, width=10, **settings):
        super().__init__(
            max_length=20,
            width=width,
            inputmode="decimal",
            spellcheck=False,
            prefix="£",
            **settings,
        )
        self.least, self.most = least, most

    def clean(self, value) -> int | None:
        cleaned = super().clean(value)
        return None if cleaned == "" else cleaned

    def prepare_value(self, value):
        return in_pounds(value) if isinstance(value, int) else value

    def to_python(self, value):
        return value if is_pence(value) else super().to_python(value)

    def read(self, text: str) -> int:
        found = POUNDS.fullmatch(text.replace(" ", ""))
        if not found:
            raise self.wrong(
                _(
                    "%(called)s must be an amount in pounds, or pounds and pence, "
                    "like 92 or 92.50"
                )
            )
        return self.in_range(int(found[1].replace(",", "") + (found[2] or "00")))

    def in_range(self, pence: int) -> int:
        if pence < self.least:
            raise self.wrong(
                _("%(called)s must be £%(amount)s or more"),
                amount=in_pounds(self.least),
            )
        if pence > self.most:
            raise self.wrong(
                _("%(called)s must be £%(amount)s or less"),
                amount=in_pounds(self.most),
            )
        return pence


def is_pence(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def in_pounds(pence: int) -> str:
    """Pence as they are written: 9250 is 92.50, 9200 is 92."""
    pounds, rest = divmod(pence, 100)
    return f"{pounds:,}.{rest:02}" if rest else f"{pounds:,}"
