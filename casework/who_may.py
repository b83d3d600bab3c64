"""Writes down who may do what with a case, in which state: from the code itself."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver

from accounts.groups import StaffGroup

from .actions import moves_of
from .catalogue import ACTIONS
from .epa.catalogue import EPA_ACTIONS
from .epa.moving import moves_of as epa_moves_of
from .explaining import who_has_what
from .states import State

ABOUT = """# Who may do what with a case

Written from the code by `manage.py write_permissions`; change the code, not this file.
Whoever stands in no group may do nothing, and nobody outside the office is in one.
"""
HAS, LACKS = "●", "–"


def document(pages: list[URLPattern]) -> str:
    """The whole page: actions by group, actions by state, and pages by permission."""
    held = who_has_what()
    of_case = (*actions(held), *states(held), *of_epas(held))
    parts = (ABOUT, *of_case, *by_page(pages, held))
    return "\n".join(parts).rstrip() + "\n"


def actions(held: dict) -> Iterator[str]:
    """Each action with the states it leads out of, and a column for each group."""
    yield "## Actions"
    yield ""
    yield "Two people: one proposes it, a manager who is somebody else confirms it."
    yield ""
    labels = [str(group.label) for group in StaffGroup]
    yield "| Action | From | Two people | " + " | ".join(labels) + " |"
    yield "| --- | --- | --- |" + " --- |" * len(labels)
    for name, action in ACTIONS.items():
        may = held[codename_of(action)]
        cells = [HAS if label in may else LACKS for label in labels]
        sources = ", ".join(f"`{state.value}`" for state in sources_of(action))
        two = "yes" if action.needs_a_second else ""
        yield f"| {name} | {sources} | {two} | " + " | ".join(cells) + " |"
    yield ""


def states(held: dict) -> Iterator[str]:
    """Each state with what every group may do there, conditions left aside."""
    yield "## In each state"
    yield ""
    yield "| State | Group | May |"
    yield "| --- | --- | --- |"
    for state in State:
        for group in StaffGroup:
            names = [
                name
                for name, action in ACTIONS.items()
                if state in sources_of(action)
                and str(group.label) in held[codename_of(action)]
            ]
            if names:
                yield f"| `{state.value}` | {group.label} | {', '.join(names)} |"
    yield ""


def of_epas(held: dict) -> Iterator[str]:
    """Each action on an EPA with the states it leads out of, and a column by group."""
    yield "## Actions on an enduring power of attorney"
    yield ""
    labels = [str(group.label) for group in StaffGroup]
    yield "| Action | From | " + " | ".join(labels) + " |"
    yield "| --- | --- |" + " --- |" * len(labels)
    for name, action in EPA_ACTIONS.items():
        moves = epa_moves_of(action)
        may = held[moves[0].permission.partition(".")[2]]
        cells = [HAS if label in may else LACKS for label in labels]
        sources = ", ".join(f"`{move.source}`" for move in moves)
        yield f"| epa {name} | {sources} | " + " | ".join(cells) + " |"
    yield ""


def by_page(pages: list[URLPattern], held: dict) -> Iterator[str]:
    """Each page of the office that asks for a permission, and who has it."""
    yield "## Pages"
    yield ""
    yield "| Page | Permission | Who |"
    yield "| --- | --- | --- |"
    for page in pages:
        permission = getattr(view_of(page), "permission_required", None)
        if permission:
            codename = permission.partition(".")[2]
            who = ", ".join(held.get(codename, ()))
            yield f"| {page.name} | `{permission}` | {who} |"


def sources_of(action) -> list[State]:
    leads_from = {move.source for move in moves_of(action)}
    return [state for state in State if state.value in leads_from]


def codename_of(action) -> str:
    return moves_of(action)[0].permission.partition(".")[2]


def view_of(page: URLPattern):
    return getattr(page.callback, "view_class", None)


def flat(patterns) -> Iterator[URLPattern]:
    """Every page of a list of addresses, those that are included too."""
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from flat(each.url_patterns)
        else:
            yield each
