"""What OS Places says of an address, as the lines that a form asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .spelling import spelt

ROOM = 3  # lines before the town
LIKE_A_NUMBER = re.compile(r"\d+[A-Z]?(-\d+[A-Z]?)?")


@dataclass(frozen=True)
class FoundAddress:
    """An address to which post is delivered, and the number of its property."""

    uprn: str
    line1: str
    line2: str
    line3: str
    town: str
    postcode: str

    @property
    def in_one_line(self) -> str:
        every = (self.line1, self.line2, self.line3, self.town, self.postcode)
        return ", ".join(line for line in every if line)

    @property
    def along_the_street(self) -> list[str | int]:
        """Sorts 2 before 10, and houses with a name behind those with a number."""
        parts = re.split(r"(\d+)", self.in_one_line.lower())
        return [int(part) if part.isdigit() else part for part in parts]


def read(record: Mapping[str, str]) -> FoundAddress:
    """A delivery point of Royal Mail's, from its record. Raises KeyError."""
    line1, line2, line3 = fitted(parts_of(record))
    return FoundAddress(
        uprn=str(record["UPRN"]),
        line1=line1,
        line2=line2,
        line3=line3,
        town=spelt(record["POST_TOWN"]),
        postcode=record["POSTCODE"],
    )


def parts_of(record: Mapping[str, str]) -> list[str]:
    """Everything before the town, from the smallest to the largest."""
    told = {name: str(value).strip() for name, value in record.items()}
    building, number = told.get("BUILDING_NAME", ""), told.get("BUILDING_NUMBER", "")
    if not number and LIKE_A_NUMBER.fullmatch(building):
        building, number = "", building
    small = told.get("DEPENDENT_THOROUGHFARE_NAME", "")
    street = told.get("THOROUGHFARE_NAME", "")
    box = told.get("PO_BOX_NUMBER", "")
    parts = [
        told.get("ORGANISATION_NAME", ""),
        joined(", ", told.get("SUB_BUILDING_NAME", ""), building),
        f"PO Box {box}" if box else "",
        joined(" ", number, small or street),
        street if small else "",
        told.get("DOUBLE_DEPENDENT_LOCALITY", ""),
        told.get("DEPENDENT_LOCALITY", ""),
    ]
    return [spelt(part) for part in parts if part]


def fitted(parts: list[str]) -> list[str]:
    """As many lines as there is room for; what is shortest together shares one."""
    lines = list(parts)
    while len(lines) > ROOM:
        pairs = range(len(lines) - 1)
        at = min(pairs, key=lambda n: len(lines[n]) + len(lines[n + 1]))
        lines[at : at + 2] = [f"{lines[at]}, {lines[at + 1]}"]
    return lines + [""] * (ROOM - len(lines))


def joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)
