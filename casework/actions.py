"""Moving a case on: what can be done with it now, and the one door for doing it.

The machine (models/moves/) says which moves exist, the catalogue how each is offered
and what follows from it.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record

from . import asking, tasks
from .action import Action
from .catalogue import ACTIONS
from .interests import must_be_open
from .models import Case
from .refusals import NotNow, held


def perform(name: str, case: Case, *, by, **details) -> Case:
    """Move a case on, as it stands in the database now, and write down who did so.

    details are what the action's form asks for; dates in them are London dates. Raises
    PermissionDenied, or NotNow with every reason at once: then nothing has changed,
    but that it was tried is in the history.
    """
    if ACTIONS[name].needs_a_second and may(by, ACTIONS[name]):
        raise NotNow([_("A second person has to confirm this: propose it")])
    return carry_out(name, case, by=by, **details)


def carry_out(name: str, case: Case, *, by, proposal=None, **details) -> Case:
    """The same for an action that a second person has confirmed, by whom it is done."""
    try:
        with transaction.atomic():
            return _move(name, held(case), by=by, details=details, proposal=proposal)
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


def must_be_possible(name: str, case: Case, *, by, details) -> None:
    """Try an action and leave no trace of it. Raises as perform does."""
    with transaction.atomic():
        _move(name, held(case), by=by, details=details)
        transaction.set_rollback(True)


def _move(name, case, *, by, details, proposal=None):
    action = ACTIONS[name]
    if proposal is None and not may(by, action):
        raise PermissionDenied
    must_be_open(case, to=by)
    move = _transition(action, case)
    _refuse_impossible_dates(action, case, details)
    if action.writes:
        action.writes(case, by=by, **details)
    if reasons := why_not(move.conditions, case):
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
        details=details | in_the_record(action, move, proposal),
    )
    tasks.end(case, name, by=by)
    asking.end(case, by=by)
    for follow in action.follows:
        follow(case, by=by)
    return case


def in_the_record(action: Action, move, proposal) -> dict:
    """What else is remembered: who proposed it, and what was found to be so."""
    more = {}
    if proposal:
        more["proposed_by"] = str(proposal.proposed_by)
    if action.confirms:
        more["confirmed"] = [str(each.otherwise) for each in move.conditions]
    return more


def _transition(action, case):
    """The move out of the case's state. Raises NotNow where there is none."""
    for move in moves_of(action):
        if move.source == case.state:
            return move
    words = {"action": action.label, "state": case.get_state_display()}
    raise NotNow([_("“%(action)s” is not for a case that is: %(state)s") % words])


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


@dataclass(frozen=True)
class Offer:
    """An action somebody may take on a case as it stands, and what is in its way."""

    name: str
    action: Action
    reasons: list[str]


def offers(case: Case, *, to) -> list[Offer]:
    """Every action out of the case's state that this account may take."""
    return [
        Offer(name, action, reasons_against(action, case))
        for name, action in ACTIONS.items()
        if may(to, action) and leads_out_of(case, action) and action.concerns(case)
    ]


def leads_out_of(case: Case, action: Action) -> bool:
    return any(move.source == case.state for move in moves_of(action))


def moves_of(action: Action) -> list:
    """The move of an action, once for each state that it leads out of."""
    return [move for move in every_move() if move.name == action.move]


@cache
def every_move() -> tuple:
    """Every move of the machine, which stays the same while the service runs."""
    return tuple(Case().get_all_state_transitions())


def targets(move) -> list[str]:
    """The states to which a move can lead; a few depend on where the case stood."""
    return list(getattr(move.target, "allowed_states", None) or [move.target])


def may(user, action: Action) -> bool:
    """Whether an account has the permission for an action, whatever the case."""
    return moves_of(action)[0].has_perm(None, user)


def why_not(conditions, case: Case) -> list[str]:
    """The sentence of every condition that does not hold."""
    return [each.why_not(case) for each in conditions if not each(case)]


def reasons_against(action: Action, case: Case) -> list[str]:
    """Every reason why an action would be refused now, but for what it sees to."""
    try:
        move = _transition(action, case)
    except NotNow as obstacle:
        return obstacle.reasons
    asked = [each for each in move.conditions if each not in action.sees_to]
    return why_not(asked, case)
