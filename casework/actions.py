"""Everything that moves a case on.

The machine (models/moves.py) says which moves exist; this says how each is offered and
what follows from it, and perform() is the only way to make one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from design.forms import Form
from history.recording import record

from . import findings, forms, letters, notices, registering, tasks
from .models import Case
from .refusals import NotNow, held


@dataclass(frozen=True)
class Action:
    """How a move is offered, and what goes with it.

    writes makes the records that the move's conditions then look at; follows makes
    what is owed once it is made. Both are given the case. not_before names the fact of
    the case that a date which is typed in cannot precede.
    """

    move: str
    label: str
    done: str
    form: type[Form] = forms.Confirm
    writes: Callable[..., None] | None = None
    follows: tuple[Callable[..., None], ...] = ()
    not_before: str = ""


ACTIONS = {
    "request-payment": Action(
        "request_payment",
        gettext_lazy("Ask for the fee"),
        gettext_lazy("The fee was asked for"),
        follows=(letters.tell_owner, tasks.chase_payment),
    ),
    "settle-fee": Action(
        "settle_fee",
        gettext_lazy("Confirm that the fee is settled"),
        gettext_lazy("The fee is settled"),
        follows=(letters.tell_owner,),
    ),
    "examine": Action(
        "examine",
        gettext_lazy("Begin the examination"),
        gettext_lazy("The examination has begun"),
        follows=(letters.tell_owner,),
    ),
    "pass": Action(
        "pass_examination",
        gettext_lazy("Pass the examination"),
        gettext_lazy("The examination was passed"),
        follows=(findings.accept_what_was_weighed, tasks.give_notices),
    ),
    "find-imperfect": Action(
        "find_imperfect",
        gettext_lazy("Ask for corrections"),
        gettext_lazy("Corrections were asked for"),
        follows=(letters.tell_owner, tasks.chase_corrections),
    ),
    "receive-corrections": Action(
        "receive_corrections",
        gettext_lazy("Record that corrections arrived"),
        gettext_lazy("Corrections arrived"),
        form=forms.CorrectionsArrived,
        follows=(letters.tell_owner,),
        not_before="examined_on",
    ),
    "give-notices": Action(
        "give_notices",
        gettext_lazy("Give the notices"),
        gettext_lazy("Notices were given"),
        form=forms.NoticesGiven,
        writes=notices.give_all,
        follows=(letters.tell_owner, tasks.register_when_due),
        not_before="perfected_on",
    ),
    "reissue-notice": Action(
        "reissue_notice",
        gettext_lazy("Give a notice again"),
        gettext_lazy("A notice was given again"),
        form=forms.NoticeGivenAgain,
        writes=notices.give_again,
        follows=(letters.tell_owner, tasks.register_when_due),
        not_before="perfected_on",
    ),
    "register": Action(
        "register",
        gettext_lazy("Register"),
        gettext_lazy("It was registered"),
        follows=(
            registering.write_entry,
            letters.owe_registration_letters,
            letters.tell_owner,
            tasks.dispatch,
        ),
    ),
    "dispatch": Action(
        "dispatch",
        gettext_lazy("Record that it was posted"),
        gettext_lazy("It was posted"),
        form=forms.Dispatched,
        follows=(letters.tell_owner,),
        not_before="registered_on",
    ),
    "reject": Action(
        "reject",
        gettext_lazy("Reject the application"),
        gettext_lazy("The application was rejected"),
        form=forms.Reason,
        follows=(letters.owe_refusal_letter, letters.tell_owner),
    ),
    "cannot-register": Action(
        "cannot_register",
        gettext_lazy("Refuse to register"),
        gettext_lazy("Registration was refused"),
        form=forms.Reason,
        follows=(letters.owe_refusal_letter, letters.tell_owner),
    ),
    "record-death": Action(
        "record_death",
        gettext_lazy("Record that the donor has died"),
        gettext_lazy("The donor has died"),
        form=forms.Death,
        follows=(tasks.write_to_the_family, tasks.look_at_the_donors_other_cases),
    ),
    "withdraw": Action(
        "withdraw",
        gettext_lazy("Record that it was withdrawn"),
        gettext_lazy("The application was withdrawn"),
        form=forms.Withdrawal,
        follows=(letters.tell_owner,),
    ),
}


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
