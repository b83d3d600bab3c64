"""Verbs that keep what was typed, and forget it.

Nothing of it enters the history: it is nobody's answer until it is saved.
"""

from django.db import transaction

import clock
from accounts.models import User
from unsent.models import UnsentPage
from unsent.readers import visitors_at
from unsent.stamps import FIELD, Stamp

MOST_CHARACTERS = 300_000  # on one page
MOST_PAGES = 100  # of one person; the oldest go first
LONGEST_ADDRESS = 500
TURN, AS_SHOWN = "unsent-turn", "unsent-as-shown"  # what our script says beside it
NOT_TYPED = {FIELD, TURN, AS_SHOWN, "csrfmiddlewaretoken"}


class TooMuch(Exception):
    """More was typed than is kept of one page."""


def typed_in(posted) -> dict[str, list[str]]:
    """What a person put into a form: every field, without what we put there."""
    return {name: posted.getlist(name) for name in posted if name not in NOT_TYPED}


@transaction.atomic
def keep(
    *, stamp: Stamp, typed: dict, state: str = UnsentPage.State.TYPED, turn: int = 0
) -> UnsentPage | None:
    """Keep what was typed on a page for the person to whom the page was shown.

    It takes the place of what the page had offered back. What has a turn was kept
    while they typed: of two that overtake each other on the way, the later stays, and
    what was sent stays over both. Gives None when the account is gone, or the page of
    a visit; raises TooMuch.
    """
    refuse_too_much(stamp, typed)
    if not is_anybody(stamp):
        return None
    page = the_page(stamp)
    if turn and (turn < page.turn or page.state != UnsentPage.State.TYPED):
        return page
    page.path, page.query, page.seen = stamp.path, stamp.query, stamp.seen
    page.state, page.turn, page.typed = state, turn, typed
    page.at = clock.now()
    page.save()
    return page


def the_page(stamp: Stamp) -> UnsentPage:
    """What is kept of this load of a page; begun, once, where nothing is yet."""
    own = UnsentPage.objects.of(stamp.reader).select_for_update().filter(key=stamp.key)
    if page := own.first():
        return page
    make_room(stamp)
    begun = UnsentPage(
        key=stamp.key,
        owner_id=stamp.owner_id,
        visit=stamp.visit,
        path=stamp.path,
        query=stamp.query,
        state=UnsentPage.State.TYPED,
        typed={},
    )
    UnsentPage.objects.bulk_create([begun], ignore_conflicts=True)
    return own.get()


def is_anybody(stamp: Stamp) -> bool:
    """Whether the account is still there; what else is kept for it waits its turn.

    Of a visit, whether there still is a part to come back to.
    """
    if stamp.visit:
        visitors = visitors_at(stamp.path)
        return visitors is not None and visitors.is_there(stamp.visit, stamp.path)
    accounts = User.objects.select_for_update(no_key=True)
    return accounts.filter(pk=stamp.owner_id, is_active=True).first() is not None


def refuse_too_much(stamp: Stamp, typed: dict) -> None:
    amount = sum(len(text) for texts in typed.values() for text in texts)
    is_long = max(len(stamp.path), len(stamp.query)) > LONGEST_ADDRESS
    if is_long or amount + sum(map(len, typed)) > MOST_CHARACTERS:
        raise TooMuch


def make_room(stamp: Stamp) -> None:
    """Drop what the new page takes the place of, and the oldest of too many."""
    pages = UnsentPage.objects.of(stamp.reader)
    pages.filter(key=stamp.before).delete()
    too_old = pages.values_list("pk", flat=True)[MOST_PAGES - 1 :]
    if stale := list(too_old):
        pages.filter(pk__in=stale).delete()


def forget(*, stamp: Stamp) -> None:
    """Forget what was typed on a page, now that it is saved."""
    keys = [key for key in (stamp.key, stamp.before) if key]
    UnsentPage.objects.of(stamp.reader).filter(key__in=keys).delete()


def take_back(*, stamp: Stamp) -> None:
    """Forget what was typed on a page where all is again as it was shown."""
    UnsentPage.objects.of(stamp.reader).filter(key=stamp.key).delete()


def forget_below(*, path: str, part: str = "") -> None:
    """Forget whatever anybody typed on pages below a path that are there no more."""
    UnsentPage.objects.filter(path__startswith=path, path__contains=part).delete()


def forget_old() -> int:
    """Forget what nobody came back for; gives how many pages that were."""
    return UnsentPage.objects.expired().delete()[0]
