"""Looks for the phrases of the lists in a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from .listing import INDEX, REFUSALS, Group
from .phrases import Phrase
from .sentences import Sentence, line_at, sentences

# What follows one of these is no longer forbidden by what was said before it.
CLAUSE_ENDS = re.compile(
    r";|\b(?:but|however|except|unless|although)\b"
    r"|\b(?:if|when|where|should|once)\b[^,;]{1,120}+,"
    r"|(?:,|\b(?:and|then|he|she|they)),? (?:must|shall|should|may|can|will|are|is)\b"
    r"(?!\s+(?:not|never)\b)",
    re.IGNORECASE,
)
MOST_SHOWN = 80
REACH = 12  # words that a refusal covers
FARTHEST = 200  # characters in which these may stand


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


@lru_cache(maxsize=8)
def noticed(text: str, *, where: str, act: Acting) -> tuple[Noticed, ...]:
    """What a text says that could not be followed: each kind once a sentence.

    where is "instructions" or "preferences". Each kind has a rule of its own, which
    asks for the same text; so the last few answers are kept.
    """
    return tuple(
        Noticed(slug, shown(text[start:end]), line_at(text, start))
        for sentence in sentences(text)
        for slug, start, end in each_kind(sentence, where, act)
    )


def each_kind(
    sentence: Sentence, where: str, act: Acting
) -> Iterator[tuple[str, int, int]]:
    """Each kind that a sentence is of, with the place of what says so in the text."""
    already = set()
    for group, phrases in INDEX.suspects(sentence.words):
        if group.kind in already or not group.applies(where, act.value):
            continue
        if found := first(sentence, group, phrases):
            already.add(group.kind)
            begins = sentence.starts_at
            yield group.kind, begins + found.start(), begins + found.end()


def first(
    sentence: Sentence, group: Group, phrases: list[Phrase]
) -> re.Match[str] | None:
    """The first of a group's phrases in a sentence that nothing else explains."""
    found = sorted(each_of(phrases, sentence), key=earliest_and_longest)
    if not found or any(each_of(group.without, sentence)):
        return None
    explained = [match for _phrase, match in each_of(group.but_not, sentence)]
    for phrase, match in found:
        if any(overlap(match, other) for other in explained):
            continue
        last = match.start() if phrase.says_no else match.end()
        if group.even_refused or not is_refused(sentence, match.start(), last):
            return match
    return None


def each_of(
    phrases: Iterable[Phrase], sentence: Sentence
) -> Iterator[tuple[Phrase, re.Match[str]]]:
    for phrase in phrases:
        if phrase.may_be_in(sentence.words):
            for match in phrase.pattern.finditer(sentence.text):
                yield phrase, match


def earliest_and_longest(found: tuple[Phrase, re.Match[str]]) -> tuple[int, int]:
    _phrase, match = found
    return match.start(), -match.end()


def overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def is_refused(sentence: Sentence, found_at: int, last: int) -> bool:
    """Whether the clause says, up to its last place, that it must not be."""
    begins = max(0, found_at - FARTHEST)
    for end in CLAUSE_ENDS.finditer(sentence.text, begins, found_at):
        begins = end.end()
    said = sentence.text[begins:last]
    return any(
        len(said[refusal.end() : found_at - begins].split()) <= REACH
        for _phrase, refusal in each_of(REFUSALS, Sentence(said, begins))
    )


def shown(words: str) -> str:
    """The words on one line, cut where they go on for long."""
    line = " ".join(words.split())
    return line if len(line) <= MOST_SHOWN else f"{line[:MOST_SHOWN]}…"
