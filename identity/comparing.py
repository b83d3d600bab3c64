"""The one comparison of what somebody proved with what the LPA says of them.

Case, accents, apostrophes, hyphens and the order of first names make no difference. The
same comparison decides, and marks what differs on a page.
"""

from dataclasses import dataclass
from datetime import date

from names import fold

from .choices import Difference, Role
from .people import Who


@dataclass(frozen=True)
class Proved:
    """Whom somebody proved to be."""

    first_names: str
    last_name: str
    date_of_birth: date | None
    address: tuple[str, ...] = ()
    postcode: str = ""

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, (self.first_names, self.last_name)))


def differences(proved: Proved, who: Who) -> list[Difference]:
    """In what somebody's proved details differ from the LPA's; empty: the same person.

    A birthday that the LPA does not say is not compared. A voucher is known by the
    name that they prove, so nothing of theirs differs.
    """
    if who.role == Role.VOUCHER:
        return []
    found = []
    if _whole(proved) != _whole(who):
        found += _names(proved, who)
    if who.date_of_birth and proved.date_of_birth != who.date_of_birth:
        found.append(Difference.DATE_OF_BIRTH)
    return found


def _whole(person: Proved | Who) -> tuple[list[str], str]:
    """What is the same for somebody with a single name, in whichever box it stands."""
    first, last = fold(person.first_names), fold(person.last_name)
    return (sorted(first.split()), last) if last else ([], first)


def _names(proved: Proved, who: Who) -> list[Difference]:
    differing = []
    if sorted(fold(proved.first_names).split()) != sorted(
        fold(who.first_names).split()
    ):
        differing.append(Difference.FIRST_NAMES)
    if fold(proved.last_name) != fold(who.last_name):
        differing.append(Difference.LAST_NAME)
    return differing


def have_same_name(one: Proved | Who, other: Proved | Who) -> bool:
    """Whether two people are called the same, as far as anybody can tell."""
    return _whole(one) == _whole(other)


def share_surname(one: Proved | Who, other: Proved | Who) -> bool:
    return bool(one.last_name) and fold(one.last_name) == fold(other.last_name)


def share_address(one: Proved | Who, other: Proved | Who) -> bool:
    """Whether line 1 and the postcode are the same, blanks and case aside."""
    mine, theirs = _place(one), _place(other)
    return all(mine) and mine == theirs


def _place(person: Proved | Who) -> tuple[str, str]:
    first = person.address[0] if person.address else ""
    return fold(first), fold(person.postcode).replace(" ", "")
