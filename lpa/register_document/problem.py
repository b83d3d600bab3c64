from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """What is wrong in one place of a document."""

    pointer: str  # a JSON pointer (RFC 6901); empty for the document as a whole
    sentence: str


def at(pointer: str, *steps: str | int) -> str:
    """The JSON pointer that leads further into a document."""
    for step in steps:
        pointer += "/" + str(step).replace("~", "~0").replace("/", "~1")
    return pointer
