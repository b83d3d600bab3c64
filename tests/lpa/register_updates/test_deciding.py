"""What the office changes: who acts and how, and what was severed."""

import pytest

from .updating import (
    HOW,
    HOW_REPLACEMENTS,
    LATER,
    MIXED,
    a_uid,
    an_attorney,
    an_lpa,
    applied,
    change,
    deciding,
    noted,
    refused,
)


def standing(status, appointment="original"):
    return an_lpa(attorneys=[an_attorney(2, appointment, status=status)])


def stands(was, target, place=0):
    return change(f"/attorneys/{place}/status", was, target)


REMOVED = ("ATTORNEY_REMOVED_V1", {"fullName": "Attorney 2 Pryce"})
ENABLED = ("REPLACEMENT_ATTORNEY_ENABLED_V1", {"fullName": "Attorney 2 Pryce"})


@pytest.mark.parametrize(
    ("appointment", "was", "target", "notes"),
    [
        ("original", "active", "removed", [REMOVED]),
        ("original", "inactive", "active", []),
        ("replacement", "inactive", "active", [ENABLED]),
        ("replacement", "inactive", "removed", [REMOVED]),
        ("replacement", "active", "removed", [REMOVED]),
        ("original", "removed", "inactive", []),
        ("replacement", "active", None, []),
    ],
)
def test_who_acts_is_changed_and_noted(appointment, was, target, notes):
    after = applied(standing(was, appointment), "CHANGE_ATTORNEYS", stands(was, target))

    assert after["attorneys"][0]["status"] == (target or was)
    assert noted(after) == notes


@pytest.mark.parametrize(
    ("was", "target", "detail"),
    [
        ("active", "inactive", "An active attorney cannot be made inactive"),
        ("removed", "active", "A removed attorney cannot be made active"),
    ],
)
def test_nobody_steps_back_or_returns(was, target, detail):
    assert refused(standing(was), "CHANGE_ATTORNEYS", stands(was, target)) == [
        ("/attorneys/0/status", detail)
    ]


def test_several_attorneys_change_at_once_in_the_order_of_the_request():
    lpa = deciding(1, 1)
    changes = [
        change(f"/attorneys/{a_uid(11)}/status", "inactive", "active"),
        stands("active", "removed"),
    ]

    after = applied(lpa, "CHANGE_ATTORNEYS", *changes)

    assert [one["status"] for one in after["attorneys"]] == ["removed", "active"]
    assert [type for type, _values in noted(after)] == [ENABLED[0], REMOVED[0]]


def test_one_who_cannot_be_changed_keeps_all_as_they_are():
    changes = [stands("active", "removed"), stands("active", "inactive", place=1)]

    assert refused(deciding(2), "CHANGE_ATTORNEYS", *changes) == [
        ("/attorneys/1/status", "An active attorney cannot be made inactive")
    ]


def test_a_status_of_an_attorney_is_a_known_one():
    assert refused(an_lpa(), "CHANGE_ATTORNEYS", stands("active", "retired")) == [
        ("/changes/0/new", "invalid value")
    ]


def test_a_corporation_is_not_changed_this_way():
    key = "/trustCorporations/0/status"

    assert refused(an_lpa(), "CHANGE_ATTORNEYS", change(key, "active", "removed")) == [
        ("/changes", "missing /attorneys/..."),
        ("/changes/0", "unexpected change provided"),
    ]


def cannot(place, old=None, new=True):
    return change(f"/attorneys/{place}/cannotMakeJointDecisions", old, new)


NOT_MIXED = "The appointment type must be jointly for some and severally for others"


@pytest.mark.parametrize("place", [0, 2])
def test_somebody_can_no_longer_decide_jointly_and_then_can_again(place):
    lpa = deciding(2, 1, **{HOW: MIXED, HOW_REPLACEMENTS: MIXED})

    after = applied(lpa, "ATTORNEY_DECISIONS", cannot(place))
    assert after["attorneys"][place]["cannotMakeJointDecisions"] is True

    assert applied(after, "ATTORNEY_DECISIONS", cannot(place, True, False)) == lpa


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({HOW: "jointly", HOW_REPLACEMENTS: MIXED}, 0),
        ({HOW: MIXED, HOW_REPLACEMENTS: "jointly"}, 2),
        ({HOW: MIXED}, 2),
    ],
)
def test_only_where_some_decisions_are_joint_can_somebody_be_unable(said, place):
    lpa = deciding(2, 1, **said)

    assert refused(lpa, "ATTORNEY_DECISIONS", cannot(place)) == [
        (f"/attorneys/{place}/cannotMakeJointDecisions", NOT_MIXED)
    ]


def test_whether_somebody_can_decide_jointly_is_yes_or_no():
    lpa = deciding(2, **{HOW: MIXED})

    assert refused(lpa, "ATTORNEY_DECISIONS", cannot(0, None, "yes")) == [
        ("/changes/0/new", "unexpected type")
    ]


def restricted(**said):
    pictures = [{"filename": "a.png", "data": "YQ=="}]
    return an_lpa(
        restrictionsAndConditions="No gifts. No loans.",
        restrictionsAndConditionsImages=pictures,
        **said,
    )


@pytest.mark.parametrize("status", ["in-progress", "registered"])
def test_a_restriction_is_severed_with_every_picture_of_it(status):
    lpa = restricted(status=status)
    severed = change("/restrictionsAndConditions", "No gifts. No loans.", "No gifts.")

    after = applied(lpa, "SEVER_RESTRICTIONS_AND_CONDITIONS", severed)

    assert after["restrictionsAndConditions"] == "No gifts."
    assert "restrictionsAndConditionsImages" not in after
    told = {"updatedRestrictionsAndConditions": "No gifts."}
    assert noted(after) == [("SEVER_RESTRICTIONS_AND_CONDITIONS_V1", told)]


def test_when_all_restrictions_are_severed_the_note_says_so():
    severed = change("/restrictionsAndConditions", "No gifts. No loans.", "")

    after = applied(restricted(), "SEVER_RESTRICTIONS_AND_CONDITIONS", severed)

    assert "restrictionsAndConditions" not in after
    [(_type, values)] = noted(after)
    assert "Every restriction" in values["updatedRestrictionsAndConditions"]


def test_a_note_has_the_moment_of_its_update_and_follows_the_others():
    earlier = {"type": "OLD", "datetime": LATER, "values": {}}
    lpa = standing("active") | {"notes": [earlier]}

    after = applied(lpa, "CHANGE_ATTORNEYS", stands("active", "removed"))

    assert after["notes"][0] == earlier
    assert after["notes"][1]["datetime"] == "2026-11-27T14:05:06Z"


def test_somebody_with_a_single_name_is_noted_by_it():
    lpa = an_lpa(attorneys=[an_attorney(2, firstNames="Indrawati", lastName="")])

    after = applied(lpa, "CHANGE_ATTORNEYS", stands("active", "removed"))

    assert noted(after) == [("ATTORNEY_REMOVED_V1", {"fullName": "Indrawati"})]
