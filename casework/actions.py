"""Moving a case on: what can be done with it now, and the one door for doing it.

The machine (models/moves.py) says which moves exist, the catalogue how each is offered
and what follows from it.
"""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record

from . import tasks
from .catalogue import ACTIONS, Action
from .models import Case
from .refusals import NotNow, held


def perform(name: str, case: Case, *, by, **details) -> Case:
    """Move a case on, as it stands in the database now, and write down who did so.

    details are what the action's form asks for; dates in them are London dates. Raises
    PermissionDenied, or NotNow with every reason at once: then nothing has changed,
    but that it was tried is in the history.
    """
    try:
        with transaction.atomic():
            return _move(name, held(case), by=by, details=details)
    except (NotNow, PermissionDenied) as refusal:
        with transaction.atomic():
            record(
                subject=case.number,
                action="refused",
                by=by,
                source=case.state,
                why=str(refusal),
                details={"action": name},
            )
        raise


def _move(name, case, *, by, details):
    action = ACTIONS[name]
    move = _transition(action, case, by=by)
    _refuse_impossible_dates(action, case, details)
    if action.writes:
        action.writes(case, by=by, **details)
    if reasons := why_not(move, case):
        raise NotNow(reasons)
    source, before = case.state, case.state_since
    getattr(case, action.move)(**details)
    case.state_since = before if case.state == source else clock.now()
    case.save()
    record(
        subject=case.number,
        action=name,
        by=by,
        source=source,
        target=case.state,
        why=details.get("reason", ""),
        details=details,
    )
    tasks.end(case, name, by=by)
    for follow in action.follows:
        follow(case, by=by)
    return case


def _transition(action, case, *, by):
    """The move out of the case's state. Raises PermissionDenied first, then NotNow."""
    moves = [m for m in case.get_all_state_transitions() if m.name == action.move]
    if not moves[0].has_perm(case, by):
        raise PermissionDenied
    for move in moves:
        if move.source == case.state:
            return move
    words = {"action": action.label, "state": case.get_state_display()}
    raise NotNow([_("“%(action)s” is not for a case that is: %(state)s") % words])


@dataclass(frozen=True)
class Offer:
    """An action somebody may take on a case as it stands, and what is in its way."""

    name: str
    action: Action
    reasons: list[str]


def offers(case: Case, *, to) -> list[Offer]:
    """Every action that leads out of the case's state and that this account may take.

    Those that need a record which the action itself makes are offered as free: what
    its conditions say is known only once that is typed in.
    """
    moves = {
        move.name: move
        for move in case.get_all_state_transitions()
        if move.source == case.state and move.has_perm(case, to)
    }
    return [
        Offer(
            name,
            action,
            [] if action.writes else why_not(moves[action.move], case),
        )
        for name, action in ACTIONS.items()
        if action.move in moves
    ]


def why_not(move, case) -> list[str]:
    """Every reason why the case cannot make this move now."""
    return [each.why_not(case) for each in move.conditions if not each(case)]


def _refuse_impossible_dates(action, case, details):
    on: date | None = details.get("on")
    if on is None:
        return
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    earliest = getattr(case, action.not_before) if action.not_before else None
    if earliest and on < earliest:
        day = {"day": date_format(earliest, "j F Y")}
        raise NotNow([_("The date must be %(day)s or later") % day])
