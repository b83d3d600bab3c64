"""How the rule book judges, and what its findings say."""

from datetime import date
from types import MappingProxyType

import pytest
from django.utils.translation import gettext_lazy

from lpa.choices import Consequence, Regime, Severity
from lpa.instrument import Instrument
from lpa.rules import CHAPTERS, RULES, Part, broken
from lpa.rules.book import Rule, findings
from lpa.rules.examples.sound import (
    AMY,
    BENJAMIN,
    CATRIN,
    MIXED,
    TODAY,
    TRUST,
    a_sound_lpa,
    changed,
)
from lpa.rules.places import WHERE_NAMED, Place

HOSTILE = changed(AMY, first_names="{found} {0} %s", last_name="{name!r}")


def a_rule(judge, **changes):
    entry = {
        "judge": judge,
        "source": "This test",
        "page": "attorneys/people",
        "severity": Severity.FATAL,
        "tell_donor": "You: {name} ({found})",
        "tell_caseworker": gettext_lazy("They: {name}"),
        "under": MappingProxyType({}),
        "part": Part.DEED,
    }
    return Rule(**entry | changes)


def judged(rule, lpa, regime=Regime.PAPER_2007):
    return list(findings(rule, lpa, on=TODAY, regime=regime))


def found(slug, lpa, **how):
    findings = broken(lpa, on=TODAY, **how)
    return [finding for finding in findings if finding.rule.slug == slug]


def test_a_rule_that_yields_nothing_holds():
    assert judged(a_rule(lambda lpa: []), Instrument()) == []


def test_a_rule_may_ask_for_the_day():
    asked = []
    judged(a_rule(lambda lpa, on: asked.append(on) or []), Instrument())

    assert asked == [TODAY]


def test_a_finding_names_each_person_once():
    places = ["attorneys/1/address", "attorneys/0", "attorneys/0/date_of_birth"]
    [finding] = judged(a_rule(lambda lpa: places), a_sound_lpa())

    assert finding.for_caseworker == "They: Benjamin Baker and Amy Able"


def test_a_finding_shows_the_first_three_words_found():
    places = [Place("attorneys/0", found=word) for word in "abcda"]
    [finding] = judged(a_rule(lambda lpa: places), a_sound_lpa())

    assert finding.for_donor == "You: Amy Able (a, b, c…)"
    assert finding.places == ("attorneys/0",)


def test_what_people_typed_is_never_taken_for_a_template():
    lpa = a_sound_lpa(attorneys=(HOSTILE,))
    places = [Place("attorneys/0", found="{name}")]
    [finding] = judged(a_rule(lambda lpa: places), lpa)

    assert finding.for_donor == "You: {found} {0} %s {name!r} ({name})"


def test_somebody_without_a_name_is_called_by_their_role():
    lpa = a_sound_lpa(attorneys=(AMY, changed(AMY, first_names="", last_name=" ")))
    [finding] = judged(a_rule(lambda lpa: ["attorneys/1"]), lpa)

    assert finding.for_caseworker == "They: Attorney 2"


def test_a_rule_about_several_pages_is_a_finding_for_each():
    rule = a_rule(
        lambda lpa: ["replacements/0", "donor", "replacements/1"], page=WHERE_NAMED
    )

    assert [(f.page, f.places) for f in judged(rule, a_sound_lpa())] == [
        ("replacement-attorneys/people", ("replacements/0", "replacements/1")),
        ("donor/details", ("donor",)),
    ]


def test_the_statement_is_the_first_sentence_of_the_docstring():
    def judge(lpa):
        """Attorneys are
        people (section 10.1). The rest is detail.

        More.
        """

    assert a_rule(judge).statement == "Attorneys are people (section 10.1)."


@pytest.mark.parametrize(
    ("slug", "lpa"),
    [
        (
            "an_attorney_is_a_person",
            a_sound_lpa(attorneys=(TRUST,), attorneys_act=None),
        ),
        (
            "a_mixed_appointment_has_one_replacement",
            a_sound_lpa(attorneys_act=MIXED, replacements=(BENJAMIN, CATRIN)),
        ),
    ],
)
def test_what_the_register_refuses_is_fatal_only_on_screen(slug, lpa):
    [on_paper] = found(slug, lpa)
    [on_screen] = found(slug, lpa, regime=Regime.DIGITAL_2023)

    assert (on_paper.severity, on_screen.severity) == (Severity.QUERY, Severity.FATAL)


def test_the_deed_can_be_judged_without_the_application():
    unapplied = a_sound_lpa(applicant=None, correspondent_is=None, fee_reduction=None)

    assert broken(unapplied, on=TODAY, parts=[Part.DEED]) == []
    assert len(broken(unapplied, on=TODAY)) == 3


def test_an_age_is_judged_on_the_day_it_is_asked_for():
    born = changed(AMY, date_of_birth=date(2008, 11, 24))
    lpa = a_sound_lpa(attorneys=(born, BENJAMIN))

    slugs = [
        [finding.rule.slug for finding in broken(lpa, on=day)]
        for day in (TODAY, date(2026, 11, 24))
    ]
    assert slugs == [["attorneys_are_18_or_over"], []]


def test_nothing_but_findings_about_what_is_missing_in_an_empty_instrument():
    slugs = [finding.rule.slug for finding in broken(Instrument(), on=TODAY)]

    assert slugs == [
        "an_lpa_is_for_one_kind_of_decision",
        "an_lpa_has_a_donor",
        "an_lpa_has_an_attorney",
        "an_lpa_has_a_certificate_provider",
        "somebody_applies",
        "there_is_a_correspondent",
        "the_correspondent_can_be_reached",
        "it_is_said_whether_the_fee_is_reduced",
        "it_is_said_whether_this_is_a_repeat",
    ]


def test_findings_come_in_the_order_of_the_form():
    topics = list(dict.fromkeys(rule.topic for rule in RULES))

    assert topics == [chapter.__name__.split(".")[-1] for chapter in CHAPTERS]


@pytest.mark.parametrize(
    ("severity", "consequence"),
    [
        (Severity.FATAL, Consequence.REFUSED),
        (Severity.QUERY, Consequence.QUERIED),
        (Severity.ADVICE, Consequence.WORTH_A_THOUGHT),
    ],
)
def test_the_consequence_follows_from_the_severity(severity, consequence):
    [finding] = judged(a_rule(lambda lpa: ["donor"], severity=severity), Instrument())

    assert finding.consequence == consequence


def test_unless_the_rule_knows_better_and_it_is_not_refused_anyway():
    told = {
        "severity": Severity.ADVICE,
        "consequence": Consequence.STOPS,
        "under": {Regime.DIGITAL_2023: Severity.FATAL},
    }
    rule = a_rule(lambda lpa: ["donor"], **told)

    assert [
        rule.consequence_under(regime)
        for regime in (Regime.PAPER_2007, Regime.DIGITAL_2023)
    ] == [Consequence.STOPS, Consequence.REFUSED]
