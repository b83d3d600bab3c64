"""LPAs in the register's JSON, of people and places that do not exist."""

from pathlib import Path

HERE = Path(__file__).parent

GOOD = (
    "paper-blanks-left-to-the-law",
    "property-in-welsh",
    "property-jointly-for-some",
    "property-one-attorney",
    "property-replacements-another-way",
    "property-six-attorneys",
    "welfare-single-name-donor",
    "welfare-two-jointly",
)
WRONG = "wrong-in-eight-ways"
WITH_DEFECTS = "paper-with-defects"


def example(name: str) -> Path:
    return HERE / f"{name}.json"
