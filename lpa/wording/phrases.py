"""The small language in which the lists are written, and how it becomes a pattern.

    word           that word, in any case
    one|two        either
    stem*          any word that begins so
    re-word        with a hyphen, a blank, or neither
    [word]         or nothing
    {list}         any phrase of that list in vocabulary.toml
    ...            up to six words of any kind; ..2 up to two
    <amount>       a sum or a number in figures
    <large>        a thousand or more, in figures
    <name>         a name, as far as its capital letter tells

A phrase begins and ends with something that must be there. Words are parted by blanks,
commas, colons and brackets; no phrase reaches across a semicolon.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

PARTED = r"[\s,:()\"]++"
ANY_WORD = r"[^\s,:;()\"]++"
BEGINS = r"(?<![^\s,:;()\"])"
ENDS = r"(?![^\s,:;()\"])"
USUAL_GAP = 6
NOT_A_NAME = (  # though it may begin a sentence
    "A|Accountants?|After|All|An|And|Any|Anybody|Anyone|As|At|Attorneys?|Before|Both|"
    "But|Carers?|Decisions?|Doctors?|Each|Either|Every|Everybody|Everyone|Executors?|"
    "Family|First|For|From|He|Her|His|I|If|In|It|Its|Later|Money|My|Neither|No|Nobody|"
    "None|Nothing|Nurses?|On|Once|One|Only|Others?|Our|People|Please|Property|"
    "Replacements?|She|Should|Solicitors?|Some|Somebody|Someone|That|The|Their|Them|"
    "Then|There|These|They|This|Those|To|Trustees?|Unless|Until|We|What|Whatever|When|"
    "Whenever|Where|Wherever|Which|While|Who|Whoever|With|Without|You|Your"
)
A_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŴŶŻ][\w'-]*[a-zß-ÿ][\w'-]*+"  # never a text in capitals
BUILT_IN = {
    "<amount>": r"£?\d[\d,]*(?:\.\d+)?(?:k|m)?%?",
    "<large>": r"£?\d{1,3}(?:,\d{3})+|£?\d{4,}|£?\d+k|£\d+m",
    "<name>": rf"(?-i:(?!(?:{NOT_A_NAME}){ENDS}){A_NAME}(?:\ {A_NAME}){{0,2}})",
}
SAYS_NO = {
    "not",
    "no",
    "never",
    "none",
    "neither",
    "without",
    "cannot",
    "avoid",
    "refuse",
}
Vocabulary = Mapping[str, list[str]]


@dataclass(frozen=True, eq=False)
class Phrase:
    """A phrase made ready: its pattern, and words of which a sentence must have one.

    Looking for the words first keeps most sentences away from most patterns, and most
    patterns from ever being compiled.
    """

    source: str
    needs: tuple[frozenset[str], ...]
    says_no: bool  # a "not" in it is its own

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, re.IGNORECASE)

    def may_be_in(self, words: frozenset[str]) -> bool:
        return not any(needed.isdisjoint(words) for needed in self.needs)


def compiled(phrase: str, vocabulary: Vocabulary) -> Phrase:
    """A phrase of a list, ready to be looked for."""
    tokens = phrase.split()
    if is_passing(tokens[0]) or is_passing(tokens[-1]):
        raise ValueError(f"“{phrase}” begins or ends with what need not be there")
    needs = (words_of(token, vocabulary) for token in tokens)
    source = BEGINS + sequence(tokens, vocabulary) + ENDS
    says_no = any(not SAYS_NO.isdisjoint(token.split("|")) for token in tokens)
    return Phrase(source, tuple(each for each in needs if each), says_no)


def sequence(tokens: list[str], vocabulary: Vocabulary) -> str:
    *before, last = tokens
    return "".join(step(each, vocabulary) for each in before) + one(last, vocabulary)


def step(token: str, vocabulary: Vocabulary) -> str:
    """A token with what parts it from the next."""
    if token.startswith(".."):
        return rf"(?:{ANY_WORD}{PARTED}){{0,{gap(token)}}}?"
    if token.startswith("["):
        return rf"(?:{one(token[1:-1], vocabulary)}{PARTED})?"
    return one(token, vocabulary) + PARTED


def one(token: str, vocabulary: Vocabulary) -> str:
    """A token that must be there."""
    if token in BUILT_IN:
        return BUILT_IN[token]
    if token.startswith("{"):
        entries = sorted(vocabulary[token[1:-1]], key=len, reverse=True)
        return f"(?:{'|'.join(sequence(e.split(), vocabulary) for e in entries)})"
    return f"(?:{'|'.join(word(each) for each in token.split('|'))})"


def word(text: str) -> str:
    tail = r"[^\s,:;()\"]*+" if text.endswith("*") else ""
    return re.escape(text.rstrip("*")).replace(r"\-", r"[-\s]?") + tail


def words_of(token: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The words one of which this token asks for; none where they cannot be listed."""
    if is_passing(token) or token in BUILT_IN:
        return frozenset()
    if token.startswith("{"):
        firsts = [e.split()[0] for e in vocabulary[token[1:-1]]]
        sets = [words_of(first, vocabulary) for first in firsts]
        return frozenset().union(*sets) if all(sets) else frozenset()
    words = token.split("|")
    listed = not any("*" in each or "-" in each for each in words)
    return frozenset(words) if listed else frozenset()


def is_passing(token: str) -> bool:
    """Whether a token may match nothing."""
    return token.startswith(("..", "["))


def gap(token: str) -> int:
    return int(token[2:]) if token[2:].isdigit() else USUAL_GAP
