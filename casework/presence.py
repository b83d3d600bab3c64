"""Who else has a case open: noted when its page is opened, and never in its history."""

from datetime import timedelta

from django.db.models import Prefetch

import clock

from .models import Case, Presence

STAYS = timedelta(minutes=5)  # how long somebody counts as there after a look
NOTED_EVERY = timedelta(minutes=1)


def seen_lately() -> Prefetch:
    """For a queryset of cases: who has each open, in one query."""
    lately = Presence.objects.filter(seen_at__gt=clock.now() - STAYS)
    return Prefetch("presences", lately.select_related("user"), to_attr="here")


def also_open_by(case: Case, *, to) -> list[Presence]:
    """Everybody else who has a case open that was fetched with seen_lately."""
    return [each for each in case.here if each.user_id != to.pk]


def note_open(case: Case, *, by) -> None:
    """Note that somebody has it open; once a minute at most."""
    now = clock.now()
    own = next((each for each in case.here if each.user_id == by.pk), None)
    if own and now - own.seen_at < NOTED_EVERY:
        return
    Presence.objects.update_or_create(
        case=case,
        user=by,
        defaults={"since": own.since if own else now, "seen_at": now},
    )
