"""The rule book: how a rule is entered, and how an instrument is judged by it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from inspect import getdoc, signature
from typing import TypeVar

from django.utils.functional import Promise

from lpa.choices import Consequence, Regime, Severity
from lpa.instrument import Instrument

from .heard import NOTHING_HEARD, Heard
from .meaning import meaning
from .places import Place, names_at

Sentence = str | Promise
MOST_SHOWN = 3  # of the words found, in one sentence
Judge = TypeVar("Judge", bound=Callable[..., Iterable[str]])

# Why a breach matters where the rule itself does not say.
FOLLOWS_FROM = {
    Severity.FATAL: Consequence.REFUSED,
    Severity.QUERY: Consequence.QUERIED,
    Severity.ADVICE: Consequence.WORTH_A_THOUGHT,
}


class Part(Enum):
    """Which half of the form a rule is about."""

    DEED = "deed"  # sections 1 to 11
    APPLICATION = "application"  # sections 12 to 15


@dataclass(frozen=True, eq=False)
class Rule:
    """One thing that is asked of an LPA, and what to say where it is not so."""

    judge: Callable[..., Iterable[str]]
    source: str
    page: str | Mapping[str, str]  # by attribute, where a rule is about several pages
    severity: Severity
    tell_donor: Sentence
    tell_caseworker: Sentence
    under: Mapping[Regime, Severity]
    part: Part
    why: Sentence = ""  # a sentence or two: what the rule is good for
    instead: Sentence = ""  # words that a donor could write, where it judges words
    consequence: Consequence | None = None  # where it does not follow from severity
    only_under: Regime | None = None  # the one law that asks it, if not both

    @property
    def slug(self) -> str:
        """The rule's stable name."""
        return self.judge.__name__

    @property
    def topic(self) -> str:
        """The module that the rule stands in."""
        return self.judge.__module__.rpartition(".")[2]

    @property
    def statement(self) -> str:
        """What is asked: the first sentence of the docstring."""
        return first_sentence(self.judge)

    @property
    def pages(self) -> tuple[str, ...]:
        """Every wizard page on which a breach of this rule can be mended."""
        return (self.page,) if isinstance(self.page, str) else tuple(self.page.values())

    def page_for(self, place: str) -> str:
        """The wizard page that mends a breach at this place."""
        if isinstance(self.page, str):
            return self.page
        return self.page[place.partition("/")[0]]

    def is_asked_under(self, regime: Regime) -> bool:
        return self.only_under in (None, regime)

    def severity_under(self, regime: Regime) -> Severity:
        return self.under.get(regime, self.severity)

    def consequence_under(self, regime: Regime) -> Consequence:
        """Why a breach matters; nothing told makes what is refused any milder."""
        severity = self.severity_under(regime)
        if self.consequence and severity is not Severity.FATAL:
            return self.consequence
        return FOLLOWS_FROM[severity]

    @cached_property
    def needs_the_day(self) -> bool:
        return len(signature(self.judge).parameters) > 1

    @cached_property
    def needs_what_was_heard(self) -> bool:
        return "heard" in signature(self.judge).parameters

    def places(
        self, lpa: Instrument, on: date, heard: Heard = NOTHING_HEARD
    ) -> tuple[str, ...]:
        """Where an instrument breaks this rule on a London day; empty if it holds."""
        if self.needs_what_was_heard:
            return tuple(self.judge(lpa, heard))
        return tuple(self.judge(lpa, on) if self.needs_the_day else self.judge(lpa))


@dataclass(frozen=True)
class Finding:
    """A rule that an instrument breaks, at places that one page mends."""

    rule: Rule
    places: tuple[str, ...]
    severity: Severity
    consequence: Consequence
    page: str
    for_donor: str
    for_caseworker: str
    digest: str  # of what it is about, see meaning


RULES: list[Rule] = []


def rule(
    *,
    source: str,
    page: str | Mapping[str, str],
    severity: Severity,
    tell_donor: Sentence,
    tell_caseworker: Sentence,
    why: Sentence = "",
    instead: Sentence = "",
    consequence: Consequence | None = None,
    under: Mapping[Regime, Severity] | None = None,
    only_under: Regime | None = None,
    part: Part = Part.DEED,
) -> Callable[[Judge], Judge]:
    """Enter a function into the rule book.

    The function yields the places at which an instrument (its first argument) breaks
    the rule on a London day (its second), or by what people said (called heard).
    Sentences may say {name}, whoever stands there, and {found}, the words found there.
    """

    def enter(judge: Judge) -> Judge:
        entry = Rule(
            judge=judge,
            source=source,
            page=page,
            severity=severity,
            tell_donor=tell_donor,
            tell_caseworker=tell_caseworker,
            under=under or {},
            part=part,
            why=why,
            instead=instead,
            consequence=consequence,
            only_under=only_under,
        )
        RULES.append(entry)
        return judge

    return enter


def broken(
    lpa: Instrument,
    *,
    on: date,
    regime: Regime = Regime.PAPER_2007,
    parts: Collection[Part] = tuple(Part),
    heard: Heard = NOTHING_HEARD,
) -> list[Finding]:
    """Everything the rule book has to say against an instrument, in the book's order.

    on is the London day for which it is judged: the day the donor signs if that is
    known, else today. heard is what people who were asked said of their own part. A
    rule broken on several pages is one finding for each page.
    """
    return [
        finding
        for entry in RULES
        if entry.part in parts and entry.is_asked_under(regime)
        for finding in findings(entry, lpa, on=on, regime=regime, heard=heard)
    ]


def findings(
    entry: Rule,
    lpa: Instrument,
    *,
    on: date,
    regime: Regime,
    heard: Heard = NOTHING_HEARD,
) -> Iterator[Finding]:
    """What one rule has to say, page by page."""
    by_page: dict[str, list[str]] = {}
    for place in entry.places(lpa, on, heard):
        by_page.setdefault(entry.page_for(place), []).append(place)
    for page, here in by_page.items():
        yield Finding(
            rule=entry,
            places=tuple(dict.fromkeys(here)),
            severity=entry.severity_under(regime),
            consequence=entry.consequence_under(regime),
            page=page,
            for_donor=spoken(entry.tell_donor, lpa, here),
            for_caseworker=spoken(entry.tell_caseworker, lpa, here),
            digest=meaning(entry.slug, here, lpa),
        )


def spoken(sentence: Sentence, lpa: Instrument, places: list[str]) -> str:
    """A sentence with the names and words of these places in it.

    Braces in what people typed stay what they are: only the sentence is a template.
    """
    found = list(dict.fromkeys(p.found for p in places if isinstance(p, Place)))
    shown = ", ".join(found[:MOST_SHOWN]) + ("…" if found[MOST_SHOWN:] else "")
    return str(sentence).format(name=names_at(lpa, places), found=shown)


def first_sentence(function: Callable[..., object]) -> str:
    """The first sentence of a docstring, on one line."""
    paragraph = " ".join((getdoc(function) or "").split("\n\n")[0].split())
    return re.split(r"(?<=\.)\s", paragraph, maxsplit=1)[0]
