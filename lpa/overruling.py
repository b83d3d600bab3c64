"""The donor's "yes, I mean it": a query that is let stand, and taking that back."""

from collections.abc import Iterator

from django.db import transaction

import clock
from history import recording as history

from . import answers
from .models import Draft, Overruled
from .preflight import Preflight, on_screen, preflight
from .rules import Finding


class NothingToOverrule(Exception):
    """What was to be overruled is not found any more, or can only be mended."""


@transaction.atomic
def overrule(*, draft: Draft, digest: str, by) -> Overruled:
    """Note that the donor means what a query was found at; twice changes nothing.

    Raises Frozen once the draft has been printed, NothingToOverrule where nothing is
    asked that has this digest.
    """
    stored = draft.lock()
    stored.refuse_if_frozen()
    if known := _with_digest(stored, digest):
        return known
    finding = next((each for each in _asked(stored) if each.digest == digest), None)
    if finding is None:
        raise NothingToOverrule(digest)
    rule = finding.rule.slug
    _record(stored, "overruled", rule, digest, by=by)
    return stored.overruled.create(rule=rule, digest=digest, by=by)


@transaction.atomic
def take_back(*, draft: Draft, digest: str, by) -> None:
    """Let it be asked again. Raises Frozen once the draft has been printed."""
    stored = draft.lock()
    stored.refuse_if_frozen()
    if overruled := _with_digest(stored, digest):
        _record(stored, "overruling-taken-back", overruled.rule, digest, by=by)
        overruled.delete()


def _asked(draft: Draft) -> Iterator[Finding]:
    """Every query that is open, on paper or on screen."""
    reading, on = answers.read(draft), clock.today()
    for said in (preflight(reading, on=on), on_screen(reading, on=on)):
        if said:
            yield from said.asked


def _with_digest(draft: Draft, digest: str) -> Overruled | None:
    """Looked for among the few rows, as what was posted may be no text at all."""
    return next((row for row in draft.overruled.all() if row.digest == digest), None)


def _record(draft, action, rule, digest, *, by):
    draft.touch()
    details = {"rule": rule, "digest": digest}
    history.record(subject=draft.reference, action=action, by=by, details=details)


def as_kept(draft: Draft, said: Preflight) -> list[dict]:
    """What the donor means, as it is kept with the LPA: what, where, who, when."""
    rows = {row.digest: row for row in draft.overruled.select_related("by")}
    return [
        {
            "rule": each.rule.slug,
            "places": list(each.places),
            "digest": each.digest,
            "sentence": each.for_donor,
            "by": str(rows[each.digest].by or ""),
            "at": rows[each.digest].at.isoformat(),
        }
        for each in said.overruled
    ]
