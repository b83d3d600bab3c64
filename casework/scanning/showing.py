"""A set as its page shows it, and the list of sets."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, QuerySet

from casework.models import ScanPage, ScanSet

from .comparing import order_of, seen_on
from .sorting import FOREIGN, Order, Placed, Standing

COLOURS = {
    Standing.IN_PLACE: "green",
    Standing.UNMARKED: "yellow",
    Standing.DUPLICATE: "yellow",
    Standing.UNREAD: "orange",
    **dict.fromkeys(FOREIGN, "red"),
}
QUIET = "grey"


@dataclass(frozen=True)
class ShownSide:
    """One side before whoever looks at the set."""

    page: ScanPage
    placed: Placed

    @property
    def label(self) -> str:
        page = self.placed.seen.page
        return page.label if page else str(self.placed.standing.label)

    @property
    def standing(self) -> str:
        return str(self.placed.standing.label)

    @property
    def colour(self) -> str:
        return COLOURS.get(self.placed.standing, QUIET)


class ShownSet:
    """A set with its sides in the order of the form, and the pages that are missing."""

    def __init__(self, scan: ScanSet):
        self.scan = scan

    @cached_property
    def pages(self) -> dict[int, ScanPage]:
        return {page.place: page for page in self.scan.pages.without_picture()}

    @cached_property
    def order(self) -> Order:
        return order_of(self.scan, [seen_on(page) for page in self.pages.values()])

    @property
    def sides(self) -> list[ShownSide]:
        return [
            ShownSide(self.pages[placed.seen.place], placed)
            for placed in self.order.sides
        ]

    @property
    def missing(self) -> list[str]:
        """By the page's own name; nothing where no page of a form is there."""
        has_pages = any(placed.seen.page for placed in self.order.sides)
        return [page.label for page in self.order.missing] if has_pages else []

    @property
    def to_assign(self) -> list[Placed]:
        """The sides of which only a person can say what they are."""
        return self.order.standing(Standing.UNREAD)


def sets_in(state: str) -> QuerySet[ScanSet]:
    """The sets in one state, or all, the latest first."""
    scans = ScanSet.objects.without_file()
    return scans.filter(state=state) if state else scans


def how_many() -> list[tuple[str, str, int]]:
    """Every state with its name, and how many sets are in it, in one query."""
    counted = ScanSet.objects.order_by().values_list("state").annotate(Count("pk"))
    numbers = dict(counted)
    return [
        (state.value, str(state.label), numbers.get(state.value, 0))
        for state in ScanSet.State
    ]
