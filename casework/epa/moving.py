"""Moving an EPA on: what can be done with it now, and the one door for doing it."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

import clock
from casework.actions import why_not
from casework.models import Epa
from casework.refusals import NotNow
from history.recording import record

from .catalogue import EPA_ACTIONS, EpaAction
from .holding import held, must_be_open_to


def perform(name: str, epa: Epa, *, by, **details) -> Epa:
    """Move an EPA on, as it stands in the database now, and write down who did so.

    Raises PermissionDenied, or NotNow with every reason at once: then nothing has
    changed, but that it was tried is in the history.
    """
    try:
        with transaction.atomic():
            return _move(name, held(epa), by=by, details=details)
    except (NotNow, PermissionDenied) as refusal:
        with transaction.atomic():
            record(
                subject=epa.number,
                action="refused",
                by=by,
                source=epa.state,
                why=str(refusal),
                details={"action": name},
            )
        raise


def _move(name, epa, *, by, details):
    action = EPA_ACTIONS[name]
    if not may(by, action):
        raise PermissionDenied
    must_be_open_to(epa, by)
    move = _transition(action, epa)
    _refuse_impossible_dates(epa, details)
    if action.writes:
        action.writes(epa, by=by, **details)
    if reasons := why_not(move.conditions, epa):
        raise NotNow(reasons)
    source = epa.state
    getattr(epa, action.move)(**details)
    if epa.state != source:
        epa.state_since = clock.now()
    epa.save()
    record(
        subject=epa.number,
        action=f"epa-{name}",
        by=by,
        source=source,
        target=epa.state,
        why=details.get("reason", ""),
        details=details,
    )
    return epa


def _transition(action: EpaAction, epa: Epa):
    """The move out of the EPA's state. Raises NotNow where there is none."""
    for move in moves_of(action):
        if move.source == epa.state:
            return move
    words = {"action": action.label, "state": epa.get_state_display()}
    raise NotNow([_("“%(action)s” is not for an EPA that is: %(state)s") % words])


def _refuse_impossible_dates(epa: Epa, details: dict) -> None:
    on: date | None = details.get("on")
    if on is not None and not epa.signed_on < on <= clock.today():
        raise NotNow([_("The day is after the EPA was signed, and not in the future")])


@dataclass(frozen=True)
class Offer:
    """An action somebody may take on an EPA as it stands, and what is in its way."""

    name: str
    action: EpaAction
    reasons: list[str]


def offers(epa: Epa, *, to) -> list[Offer]:
    """Every action out of the EPA's state that this account may take."""
    return [
        Offer(name, action, reasons_against(action, epa))
        for name, action in EPA_ACTIONS.items()
        if may(to, action) and any(m.source == epa.state for m in moves_of(action))
    ]


def reasons_against(action: EpaAction, epa: Epa) -> list[str]:
    """Every reason why an action would be refused now, but for what it sees to."""
    try:
        move = _transition(action, epa)
    except NotNow as obstacle:
        return obstacle.reasons
    return [] if action.writes else why_not(move.conditions, epa)


def moves_of(action: EpaAction) -> list:
    """The move of an action, once for each state that it leads out of."""
    return [move for move in every_move() if move.name == action.move]


@cache
def every_move() -> tuple:
    return tuple(Epa().get_all_state_transitions())


def may(user, action: EpaAction) -> bool:
    """Whether an account has the permission for an action, whatever the EPA."""
    return moves_of(action)[0].has_perm(None, user)
