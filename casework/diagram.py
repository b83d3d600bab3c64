"""Draws the machine from the machine itself, so that the picture cannot lie."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from .actions import moves_of, targets
from .catalogue import ACTIONS
from .models import Case
from .states import FINAL, OWNERS, PUBLIC_WORDS, State

ABOUT = """# The states of a case

Written from the code by `manage.py draw_states`; change the code, not this file.
"""


def document() -> str:
    """The whole page: the picture, the states, and the moves with their conditions."""
    return "\n".join((ABOUT, *picture(), *states(), *moves())).rstrip() + "\n"


def picture() -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield f"    [*] --> {node(Case().state)}"
    for name, move in moves_in_order():
        for target in targets(move):
            yield f"    {node(move.source)} --> {node(target)}: {name}"
    for state in State:
        if state in FINAL:
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


def moves() -> Iterator[str]:
    yield "## Moves"
    yield ""
    yield "| Action | From | To | Permission | Refused with |"
    yield "| --- | --- | --- | --- | --- |"
    for name, same in groupby(moves_in_order(), key=itemgetter(0)):
        mine = [move for _name, move in same]
        move, sources = mine[0], ", ".join(f"`{move.source}`" for move in mine)
        refused = "; ".join(str(each.otherwise) for each in move.conditions) or "–"
        reached = ", ".join(f"`{target}`" for target in targets(move))
        cells = name, sources, reached, f"`{move.permission}`", refused
        yield "| " + " | ".join(cells) + " |"
    yield ""


def moves_in_order() -> Iterator[tuple[str, object]]:
    """Every move with its action's name, in the order of actions and states."""
    order = list(State)
    for name, action in ACTIONS.items():
        for move in sorted(
            moves_of(action), key=lambda move: order.index(State(move.source))
        ):
            yield name, move


def node(state: str) -> str:
    """Mermaid's names know no hyphens."""
    return state.replace("-", "_")
