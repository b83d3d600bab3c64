"""Explains a case from its own machine: where it is, what comes next, what stops it.

The same answer is put in two ways: for staff with every reason, and for the people of
the LPA in plain words that put nobody at risk.
"""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import Group

import clock
from accounts.groups import StaffGroup

from .action import Action
from .actions import leads_out_of, moves_of, reasons_against, targets
from .catalogue import ACTIONS
from .models import Case
from .states import OWNERS, State


@dataclass(frozen=True)
class Step:
    """Something that can happen next: who can do it, and what is in its way now."""

    name: str
    label: str
    leads_to: tuple[str, ...]
    by: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def is_possible(self) -> bool:
        return not self.reasons


@dataclass(frozen=True)
class Explanation:
    state: str
    since: date
    owner: str
    why: str
    steps: tuple[Step, ...]

    @property
    def possible(self) -> list[Step]:
        return [step for step in self.steps if step.is_possible]

    @property
    def blocked(self) -> list[Step]:
        return [step for step in self.steps if not step.is_possible]


def explain(case: Case) -> Explanation:
    """Everything that can happen to a case from where it stands, in a fixed order."""
    groups = who_has_what()
    return Explanation(
        state=str(State(case.state).label),
        since=clock.london_date(case.state_since),
        owner=str(OWNERS[case.state]),
        why=case.paused_reason or case.closed_reason,
        steps=tuple(
            step(name, action, case, groups)
            for name, action in ACTIONS.items()
            if leads_out_of(case, action)
        ),
    )


def step(name: str, action: Action, case: Case, groups: dict) -> Step:
    (move,) = (each for each in moves_of(action) if each.source == case.state)
    codename = move.permission.partition(".")[2]
    return Step(
        name=name,
        label=str(action.label),
        leads_to=tuple(str(State(each).label) for each in targets(move)),
        by=groups.get(codename, ()),
        reasons=tuple(reasons_against(action, case)),
    )


def who_has_what() -> dict[str, tuple[str, ...]]:
    """The labels of the groups that have each permission, by its bare name."""
    rows = Group.objects.filter(
        name__in=StaffGroup.values, permissions__content_type__app_label="casework"
    ).values_list("permissions__codename", "name")
    held: dict[str, list[str]] = {}
    for codename, name in sorted(rows):
        held.setdefault(codename, []).append(str(StaffGroup(name).label))
    return {codename: tuple(labels) for codename, labels in held.items()}


# The move by which a case goes its straight way from each state.
STRAIGHT_ON = {
    State.RECEIVED: "examine",
    State.PAYMENT_PENDING: "settle-fee",
    State.EXAMINING: "pass",
    State.PERFECT: "give-notices",
    State.WAITING: "register",
}


def told_why(case: Case) -> list[str]:
    """Why it does not go on yet, in sentences for donor and correspondent.

    From the conditions of its next move, each in the words that are for everybody;
    what would put somebody at risk has the same words whatever it is.
    """
    name = STRAIGHT_ON.get(State(case.state))
    if name is None:
        return []
    action = ACTIONS[name]
    (move,) = (each for each in moves_of(action) if each.source == case.state)
    unmet = [
        each
        for each in move.conditions
        if each not in action.sees_to and not each(case)
    ]
    return list(dict.fromkeys(str(each.in_public) for each in unmet if each.in_public))
