"""Bar codes as vector shapes: exact at every resolution, and without a typeface."""

from itertools import pairwise

from barcode.codex import Code39

MODULE = 0.9  # points; the narrowest bar


def bars(text: str, *, x: float, y: float, height: float) -> str:
    """The path of a text in Code 39, starting at x. Raises barcode's own errors."""
    modules = modules_of(text)
    edges = [0, *(i for i in range(1, len(modules)) if modules[i] != modules[i - 1])]
    edges.append(len(modules))
    return "".join(
        f"M{x + start * MODULE:.2f} {y:.2f}h{(end - start) * MODULE:.2f}"
        f"v{height:.2f}h-{(end - start) * MODULE:.2f}z"
        for start, end in pairwise(edges)
        if modules[start] == "1"
    )


def width(text: str) -> float:
    """How wide a text is in Code 39, in points, without its quiet zones."""
    return len(modules_of(text)) * MODULE


def modules_of(text: str) -> str:
    """Narrow bars (1) and gaps (0), from left to right."""
    rows: list[str] = Code39(text, add_checksum=False).build()
    return rows[0].strip("0")
