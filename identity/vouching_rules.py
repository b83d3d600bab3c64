"""Who may vouch for a donor: the rules that vouchers are told, each one checked."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext_lazy as _

import clock
from clock.ages import is_of_age

from .comparing import Proved, have_same_name, share_address, share_surname
from .people import Who


class Bar(Enum):
    """What keeps somebody from vouching; the value is kept, the words are shown."""

    UNDER_AGE = "under-age"
    KNOWS_TOO_SHORT = "knows-too-short"
    HAS_A_PART = "has-a-part"
    SAME_ADDRESS = "same-address"
    IS_RELATED = "is-related"
    DETAILS_WRONG = "details-wrong"
    NOT_IDENTIFIED = "not-identified"
    DECLINED = "declined"


WORDS = {
    Bar.UNDER_AGE: _("They are under 18"),
    Bar.KNOWS_TOO_SHORT: _("They have known the donor for less than two years"),
    Bar.HAS_A_PART: _("They have a part in this LPA themselves"),
    Bar.SAME_ADDRESS: _("They live at the donor’s address"),
    Bar.IS_RELATED: _("They are related to the donor, or to somebody in this LPA"),
    Bar.DETAILS_WRONG: _("They said that the donor’s details are not right"),
    Bar.NOT_IDENTIFIED: _("Their own identity could not be confirmed"),
    Bar.DECLINED: _("They did not want to"),
}


@dataclass(frozen=True)
class Answers:
    """What a voucher says of themselves; None is not answered."""

    knows_two_years: bool | None = None
    lives_with_donor: bool | None = None
    is_not_related: bool = False


def alike(voucher: Who | Proved, everybody: Iterable[Who]) -> list[Who]:
    """Whom a voucher may be mistaken for, or be related to, by their name alone.

    Somebody of the same name as anybody in the LPA, or of the donor's surname, has to
    say that they are another person and not related.
    """
    return [
        who
        for who in everybody
        if have_same_name(voucher, who)
        or (who.is_donor and share_surname(voucher, who))
    ]


def bars(proved: Proved, answers: Answers, everybody: Iterable[Who]) -> list[Bar]:
    """What keeps somebody from vouching, once they have proved who they are."""
    people = list(everybody)
    donors = [who for who in people if who.is_donor]
    asked = {
        Bar.UNDER_AGE: not is_of_age(proved.date_of_birth, clock.today()),
        Bar.KNOWS_TOO_SHORT: answers.knows_two_years is not True,
        Bar.HAS_A_PART: any(is_the_same(proved, who) for who in people),
        Bar.SAME_ADDRESS: answers.lives_with_donor is not False
        or any(share_address(proved, who) for who in donors),
        Bar.IS_RELATED: bool(alike(proved, people)) and not answers.is_not_related,
    }
    return [bar for bar, holds in asked.items() if holds]


def is_the_same(proved: Proved, who: Who) -> bool:
    """Same name and birthday; a birthday that the LPA does not say settles nothing."""
    has_birthday = who.date_of_birth is not None
    return (
        has_birthday
        and who.date_of_birth == proved.date_of_birth
        and have_same_name(proved, who)
    )


def digest_of(donor: Who) -> str:
    """Of the details that a voucher verifies: they are asked again once it changes."""
    shown = (donor.first_names, donor.last_name, donor.date_of_birth, *donor.address)
    return hashlib.sha256("\n".join(map(str, shown)).encode()).hexdigest()
