"""Everything that is wrong with a document, and whether it is refused for that."""

import re
from copy import deepcopy
from dataclasses import dataclass

from lpa.choices import Channel

from .conditions import DECISIONS, conditions_broken
from .defaults import with_defaults
from .document import Document
from .problem import Problem, steps
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
    sound: Document  # as far as it is: without its misshapen values

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.misshapen, *self.broken)

    @property
    def unreadable(self) -> tuple[Problem, ...]:
        """Values of a wrong type, such as a text where a list belongs."""
        return tuple(problem for problem in self.misshapen if problem.is_wrong_type)

    @property
    def refuses(self) -> bool:
        """A paper LPA exists as it was signed: its broken conditions are findings."""
        return bool(self.misshapen or (self.broken and not self.is_paper))

    def is_in_doubt(self, pointer: str) -> bool:
        """Whether what stands here hangs on a value that nothing can be made of."""
        return in_doubt(pointer, self.misshapen)


def judge(document: Document) -> Judgement:
    """Look at the shape of a document, and at the conditions as far as it is sound."""
    wrong = tuple(misshapen(document))
    sound = _without(document, wrong)
    broken = tuple(
        problem
        for problem in conditions_broken(with_defaults(sound))
        if not in_doubt(problem.pointer, wrong)
    )
    is_paper = document.get("channel") == Channel.PAPER
    return Judgement(wrong, broken, is_paper, sound)


def in_doubt(pointer: str, wrong: tuple[Problem, ...]) -> bool:
    """Whether a place lies within one of these, or is a decision that hangs on one."""
    if any(f"{pointer}/".startswith(f"{place.pointer}/") for place in wrong):
        return True
    unsure = any(DECISIVE.fullmatch(place.pointer) for place in wrong)
    return unsure and pointer[1:] in DECISIONS


def _without(document: Document, wrong: tuple[Problem, ...]) -> Document:
    """The document without its misshapen values; everything else keeps its place."""
    document = deepcopy(document)
    for problem in wrong:
        *way, last = steps(problem.pointer)
        around = document
        for step in way:
            around = around[int(step) if isinstance(around, list) else step]
        if isinstance(around, list):
            around[int(last)] = {}
        else:
            around.pop(last, None)
    return document
