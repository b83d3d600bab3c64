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


@dataclass(frozen=True, eq=False)
class Group:
    """Phrases that mean the same thing in the same circumstances."""

    kind: str
    say: tuple[Phrase, ...]
    but_not: tuple[Phrase, ...]  # explains a phrase that it overlaps
    without: tuple[Phrase, ...]  # explains every phrase of its sentence
    where: tuple[str, ...]
    when: tuple[str, ...]  # by how the attorneys act
    even_refused: bool  # "must not …" is no better

    def applies(self, where: str, act: str) -> bool:
        return where in self.where and act in self.when


class Index:
    """Which phrases are worth looking for, by a word that a sentence must have."""

    def __init__(self, groups: tuple[Group, ...]):
        self.groups = groups
        self.by_word: dict[str, list[tuple[int, Phrase]]] = {}
        self.always: list[tuple[int, Phrase]] = []
        for number, each in enumerate(groups):
            for phrase in each.say:
                self.enter(number, phrase)

    def enter(self, number: int, phrase: Phrase) -> None:
        if not phrase.needs:
            self.always.append((number, phrase))
            return
        telling = min(phrase.needs, key=lambda words: (len(words & USUAL), len(words)))
        for word in telling:
            self.by_word.setdefault(word, []).append((number, phrase))

    def suspects(self, words: frozenset[str]) -> list[tuple[Group, list[Phrase]]]:
        """The groups, in order, with those phrases that may stand among the words."""
        found: dict[int, dict[Phrase, None]] = {}
        for word in words:
            for number, phrase in self.by_word.get(word, ()):
                found.setdefault(number, {})[phrase] = None
        for number, phrase in self.always:
            found.setdefault(number, {})[phrase] = None
        return [(self.groups[number], list(found[number])) for number in sorted(found)]


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def ready(phrases: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(compiled(each, VOCABULARY) for each in phrases)


def group(kind: str, entry: dict[str, Any]) -> Group:
    return Group(
        kind=kind,
        say=ready(entry["say"]),
        but_not=ready(entry.get("but_not", ())),
        without=ready(entry.get("without", ())),
        where=tuple(entry.get("where", EVERYWHERE)),
        when=tuple(entry.get("when", HOWEVER_THEY_ACT)),
        even_refused=entry.get("even_refused", False),
    )


VOCABULARY: dict[str, list[str]] = table("vocabulary")
USUAL = frozenset(VOCABULARY["usual"][0].split("|"))
REFUSALS = ready(VOCABULARY["refusals"])
KINDS = tuple(
    path.stem
    for path in sorted(FOLDER.glob("*.toml"))
    if path.stem not in ("vocabulary", "sites")
)
INDEX = Index(tuple(group(kind, e) for kind in KINDS for e in table(kind)["group"]))
