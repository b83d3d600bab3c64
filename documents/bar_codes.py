"""Bar codes as vector shapes: exact at every resolution, and without a typeface."""

import re
from collections.abc import Iterator

from barcode.codex import Code39

MODULE = 0.9  # points; the narrowest bar


def bars(text: str, *, x: float, y: float, height: float) -> str:
    """The path of a text in Code 39, starting at x. Raises barcode's own errors."""
    return "".join(
        f"M{x + start:.2f} {y:.2f}h{wide:.2f}v{height:.2f}h-{wide:.2f}z"
        for start, wide in stripes(text)
    )


def stripes(text: str) -> Iterator[tuple[float, float]]:
    """Where each bar of a text begins and how wide it is, in points."""
    for bar in re.finditer("1+", modules_of(text)):
        yield bar.start() * MODULE, len(bar[0]) * MODULE


def width(text: str) -> float:
    """How wide a text is in Code 39, in points, without its quiet zones."""
    return len(modules_of(text)) * MODULE


def modules_of(text: str) -> str:
    """Narrow bars (1) and gaps (0), from left to right."""
    rows: list[str] = Code39(text, add_checksum=False).build()
    return rows[0].strip("0")
