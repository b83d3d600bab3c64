"""Findings as pages show them: by what would come of them, each with its links."""

from dataclasses import dataclass

from django.urls import reverse

import clock
from lpa.choices import Consequence, Regime, Severity
from lpa.preflight import Preflight, preflight
from lpa.rules import Finding


@dataclass(frozen=True)
class Shown:
    """One finding, the address of the page that mends it, and what was said to it."""

    finding: Finding
    change: str
    may_be_meant: bool


@dataclass(frozen=True)
class Group:
    """Findings that have the same consequence."""

    consequence: Consequence
    rows: list[Shown]


def shown(draft, finding: Finding) -> Shown:
    change = f"{draft.get_absolute_url()}{finding.page}/?from=check"
    if finding.rule.topic == "confirming":  # settled where it was said, on the board
        change = reverse("lpa:asking", args=[draft.reference])
    return Shown(finding, change, may_be_meant=finding.severity == Severity.QUERY)


def grouped(draft, said: Preflight, findings: list[Finding]) -> list[Group]:
    """The worst first; what the donor means all the same is left out."""
    rows = [shown(draft, each) for each in findings if not said.is_meant(each)]
    groups = (
        Group(one, [row for row in rows if row.finding.consequence == one])
        for one in Consequence
    )
    return [group for group in groups if group.rows]


class SaysFindings:
    """A page of one step that says what the rule book has against its answers."""

    def get_context_data(self, **kwargs):
        regime = self.section.regime or Regime.PAPER_2007
        said = preflight(self.reading, on=clock.today(), regime=regime)
        page = f"{self.section.slug}/{self.step.slug}"
        here = [each for each in said.said if each.page == page]
        return super().get_context_data(
            groups=grouped(self.draft, said, here), back=page, **kwargs
        )
