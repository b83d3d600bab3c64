"""How a move of a case is offered to the office."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from design.forms import Form

from . import forms
from .condition import Condition
from .models import Case


@dataclass(frozen=True)
class Action:
    """How a move is offered, and what goes with it.

    writes makes the records that the move's conditions then look at; follows makes
    what is owed once it is made. Both are given the case. sees_to holds the conditions
    that its own records meet. not_before names the fact of the case that a date which
    is typed in cannot precede. accepts gives what whoever takes the action accepts by
    it. needs_a_second says that one person proposes it and another confirms it,
    concerns of which cases it is worth offering, confirms that what was found not to
    be in the way is remembered.
    """

    move: str
    label: str
    done: str
    form: type[Form] = forms.Confirm
    writes: Callable[..., None] | None = None
    sees_to: tuple[Condition, ...] = ()
    follows: tuple[Callable[..., None], ...] = ()
    not_before: str = ""
    accepts: Callable[[Case], Iterable[str]] | None = None
    needs_a_second: bool = False
    concerns: Callable[[Case], bool] = lambda case: True
    confirms: bool = False
