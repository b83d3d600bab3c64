"""What two cases say beside each other, and what one is to the other."""

import pytest

from casework.actions import perform
from casework.comparing import compared, relation
from casework.paper import record_paper
from casework.states import State
from lpa.instrument import Instrument
from tests.builders import AMY, BEN, DONOR, WELFARE, act

from .builders import NOTICES, a_case, a_paper_case, everybody_signed, fresh, staff

pytestmark = pytest.mark.django_db

TOGETHER = act("jointly")


def lines_of(case, other):
    parts = compared(case, other)
    return {(part.title, line.title): line for part in parts for line in part.lines}


def test_what_both_say_alike_is_not_marked(donor):
    lines = lines_of(a_case(), a_case(owner=donor))

    for place in (("The donor", "Name"), ("Decisions", "Kind")):
        assert not lines[place].differs
    assert lines["Attorneys", "Attorney 1"].one == [
        "Amy Able",
        "2 January 1975",
        "1 Mill Lane",
        "Leeds",
        "LS1 1AA",
    ]
    assert not lines["The cases", "Received"].differs


def test_what_is_said_differently_is_marked(donor):
    moved = DONOR | {"line1": "2 Quay"}
    lines = lines_of(a_case(), a_case(owner=donor, donor=moved, answers=WELFARE))

    for place in (("The donor", "Address"), ("Decisions", "Kind")):
        assert lines[place].differs
    only_one = lines["Decisions", "When it can be used"]
    assert only_one.differs
    assert only_one.other == ""


def test_attorneys_in_another_order_stand_beside_themselves(donor):
    one = a_case(attorneys=(AMY, BEN), answers=TOGETHER)
    other = a_case(owner=donor, attorneys=(BEN, AMY), answers=TOGETHER)

    lines = lines_of(one, other)

    both = [lines["Attorneys", f"Attorney {number}"] for number in (1, 2)]
    assert [line.differs for line in both] == [False, False]


def test_whoever_is_named_in_one_alone_is_marked(donor):
    one = a_case()
    other = a_case(owner=donor, attorneys=(BEN,))

    lines = lines_of(one, other)

    assert lines["Attorneys", "Attorney 1"].other == ""
    assert lines["Attorneys", "Attorney 2"].one == ""
    assert all(lines["Attorneys", f"Attorney {number}"].differs for number in (1, 2))


def test_the_donors_signatures_stand_beside_each_other_whatever_the_name(donor):
    other = a_case(owner=donor, donor=DONOR | {"last_name": "Doner"})

    line = lines_of(a_case(), other)["Signatures", "The donor, section 9"]

    assert (line.one, line.differs) == ("1 September 2026", False)


def test_two_empty_forms_can_be_compared(donor):
    empty = a_paper_case(Instrument())

    assert lines_of(empty, a_case())["The donor", "Name"].one == ""


def test_the_lpa_of_the_other_kind_is_its_sister(donor):
    said = relation(a_case(), a_case(owner=donor, answers=WELFARE))

    assert said == "The LPA of the other kind"


def test_the_same_attorneys_signed_on_the_same_day_are_the_same_lpa(donor):
    case, other = a_case(), a_case(owner=donor)
    assert relation(case, other) == "May be the same LPA sent twice"

    later = everybody_signed(other.instrument, on=NOTICES)
    other = record_paper(case=other, signing=later, by=staff("manager"))

    assert relation(case, other) == "Another application of this kind"


def test_two_of_which_no_date_is_known_are_not_the_same_lpa(donor):
    case, other = a_case(), a_case(owner=donor)
    for each in (case, other):
        each.signed = {}

    assert relation(case, other) == "Another application of this kind"


def test_an_earlier_lpa_that_is_registered_may_be_revoked(donor):
    registered = a_case(State.REGISTERED, attorneys=(BEN,))

    assert "it may be revoked" in relation(a_case(owner=donor), registered)


def test_an_earlier_application_that_was_closed_is_said_to_be(donor):
    closed = a_case(attorneys=(BEN,))
    perform("withdraw", closed, by=staff("manager"), reason="By letter")

    assert relation(a_case(owner=donor), fresh(closed)).endswith("kind, closed")
