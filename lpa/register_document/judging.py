"""Everything that is wrong with a document, and whether it is refused for that."""

import re
from copy import deepcopy
from dataclasses import dataclass

from lpa.choices import Channel

from .conditions import DECISIONS, conditions_broken
from .defaults import with_defaults
from .document import Document
from .problem import Problem
from .shape import misshapen

# What the decisions hang on: themselves, the type, and who counts as an attorney.
DECISIVE = re.compile(
    r"/(attorneys|trustCorporations)(/\d+(/status|/appointmentType)?)?"
    r"|/lpaType|/" + "|/".join(DECISIONS)
)


@dataclass(frozen=True)
class Judgement:
    """What a document has against it."""

    misshapen: tuple[Problem, ...]  # values that nothing can be made of
    broken: tuple[Problem, ...]  # conditions
    is_paper: bool

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.misshapen, *self.broken)

    @property
    def refuses(self) -> bool:
        """A paper LPA exists as it was signed: its broken conditions are findings."""
        return bool(self.misshapen or (self.broken and not self.is_paper))


def judge(document: Document) -> Judgement:
    """Look at the shape of a document, and at the conditions as far as it is sound."""
    wrong = misshapen(document)
    sound = with_defaults(_without(document, wrong))
    unsure = any(DECISIVE.fullmatch(problem.pointer) for problem in wrong)
    broken = [
        problem
        for problem in conditions_broken(sound)
        if not any(_is_within(problem, place) for place in wrong)
        and not (unsure and problem.pointer[1:] in DECISIONS)
    ]
    is_paper = document.get("channel") == Channel.PAPER
    return Judgement(tuple(wrong), tuple(broken), is_paper)


def _is_within(problem: Problem, place: Problem) -> bool:
    return f"{problem.pointer}/".startswith(f"{place.pointer}/")


def _without(document: Document, wrong: list[Problem]) -> Document:
    """The document without its misshapen values; everything else keeps its place."""
    document = deepcopy(document)
    for problem in wrong:
        *way, last = [_step(step) for step in problem.pointer.split("/")[1:]]
        around = document
        for step in way:
            around = around[int(step) if isinstance(around, list) else step]
        if isinstance(around, list):
            around[int(last)] = {}
        else:
            around.pop(last, None)
    return document


def _step(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")
