"""How a value is set into a box so that all of it can be read, whatever its length.

Values are printed in a typewriter face, of which every letter is as wide as the next or
a whole number of times as wide, so whether they fit is counted and not tried.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from lpa.form_lines import columns, lines_of
from lpa.letters import spelled_out

# Widths and heights are in points. A letter is 0.6 of its size wide.
LETTER = 0.6011
SIZES = (11.0, 10.0, 9.0, 8.0)
SHRINK = 0.95
PADDING, BORDER = 2.5, 0.75


@dataclass(frozen=True)
class Box:
    """A box to write in. Its lines stand in the middle, or from the top downwards."""

    width: float
    height: float = 22.0
    from_top: bool = False
    leading: float = 1.18  # of the size of the letters
    largest: float = SIZES[0]
    wraps: bool = False  # into more lines at every size

    @property
    def room(self) -> float:
        return self.width - 2 * (PADDING + BORDER)

    @property
    def depth(self) -> float:
        return self.height - 2 * BORDER - (2 * PADDING if self.from_top else 0)


BOXES = {
    "title": Box(62),
    "first_names": Box(179),
    "last_name": Box(247),
    "address": Box(247, 60, from_top=True),
    "postcode": Box(124),
    "email": Box(247, 62, from_top=True, leading=1.12),
    "wide_first_names": Box(306),
    "wide_last_name": Box(374),
    "wide_email": Box(374, 45, from_top=True, leading=1.12),
    "donor": Box(374, 30),
    "half_donor": Box(247, 30),
    "number": Box(160),
    "phone": Box(179),
    "reach_email": Box(247, 62, from_top=True, leading=1.12),
    "text": Box(515, 112, from_top=True, leading=1.68, largest=10),
    "sheet": Box(515, 262, from_top=True, leading=1.68, largest=10),
    "signature": Box(247, 42),
    "address_by_hand": Box(247, 60),
    "order": Box(490, 372, from_top=True, leading=1.3, largest=10, wraps=True),
    "fee": Box(374),
    "amount": Box(80),
    "other": Box(179),
}


@dataclass(frozen=True)
class Fitted:
    """The lines of a value, their size and their distance, in points."""

    lines: tuple[str, ...]
    size: float
    leading: float


def fit(value: str | Sequence[str], box: Box) -> Fitted:
    """At 11, 10, 9 or 8 points as it is; at 8 points in more lines; else ever smaller.

    Nothing is ever cut off; of a letter that no typeface has, the number is set.
    """
    lines = [value] if isinstance(value, str) else list(value)
    given = [" ".join(spelled_out(line).split()) for line in lines]
    return next(fitted for fitted in _tries(given, box) if _is_in(fitted, box))


def _tries(given: list[str], box: Box) -> Iterator[Fitted]:
    for size in SIZES:
        if size <= box.largest:
            lines = _wrapped(given, size, box) if box.wraps else given
            yield _set(lines, size, box)
    for step in count():
        size = SIZES[-1] * SHRINK**step
        yield _set(_wrapped(given, size, box), size, box)


def _wrapped(given: list[str], size: float, box: Box) -> list[str]:
    letters = max(int(box.room / (size * LETTER)), 1)
    return [part for line in given for part in lines_of(line, letters)]


def _set(lines: Sequence[str], size: float, box: Box) -> Fitted:
    leading = size * box.leading
    if lines and not box.from_top:
        leading = max(leading, box.depth / len(lines))
    return Fitted(tuple(lines), round(size, 2), round(leading, 2))


def _is_in(fitted: Fitted, box: Box) -> bool:
    widest = max(map(columns, fitted.lines), default=0) * fitted.size * LETTER
    return widest <= box.room and len(fitted.lines) * fitted.leading <= box.depth + 0.1
