"""Rules about wording: what they say, to whom it applies, and what to write instead."""

import pytest

from bench.wording import SETS, examples
from lpa.choices import HowTheyAct, Severity
from lpa.rules import RULES, broken
from lpa.rules.examples.sound import AMY, JOINTLY, SEVERALLY, TODAY, a_sound_lpa
from lpa.rules.preferences_and_instructions import (
    texts_do_not_name_websites as no_sites,
)
from lpa.rules.preferences_and_instructions import texts_fit_in_their_boxes as fits
from lpa.rules.wording_about_attorneys import attorneys_do_not_decide_by_majority
from lpa.rules.wordings import acting, wording
from lpa.wording import Acting
from lpa.wording.listing import KINDS

OF_WORDING = [rule for rule in RULES if rule.instead]
MAJORITY = "The majority decides."

pytestmark = pytest.mark.once


def slugs(lpa):
    return {finding.rule.slug for finding in broken(lpa, on=TODAY)}


def place_of(words):
    return "preferences" if words.startswith("I ") else "instructions"


@pytest.mark.parametrize("rule", OF_WORDING, ids=lambda rule: rule.slug)
@pytest.mark.parametrize("act", [JOINTLY, SEVERALLY])
def test_the_words_to_write_instead_are_never_found_wrong(rule, act):
    words = str(rule.instead)
    lpa = a_sound_lpa(attorneys_act=act, **{place_of(words): words})
    silent = a_sound_lpa(attorneys_act=act)

    assert slugs(lpa) <= slugs(silent)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_wording_is_one_rule(kind):
    written = [each for path in SETS.values() for each in examples(path)]
    [text, *_more] = [
        (each["text"], each["where"], each["act"])
        for each in written
        if each["kinds"] == [kind] and not each.get("missed")
    ]
    words, where, act = text
    sole = {"attorneys": (AMY,), "attorneys_act": None} if act == "sole" else {}
    how = {} if sole else {"attorneys_act": how_they_act(act)}
    lpa = a_sound_lpa(**{where: words}, **sole, **how)
    silent = a_sound_lpa(**sole, **how)

    [slug] = slugs(lpa) - slugs(silent) - {"texts_fit_in_their_boxes"}

    [rule] = [rule for rule in OF_WORDING if rule.slug == slug]
    assert rule.severity is not Severity.FATAL


def how_they_act(act):
    return HowTheyAct.MIXED if act == "mixed" else HowTheyAct(act)


def test_the_words_found_are_said_with_their_line():
    lpa = a_sound_lpa(preferences="I like tea.", instructions=f"Tea.\n{MAJORITY}")
    [finding] = broken(lpa, on=TODAY)

    assert finding.places == ("instructions",)
    assert "“majority” in line 2 of the instructions" in finding.for_donor
    assert "“majority” in line 2 of the instructions" in finding.for_caseworker


def test_more_or_other_words_are_another_finding_to_be_meant_anew():
    [once] = broken(a_sound_lpa(instructions=MAJORITY), on=TODAY)
    [twice] = broken(a_sound_lpa(instructions=f"{MAJORITY} {MAJORITY}"), on=TODAY)

    assert once.digest != twice.digest


@pytest.mark.parametrize(
    ("attorneys", "act", "expected"),
    [
        ((AMY,), None, Acting.SOLE),
        ((AMY,), HowTheyAct.JOINTLY, Acting.SOLE),
        ((AMY, AMY), None, Acting.SOLE),
        ((AMY, AMY), HowTheyAct.JOINTLY, Acting.JOINTLY),
        ((AMY, AMY), HowTheyAct.JOINTLY_AND_SEVERALLY, Acting.SEVERALLY),
        ((AMY, AMY), HowTheyAct.MIXED, Acting.MIXED),
    ],
)
def test_how_they_act_is_read_from_the_instrument(attorneys, act, expected):
    assert acting(a_sound_lpa(attorneys=attorneys, attorneys_act=act)) is expected


def test_nothing_can_contradict_a_sole_attorney():
    lpa = a_sound_lpa(attorneys=(AMY,), attorneys_act=None, instructions=MAJORITY)

    assert list(attorneys_do_not_decide_by_majority(lpa)) == []


@pytest.mark.parametrize("nothing", [None, ""])
def test_there_need_not_be_any_text(nothing):
    lpa = a_sound_lpa(preferences=nothing, instructions=nothing)

    assert [place for kind in KINDS for place in wording(kind, lpa)] == []


def test_a_website_is_a_matter_for_a_query_and_a_link_is_fatal():
    [named] = broken(a_sound_lpa(preferences="On www.example.org"), on=TODAY)
    [linked] = broken(a_sound_lpa(preferences="On http://www.example.org"), on=TODAY)

    assert (named.severity, linked.severity) == (Severity.QUERY, Severity.FATAL)


def test_a_website_is_shown_with_its_line():
    lpa = a_sound_lpa(preferences="Tea\nsee example.com.")

    assert [place.found for place in no_sites(lpa)] == [
        "“example.com” in line 2 of the preferences"
    ]


def test_the_lines_that_go_on_to_another_sheet_are_counted():
    six, seven = "\n".join("123456"), "\n".join("1234567")

    assert list(fits(a_sound_lpa(instructions=six))) == []
    [place] = fits(a_sound_lpa(instructions=seven))
    assert (place, place.found) == (
        "instructions",
        "instructions of 7 lines, with room for 6",
    )
