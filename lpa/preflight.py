"""The pre-flight: what stands in the way of printing, and what is worth a thought."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from identity.in_force import is_in_force

from .answers import Reading
from .choices import Regime, Severity
from .questions import SECTIONS
from .rules import NOTHING_HEARD, Finding, Heard, Rule, broken


@dataclass(frozen=True)
class Preflight:
    """What the rule book has to say about a draft, and what the donor said to that."""

    pages: list  # (section, step) of every page that is asked and has no answer
    findings: list[Finding]
    meant: frozenset[str]  # digests of what was found and let stand
    waited_for: Mapping[str, str] = field(default_factory=dict)  # see Heard

    @property
    def fatal(self) -> list[Finding]:
        """What can only be mended."""
        return [each for each in self.findings if each.severity == Severity.FATAL]

    @property
    def asked(self) -> list[Finding]:
        """What is to be mended, or meant, before anything is printed."""
        queries = (each for each in self.findings if each.severity == Severity.QUERY)
        return [each for each in queries if not self.is_meant(each)]

    @property
    def overruled(self) -> list[Finding]:
        """What the donor means all the same."""
        queries = (each for each in self.findings if each.severity == Severity.QUERY)
        return [each for each in queries if self.is_meant(each)]

    @property
    def may_print(self) -> bool:
        return not (self.pages or self.fatal or self.asked or self.waited_for)

    @property
    def said(self) -> list[Finding]:
        """The findings that are no other words for a page that is still open."""
        still_open = {f"{section.slug}/{step.slug}" for section, step in self.pages}
        return [each for each in self.findings if each.page not in still_open]

    def beyond(self, other: "Preflight") -> "Preflight":
        """What this one has to say that another has not."""
        known = {(each.digest, each.severity) for each in other.findings}
        return replace(
            self,
            pages=[page for page in self.pages if page not in other.pages],
            findings=[
                each
                for each in self.findings
                if (each.digest, each.severity) not in known
            ],
        )

    def is_meant(self, finding: Finding) -> bool:
        return finding.digest in self.meant


def preflight(
    reading: Reading, *, on: date, regime: Regime = Regime.PAPER_2007
) -> Preflight:
    """The whole rule book, as it stands under a regime, over what was said so far."""
    meant = reading.draft.overruled.values_list("digest", flat=True)
    heard = heard_of(reading)
    is_on_paper = regime is Regime.PAPER_2007
    lpa = reading.lpa.on_paper() if is_on_paper else reading.lpa
    return Preflight(
        unanswered(reading, regime),
        broken(lpa, on=on, regime=regime, heard=heard),
        frozenset(meant),
        heard.waited_for,
    )


def on_screen(reading: Reading, *, on: date) -> Preflight | None:
    """The same, as it stands on screen; None while nothing can be signed there."""
    if not is_in_force() or reading.draft.is_keyed:
        return None
    return preflight(reading, on=on, regime=Regime.DIGITAL_2023)


def is_asked_now(rule: Rule) -> bool:
    """Whether a rule is of a law in force; on paper an LPA can always be made."""
    return rule.only_under is not Regime.DIGITAL_2023 or is_in_force()


_listeners: list[Callable[[Reading], Heard]] = []


def heard_by(listener: Callable[[Reading], Heard]) -> None:
    """Register who knows what people said of their own part; the last one is asked."""
    _listeners.append(listener)


def heard_of(reading: Reading) -> Heard:
    """What they said; staff who key in a form on paper ask nobody."""
    if reading.draft.is_keyed or not _listeners:
        return NOTHING_HEARD
    return _listeners[-1](reading)


def unanswered(reading: Reading, regime: Regime) -> list[tuple]:
    """Every page that is asked under a regime and has no answer, with its section."""
    return [
        (section, step)
        for section in SECTIONS
        for step in reading.asked[section.slug]
        if section.regime in (None, regime) and not reading.has(section, step)
    ]
