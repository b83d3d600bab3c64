"""For whom what is typed is kept: an account, or a visit of somebody who has none.

Imports go downward, so whoever lets people in without an account hands us, when it
starts, what knows its visits: kept_for_visitors.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse


@dataclass(frozen=True)
class Reader:
    """Whom a page is shown to, and who alone sees again what they typed on it."""

    owner_id: int | None = None
    visit: str = ""


class Visitors(ABC):
    """People who come in without an account, on the pages below a path of their own."""

    path: str
    but_not: tuple[str, ...] = ()  # below it, and for people with an account as well

    def has(self, path: str) -> bool:
        """Whether a page is theirs alone."""
        return path.startswith(self.path) and not path.startswith(self.but_not)

    @abstractmethod
    def inside(self, request: HttpRequest) -> str:
        """The name of the visit that a request belongs to; empty for nobody inside."""

    @abstractmethod
    def is_there(self, visit: str, path: str) -> bool:
        """Whether a page of a visit can still be come back to."""

    @abstractmethod
    def way_in(self) -> str:
        """The address at which they come in."""

    @abstractmethod
    def keeping(self) -> str:
        """The address to which what they type is sent."""

    @abstractmethod
    def forgetting(self, key: str) -> str:
        """The address at which it is forgotten."""


_known: list[Visitors] = []


def kept_for_visitors(visitors: Visitors) -> None:
    _known.append(visitors)


def visitors_at(path: str) -> Visitors | None:
    """Whose pages those at a path are; None for accounts."""
    return next((each for each in _known if each.has(path)), None)


def reader_of(request: HttpRequest) -> Reader | None:
    """To whom the page of a request is shown, if we know who that is."""
    if visitors := visitors_at(request.path):
        visit = visitors.inside(request)
        return Reader(visit=visit) if visit else None
    is_known = request.user.is_authenticated
    return Reader(owner_id=request.user.pk) if is_known else None


def keeping_address(path: str) -> str:
    """Where what is typed on the page at a path is sent."""
    visitors = visitors_at(path)
    return visitors.keeping() if visitors else reverse("unsent:keep")


def forgetting_address(path: str, key: str) -> str:
    """Where what was typed on the page at a path is forgotten."""
    visitors = visitors_at(path)
    return (
        visitors.forgetting(key) if visitors else reverse("unsent:forget", args=[key])
    )
