"""What reads otherwise for somebody than it did before."""

from dataclasses import dataclass
from typing import Any

from .in_words import lines_of


@dataclass(frozen=True)
class Row:
    """One thing that is said otherwise now; before or after is empty for nothing."""

    title: str
    before: str
    after: str


def changes(before: dict[str, Any], after: dict[str, Any]) -> tuple[Row, ...]:
    """Before and after of what was shown, in words, in the order of the page."""
    earlier, later = dict(lines_of(before)), dict(lines_of(after))
    return tuple(
        Row(title, earlier.get(title, ""), later.get(title, ""))
        for title in dict.fromkeys((*earlier, *later))
        if earlier.get(title, "") != later.get(title, "")
    )
