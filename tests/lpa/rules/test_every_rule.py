"""Each rule's examples: the broken one breaks this rule alone, the kept one none."""

import pytest

from lpa.choices import Regime, Severity
from lpa.rules import NOTHING_HEARD, RULES, broken
from lpa.rules.examples import EXAMPLES
from lpa.rules.examples.sound import (
    AMY,
    TODAY,
    TRUST,
    a_sound_lpa,
    a_sound_welfare_lpa,
    changed,
)

SINGLE_NAMED = changed(AMY, last_name="")

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)


def found(lpa, heard=NOTHING_HEARD, regime=Regime.PAPER_2007):
    findings = broken(lpa, on=TODAY, heard=heard, regime=regime)
    return {finding.rule.slug for finding in findings}


def test_every_rule_has_examples_and_every_example_a_rule():
    assert {rule.slug for rule in RULES} == EXAMPLES.keys()


@each_rule
def test_the_broken_example_breaks_the_rule_where_it_says(rule):
    example = EXAMPLES[rule.slug]

    assert rule.places(example.broken, TODAY, example.heard) == example.at


@each_rule
def test_the_broken_example_breaks_nothing_that_the_kept_one_keeps(rule):
    """What both share, since their choices have a price, is advice at most."""
    example = EXAMPLES[rule.slug]
    shared = found(example.kept, regime=example.regime)

    here = found(example.broken, example.heard, example.regime)
    assert here - shared == {rule.slug}


@each_rule
def test_the_kept_example_keeps_every_rule(rule):
    example = EXAMPLES[rule.slug]
    findings = broken(example.kept, on=TODAY, regime=example.regime)

    assert rule not in [finding.rule for finding in findings]
    assert {finding.severity for finding in findings} <= {Severity.ADVICE}


@each_rule
def test_examples_are_told_in_sentences_that_differ(rule):
    example = EXAMPLES[rule.slug]

    for words in (example.looks_broken, example.looks_kept):
        assert words[-1] in ".”"
    assert example.looks_broken != example.looks_kept


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
    assert found(lpa) == set()


@each_rule
def test_a_rule_of_one_law_is_not_asked_under_the_other(rule):
    example = EXAMPLES[rule.slug]
    everywhere = {rule.slug} if rule.only_under is None else set()

    for regime in set(Regime) - {example.regime}:
        here = found(example.broken, example.heard, regime)
        assert here & {rule.slug} == everywhere


@each_rule
def test_a_rule_is_never_milder_on_screen_than_on_paper(rule):
    order = [Severity.ADVICE, Severity.QUERY, Severity.FATAL]
    on_screen = rule.severity_under(Regime.DIGITAL_2023)

    assert order.index(on_screen) >= order.index(rule.severity)
