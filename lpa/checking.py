"""What can be said against an LPA in the register's JSON: rules, register and dates.

Nothing is kept and nothing is looked up: a document goes in, findings come out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from .choices import Regime, Severity
from .instrument import Instrument
from .register_document import Judgement, read, with_uids
from .register_document.document import Document
from .register_document.pointing import pointer_to, pointer_to_date
from .register_document.problem import nearest
from .register_document.regime import regime_of
from .register_document.signatures import witnessed
from .rules.book import RULES, Part, Rule, spoken
from .rules.signing import signing_findings

WORST_FIRST = (Severity.FATAL, Severity.QUERY, Severity.ADVICE)


@dataclass(frozen=True)
class Found:
    """One thing found in one place of a document."""

    rule: str
    severity: Severity
    pointer: str
    sentence: str
    source: str


def check(judgement: Judgement, *, today: date) -> list[Found]:
    """Everything found in a document, the worst first.

    It is judged for the day on which the donor signed, if it says so, else for today.
    Where a rule and the register complain of the same place, the rule says it better.
    """
    whole = with_uids(judgement.sound)
    by_rules = [
        found
        for found in (*_breaches(whole, today), *_signing(whole, today))
        if not judgement.is_in_doubt(found.pointer)
    ]
    refused = [
        found
        for found in _refused(judgement)
        if not any(_says_as_much(other, found) for other in by_rules)
    ]
    everything = dict.fromkeys((*refused, *by_rules))
    return sorted(everything, key=lambda found: WORST_FIRST.index(found.severity))


def _breaches(document: Document, today: date) -> Iterator[Found]:
    """What the rule book says; of the application no register document speaks."""
    lpa, signing = read(document)
    regime, on = regime_of(document), signing.donor_on or today
    for entry in RULES:
        if entry.part is Part.DEED and entry.is_asked_under(regime):
            for place in entry.places(lpa, on):
                yield _found(entry, place, lpa, document, regime)


def _found(
    entry: Rule, place: str, lpa: Instrument, document: Document, regime: Regime
) -> Found:
    return Found(
        rule=entry.slug,
        severity=entry.severity_under(regime),
        pointer=pointer_to(place, document),
        sentence=spoken(entry.tell_donor, lpa, [place]),
        source=entry.source,
    )


def _signing(document: Document, today: date) -> Iterator[Found]:
    """What the dates of signing say; one signature of the donor stands for section 5
    too."""
    lpa, signing = read(document)
    once = replace(signing, life_sustaining_on=None)
    for finding in signing_findings(
        lpa, once, on=today, completed=False, witnessed=witnessed(document)
    ):
        yield Found(
            rule=finding.rule.slug,
            severity=finding.severity,
            pointer=pointer_to_date(finding.place, document),
            sentence=f"{finding.sentence} {finding.remedy}",
            source=finding.rule.source,
        )


def _refused(judgement: Judgement) -> Iterator[Found]:
    """What the register refuses; paper that was signed it asks about instead."""
    broken = Severity.QUERY if judgement.is_paper else Severity.FATAL
    for rule, severity, problems in (
        ("values_are_of_a_known_kind", Severity.FATAL, judgement.misshapen),
        ("values_that_belong_together_are_there", broken, judgement.broken),
    ):
        for problem in problems:
            pointer = nearest(judgement.sound, problem.pointer)
            source = _("The register's document")
            yield Found(rule, severity, pointer, problem.sentence, source)


def _says_as_much(one: Found, other: Found) -> bool:
    as_grave = WORST_FIRST.index(one.severity) <= WORST_FIRST.index(other.severity)
    return one.pointer == other.pointer and as_grave
