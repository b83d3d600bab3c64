"""Each rule holds for a sound LPA and finds the fault in one that has it."""

import pytest

from lpa.choices import Regime, Severity
from lpa.rules import RULES, broken

from .choice_breaches import BREACHES_BY_CHOICE
from .examples import (
    AMY,
    TODAY,
    TRUST,
    a_sound_lpa,
    a_sound_welfare_lpa,
    changed,
)
from .people_breaches import BREACHES_BY_PEOPLE

BREACHES = BREACHES_BY_PEOPLE | BREACHES_BY_CHOICE
SINGLE_NAMED = changed(AMY, last_name="")


def places_of(rule, lpa):
    return list(rule.places(lpa, TODAY))


def test_every_rule_has_an_example_that_breaks_it():
    assert {rule.slug for rule in RULES} == BREACHES.keys()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_says_where_it_is_broken(rule):
    lpa, places = BREACHES[rule.slug]

    assert places_of(rule, lpa) == places


@pytest.mark.parametrize(
    "lpa",
    [
        a_sound_lpa(),
        a_sound_welfare_lpa(),
        a_sound_lpa(attorneys=(TRUST, AMY)),
        a_sound_lpa(attorneys=(SINGLE_NAMED, TRUST)),
    ],
    ids=["property", "welfare", "trust corporation", "single name"],
)
def test_a_sound_lpa_breaks_no_rule(lpa):
    assert [finding.rule.slug for finding in broken(lpa, on=TODAY)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_is_never_milder_on_screen_than_on_paper(rule):
    order = [Severity.ADVICE, Severity.QUERY, Severity.FATAL]
    on_screen = rule.severity_under(Regime.DIGITAL_2023)

    assert order.index(on_screen) >= order.index(rule.severity)
