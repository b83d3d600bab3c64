"""What people said of their own part, for the rule book to weigh."""

import clock
from lpa.answers import Reading
from lpa.rules import NOTHING_HEARD, Heard

from .answering import about
from .board import Line, board
from .standings import Standing


def heard_of(reading: Reading) -> Heard:
    """What was said on an LPA, by uid; one query where nobody was asked, else two."""
    invitations = list(reading.draft.invitations.all())
    if not invitations:
        return NOTHING_HEARD
    confirmations = reading.draft.confirmations.all()
    now = clock.now()
    found = board(reading.lpa, invitations, confirmations, (), now=now)
    return Heard(
        declined=uids(found.lines, Standing.DECLINED),
        barred=frozenset(one.uid for one in found.lines if is_barred(one)),
        corrected={
            one.uid: "; ".join(f"{row.title}: {row.after}" for row in one.corrections)
            for one in found.lines
            if one.corrections
        },
        outdated=uids(found.lines, Standing.CHANGED),
        waited_for={one.uid: one.name for one in found.still_open},
    )


def uids(lines: tuple[Line, ...], standing: Standing) -> frozenset[str]:
    return frozenset(one.uid for one in lines if one.standing is standing)


def is_barred(line: Line) -> bool:
    """Whether the provider says so of the people who are named now."""
    if not line.barred_by or line.said is None:
        return False
    return line.said.eligibility.get("about") == about(line.part)
