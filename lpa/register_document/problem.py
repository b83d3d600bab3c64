"""What is wrong in a document, and where: pointers into JSON (RFC 6901)."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Problem:
    """What is wrong in one place of a document."""

    pointer: str  # a JSON pointer (RFC 6901); empty for the document as a whole
    sentence: str
    is_wrong_type: bool = field(default=False, compare=False)  # text for a list, say


def at(pointer: str, *steps: str | int) -> str:
    """The JSON pointer that leads further into a document."""
    for step in steps:
        pointer += "/" + str(step).replace("~", "~0").replace("/", "~1")
    return pointer


def steps(pointer: str) -> list[str]:
    """The names and numbers that a pointer is made of."""
    _whole, *way = pointer.split("/")
    return [step.replace("~1", "/").replace("~0", "~") for step in way]


def nearest(document: Any, pointer: str) -> str:
    """As far along a pointer as the document goes, and one step further at most.

    So what it points at is there, or is missing from something that is there.
    """
    here, reached = document, ""
    for step in steps(pointer):
        if isinstance(here, list) and step.isdecimal():
            known = int(step) < len(here)
            here = here[int(step)] if known else None
        elif isinstance(here, dict):
            here = here.get(step)
        else:
            break
        reached = at(reached, step)
    return reached
