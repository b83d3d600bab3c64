"""The holes of a perforation, as they stand on every page that has been registered."""

from collections.abc import Iterator

HOLE = 1.7  # points across
APART = 3.4
LETTERS = (
    (".###.", "####.", ".###."),
    ("#...#", "#...#", "#...#"),
    ("#...#", "#...#", "#...."),
    ("#...#", "####.", "#.###"),
    ("#...#", "#....", "#...#"),
    ("#...#", "#....", "#...#"),
    (".###.", "#....", ".###."),
)


def holes() -> Iterator[tuple[float, float]]:
    """Where each hole is, in points from the top left."""
    for down, row in enumerate(LETTERS):
        for across, hole in enumerate(".".join(row)):
            if hole == "#":
                yield across * APART, down * APART
