"""Draws the machine from the machine itself, so that the picture cannot lie."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.db.models import TextChoices

from .actions import moves_of, targets
from .catalogue import ACTIONS
from .states import FINAL, OWNERS, PUBLIC_WORDS, State

ABOUT = """# The states of a case

Written from the code by `manage.py draw_states`; change the code, not this file.
"""


@dataclass(frozen=True)
class Machine:
    """States, and what is offered to get from one to another."""

    states: type[TextChoices]
    first: str
    final: Container[str]
    actions: Mapping[str, object]
    moves_of: Callable


OF_LPAS = Machine(State, State.RECEIVED, FINAL, ACTIONS, moves_of)


def document() -> str:
    """The whole page: the picture, the states, and the moves with their conditions."""
    parts = (ABOUT, *picture(OF_LPAS), *states(), *moves(OF_LPAS))
    return "\n".join(parts).rstrip() + "\n"


def picture(machine: Machine) -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield f"    [*] --> {node(machine.first)}"
    for name, move in moves_in_order(machine):
        for target in targets(move):
            yield f"    {node(move.source)} --> {node(target)}: {name}"
    for state in machine.states:
        if state in machine.final:
            yield f"    {node(state)} --> [*]"
    yield "```"
    yield ""


def states() -> Iterator[str]:
    yield "## States"
    yield ""
    yield "| State | At the office | Next move by | To its people |"
    yield "| --- | --- | --- | --- |"
    for state in State:
        words = state.label, OWNERS[state], PUBLIC_WORDS[state]
        yield f"| `{state.value}` | " + " | ".join(str(word) for word in words) + " |"
    yield ""


def moves(machine: Machine) -> Iterator[str]:
    yield "## Moves"
    yield ""
    yield "| Action | From | To | Permission | Refused with |"
    yield "| --- | --- | --- | --- | --- |"
    for name, same in groupby(moves_in_order(machine), key=itemgetter(0)):
        mine = [move for _name, move in same]
        move, sources = mine[0], ", ".join(f"`{move.source}`" for move in mine)
        refused = "; ".join(str(each.otherwise) for each in move.conditions) or "–"
        reached = ", ".join(f"`{target}`" for target in targets(move))
        cells = name, sources, reached, f"`{move.permission}`", refused
        yield "| " + " | ".join(cells) + " |"
    yield ""


def moves_in_order(machine: Machine) -> Iterator[tuple[str, object]]:
    """Every move with its action's name, in the order of actions and states."""
    order = list(machine.states)
    for name, action in machine.actions.items():
        for move in sorted(
            machine.moves_of(action),
            key=lambda move: order.index(machine.states(move.source)),
        ):
            yield name, move


def node(state: str) -> str:
    """Mermaid's names know no hyphens."""
    return state.replace("-", "_")
