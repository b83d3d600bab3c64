"""What the register in use refuses, whatever the law says."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import HowTheyAct, Regime, Severity
from lpa.instrument import Instrument

from .attorneys import must_say_how_they_act
from .book import rule


@rule(
    source="The register's document: at least one attorney who is a person",
    page="attorneys/people",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "{name} is your only attorney. The register cannot yet hold an LPA with a "
        "trust corporation alone: add a person, or make {name} a replacement."
    ),
    tell_caseworker=_("The only attorney is a trust corporation: {name}."),
    why=_(
        "You can still print and sign it on paper, where the law allows it, but it "
        "may be sent back. The way out: add a person as attorney, or make the trust "
        "corporation a replacement."
    ),
)
def an_attorney_is_a_person(lpa: Instrument) -> Iterator[str]:
    """The register holds no LPA whose only attorney is a trust corporation."""
    if lpa.attorneys and not lpa.human_attorneys:
        yield "attorneys/0"


@rule(
    source="The register's document: no place for how such replacements act",
    page="replacement-attorneys/people",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "Your attorneys act jointly for some decisions, and you have more than one "
        "replacement. The register cannot yet hold that: keep one replacement, or "
        "choose another way for your attorneys to act."
    ),
    tell_caseworker=_("A mixed appointment with more than one replacement."),
    why=_(
        "You can still print and sign it on paper, where the law allows it, but it "
        "may be sent back. The way out: keep one replacement, or let your attorneys "
        "act jointly and severally."
    ),
)
def a_mixed_appointment_has_one_replacement(lpa: Instrument) -> Iterator[str]:
    """The register holds one replacement at most for a mixed appointment."""
    is_mixed = must_say_how_they_act(lpa) and lpa.attorneys_act is HowTheyAct.MIXED
    if is_mixed and len(lpa.replacements) > 1:
        yield "replacements"
