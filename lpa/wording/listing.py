"""Reads the lists: what gives each kind of wording away, and what explains it."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .phrases import Phrase, compiled

FOLDER = Path(__file__).parent / "lists"
EVERYWHERE = ("instructions", "preferences")
HOWEVER_THEY_ACT = ("sole", "jointly", "jointly-and-severally", "mixed")


@dataclass(frozen=True)
class Group:
    """Phrases that mean the same thing in the same circumstances."""

    say: tuple[Phrase, ...]
    but_not: tuple[Phrase, ...]  # explains a phrase that it overlaps
    without: tuple[Phrase, ...]  # explains every phrase of its sentence
    where: tuple[str, ...]
    when: tuple[str, ...]  # by how the attorneys act
    even_refused: bool  # "must not …" is no better

    def applies(self, where: str, act: str) -> bool:
        return where in self.where and act in self.when


@dataclass(frozen=True)
class Kind:
    """A kind of wording that cannot be followed."""

    slug: str
    groups: tuple[Group, ...]


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def ready(phrases: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(compiled(each, VOCABULARY) for each in phrases)


def group(entry: dict[str, Any]) -> Group:
    return Group(
        say=ready(entry["say"]),
        but_not=ready(entry.get("but_not", ())),
        without=ready(entry.get("without", ())),
        where=tuple(entry.get("where", EVERYWHERE)),
        when=tuple(entry.get("when", HOWEVER_THEY_ACT)),
        even_refused=entry.get("even_refused", False),
    )


def kind(slug: str) -> Kind:
    return Kind(slug, tuple(group(entry) for entry in table(slug)["group"]))


VOCABULARY: dict[str, list[str]] = table("vocabulary")
REFUSALS = ready(VOCABULARY["refusals"])
KINDS = tuple(
    kind(path.stem)
    for path in sorted(FOLDER.glob("*.toml"))
    if path.stem not in ("vocabulary", "sites")
)
