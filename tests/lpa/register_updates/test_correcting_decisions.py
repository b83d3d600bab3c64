"""Corrections of what the donor decided, before and after registration."""

import pytest

from .updating import (
    ATTORNEY,
    DONOR,
    HOW,
    HOW_REPLACEMENTS,
    JOINTLY,
    MIXED,
    SEVERALLY,
    STEP_IN,
    a_corporation,
    an_attorney,
    an_lpa,
    applied,
    change,
    deciding,
    refused,
    setting,
    within,
)

CORRECTION, AFTERWARDS = "CORRECTION", "POST_REGISTRATION_CORRECTION"
BOTH = pytest.mark.parametrize("type", [CORRECTION, AFTERWARDS])
RENAMED = change(f"{DONOR}/firstNames", "Wilhelmina", "Wilma")
DETAILS, STEP_IN_DETAILS = f"{HOW}Details", f"{STEP_IN}Details"


def mixed(**said):
    return deciding(2, **{HOW: MIXED, DETAILS: "Selling my home", **said})


@BOTH
def test_a_name_is_put_right_where_decisions_are_mixed_and_the_details_stay(type):
    lpa = mixed()
    after = applied(lpa, type, RENAMED)

    assert after[DETAILS] == "Selling my home"


@BOTH
def test_a_name_is_put_right_where_the_details_are_a_picture_or_nothing(type):
    lpa = deciding(2, **{HOW: MIXED}, channel="paper")

    assert applied(lpa, type, RENAMED)


@BOTH
def test_stored_details_of_another_decision_stay_as_they_are(type):
    lpa = deciding(2, **{HOW: JOINTLY, DETAILS: "left over"})

    assert applied(lpa, type, RENAMED)[DETAILS] == "left over"


@BOTH
def test_details_are_corrected_and_never_emptied_while_they_are_needed(type):
    corrected = change(f"/{DETAILS}", "Selling my home", "Selling a home")
    assert applied(mixed(), type, corrected)[DETAILS] == "Selling a home"

    emptied = change(f"/{DETAILS}", "Selling my home", "")
    assert refused(mixed(), type, emptied) == [("/changes/0/new", "field is required")]


@BOTH
def test_a_decision_that_becomes_mixed_brings_its_details(type):
    lpa = deciding(2, **{HOW: JOINTLY})
    decided = change(f"/{HOW}", JOINTLY, MIXED)
    assert refused(lpa, type, decided) == [("/changes", f"missing /{DETAILS}")]

    after = applied(lpa, type, decided, *setting(**{DETAILS: "My home"}))
    assert (after[HOW], after[DETAILS]) == (MIXED, "My home")


@BOTH
def test_a_decision_that_is_mixed_no_longer_loses_its_details(type):
    after = applied(mixed(), type, change(f"/{HOW}", MIXED, JOINTLY))

    assert after[HOW] == JOINTLY
    assert DETAILS not in after


@BOTH
def test_a_decision_that_was_a_default_is_one_no_longer(type):
    lpa = deciding(2)
    assert lpa[f"{HOW}IsDefault"]

    after = applied(lpa, type, change(f"/{HOW}", JOINTLY, SEVERALLY))

    assert f"{HOW}IsDefault" not in after
    kept = applied(lpa, type, RENAMED)
    assert kept[f"{HOW}IsDefault"]


@BOTH
@pytest.mark.parametrize(
    ("attorneys", "replacements", "said", "name", "old", "new"),
    [
        (1, 0, {}, HOW, None, JOINTLY),
        (2, 0, {HOW: SEVERALLY}, STEP_IN, None, "one-can-no-longer-act"),
        (2, 1, {HOW: JOINTLY}, STEP_IN, None, "one-can-no-longer-act"),
        (1, 1, {}, HOW_REPLACEMENTS, None, JOINTLY),
        (2, 2, {HOW: SEVERALLY}, HOW_REPLACEMENTS, None, JOINTLY),
        (1, 0, {}, "lifeSustainingTreatmentOption", None, "option-a"),
    ],
)
def test_a_decision_that_is_not_open_is_unexpected(
    type, attorneys, replacements, said, name, old, new
):
    lpa = deciding(attorneys, replacements, **said)

    assert refused(lpa, type, change(f"/{name}", old, new)) == [
        ("/changes/0", "unexpected change provided")
    ]


@BOTH
@pytest.mark.parametrize(
    ("attorneys", "replacements", "said", "name", "new"),
    [
        (2, 1, {HOW: SEVERALLY}, STEP_IN, "all-can-no-longer-act"),
        (1, 2, {HOW_REPLACEMENTS: JOINTLY}, HOW_REPLACEMENTS, SEVERALLY),
        (2, 2, {HOW: JOINTLY, HOW_REPLACEMENTS: JOINTLY}, HOW_REPLACEMENTS, SEVERALLY),
        (
            2,
            2,
            {HOW: SEVERALLY, STEP_IN: "all-can-no-longer-act"},
            HOW_REPLACEMENTS,
            SEVERALLY,
        ),
    ],
)
def test_a_decision_that_is_open_is_corrected(
    type, attorneys, replacements, said, name, new
):
    lpa = deciding(attorneys, replacements, **said)

    assert applied(lpa, type, change(f"/{name}", lpa.get(name), new))[name] == new


@BOTH
def test_a_decision_opens_another_in_the_same_correction(type):
    lpa = deciding(2, 1, **{HOW: JOINTLY})
    changes = [
        *setting(**{STEP_IN: "another-way", STEP_IN_DETAILS: "Cat for Ben"}),
        change(f"/{HOW}", JOINTLY, SEVERALLY),
    ]

    after = applied(lpa, type, *changes)

    assert (after[STEP_IN], after[STEP_IN_DETAILS]) == ("another-way", "Cat for Ben")
    back = change(f"/{STEP_IN}", "another-way", "one-can-no-longer-act")
    assert STEP_IN_DETAILS not in applied(after, type, back)
    assert refused(lpa, type, changes[0], changes[2]) == [
        ("/changes", f"missing /{STEP_IN_DETAILS}")
    ]


@BOTH
def test_a_welfare_lpa_has_its_own_choice(type):
    lpa = an_lpa(lpaType="personal-welfare", whenTheLpaCanBeUsed=None)
    chosen = change("/lifeSustainingTreatmentOption", "option-b", "option-a")

    after = applied(lpa, type, chosen)

    assert after["lifeSustainingTreatmentOption"] == "option-a"
    assert "lifeSustainingTreatmentOptionIsDefault" not in after
    usable = setting(whenTheLpaCanBeUsed="when-has-capacity")
    assert refused(lpa, type, *usable) == [("/changes/0", "unexpected change provided")]


def test_restrictions_stay_when_something_else_is_corrected_afterwards():
    lpa = an_lpa(restrictionsAndConditions="No gifts")

    after = applied(lpa, AFTERWARDS, RENAMED)

    assert after["restrictionsAndConditions"] == "No gifts"


def test_restrictions_are_corrected_afterwards_as_if_there_were_none():
    lpa = an_lpa(restrictionsAndConditions="No gits")
    quoted = change("/restrictionsAndConditions", "No gits", "No gifts")
    corrected = setting(restrictionsAndConditions="No gifts")

    assert refused(lpa, AFTERWARDS, quoted) == [
        ("/changes/0/old", "does not match existing value")
    ]
    after = applied(lpa, AFTERWARDS, *corrected)
    assert after["restrictionsAndConditions"] == "No gifts"
    assert refused(lpa, CORRECTION, *corrected) == [
        ("/changes/0", "unexpected change provided")
    ]


def test_who_cannot_decide_jointly_still_cannot_when_corrected_afterwards():
    one = an_attorney(2, cannotMakeJointDecisions=True)
    renamed = change(f"{ATTORNEY}/firstNames", "Attorney 2", "Ann")

    after = applied(an_lpa(attorneys=[one]), AFTERWARDS, renamed)

    assert after["attorneys"] == [one | {"firstNames": "Ann"}]


def test_who_can_decide_jointly_is_corrected_afterwards_and_not_before():
    corrected = within(ATTORNEY, cannotMakeJointDecisions=True)

    after = applied(an_lpa(), AFTERWARDS, *corrected)
    assert after["attorneys"][0]["cannotMakeJointDecisions"] is True
    assert refused(an_lpa(), CORRECTION, *corrected) == [
        ("/changes/0", "unexpected change provided")
    ]


def test_a_corporation_counts_where_attorneys_decide_together():
    lpa = an_lpa(trustCorporations=[a_corporation(9)])

    after = applied(lpa, CORRECTION, change(f"/{HOW}", JOINTLY, SEVERALLY))

    assert after[HOW] == SEVERALLY
