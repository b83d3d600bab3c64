"""Looks for the phrases of the lists in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .listing import KINDS, REFUSALS, Group
from .phrases import Phrase
from .sentences import Sentence, line_at, sentences

CLAUSE_ENDS = re.compile(
    r";|\b(?:but|however|except|unless|although|(?:and|then),? (?:must|shall|should|may|can|will|are))\b",
    re.IGNORECASE,
)
MOST_SHOWN = 80
REACH = 12  # words that a refusal covers


class Acting(Enum):
    """How the attorneys decide, as far as wording can contradict it."""

    SOLE = "sole"
    JOINTLY = "jointly"
    SEVERALLY = "jointly-and-severally"
    MIXED = "mixed"


@dataclass(frozen=True)
class Noticed:
    """Words that give a kind of wording away, and the line in which they stand."""

    kind: str
    words: str
    line: int


def noticed(text: str, *, where: str, act: Acting) -> list[Noticed]:
    """What a text says that could not be followed: each kind once a sentence.

    where is "instructions" or "preferences".
    """
    return [
        Noticed(kind.slug, shown(text[start:end]), line_at(text, start))
        for sentence in sentences(text)
        for kind in KINDS
        for start, end in first(sentence, kind.groups, where, act)
    ]


def first(
    sentence: Sentence, groups: tuple[Group, ...], where: str, act: Acting
) -> Iterator[tuple[int, int]]:
    """Where the first of the groups' phrases stands in the text, if any does."""
    for group in groups:
        if not group.applies(where, act.value):
            continue
        for found in matches(sentence, group):
            begins = sentence.starts_at
            yield begins + found.start(), begins + found.end()
            return


def matches(sentence: Sentence, group: Group) -> Iterator[re.Match[str]]:
    """A group's phrases in a sentence, less those that something else explains."""
    found = list(each_of(group.say, sentence))
    if not found or any(each_of(group.without, sentence)):
        return
    explained = list(each_of(group.but_not, sentence))
    for match in found:
        if any(overlap(match, other) for other in explained):
            continue
        if group.even_refused or not is_refused(sentence, match):
            yield match


def each_of(phrases: tuple[Phrase, ...], sentence: Sentence) -> Iterator[re.Match[str]]:
    for phrase in phrases:
        if phrase.may_be_in(sentence.words):
            yield from phrase.pattern.finditer(sentence.text)


def overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def is_refused(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the clause says that what was found must not be."""
    clause = 0
    for end in CLAUSE_ENDS.finditer(sentence.text, 0, match.start()):
        clause = end.end()
    said = Sentence(sentence.text[clause : match.end()], clause)
    return any(
        len(sentence.text[clause + refusal.end() : match.start()].split()) <= REACH
        for refusal in each_of(REFUSALS, said)
    )


def shown(words: str) -> str:
    """The words on one line, cut where they go on for long."""
    line = " ".join(words.split())
    return line if len(line) <= MOST_SHOWN else f"{line[:MOST_SHOWN]}…"
