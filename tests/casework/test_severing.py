"""Whether the donor's words can stay."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework import stops
from casework.choices import SeveranceState
from casework.findings import accepted_by_passing
from casework.refusals import NotNow
from casework.severing import record_consent, record_severance, review
from casework.states import State

from .builders import REGISTRABLE, a_case, fresh, staff, take

pytestmark = pytest.mark.django_db

WORDS = "My attorneys must agree unanimously."
INSTRUCTED = {
    ("preferences-and-instructions", "text"): {
        "preferences": "",
        "instructions": f"{WORDS} They must keep my dog.",
    }
}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def an_instructed_case(state=State.WAITING):
    return a_case(state, answers=INSTRUCTED)


def is_settled(case):
    return stops.severance_is_settled(fresh(case))


def required(case):
    return review(case=case, is_required=True, words=WORDS, by=staff("caseworker"))


def severed(case, left, **more):
    said = {
        "ordered_on": REGISTRABLE,
        "order_received_on": REGISTRABLE,
        "by": staff("court-orders"),
    }
    return record_severance(case=case, left=left, **(said | more))


def test_without_instructions_there_is_nothing_to_review():
    assert is_settled(a_case(State.WAITING))


def test_whoever_passes_it_says_that_all_of_its_words_can_stay():
    case = an_instructed_case(State.EXAMINING)
    assert not is_settled(case)
    assert "All of the instructions can stay" in accepted_by_passing(case)

    take("pass", case)

    assert fresh(case).severance.state == SeveranceState.NOT_REQUIRED
    assert is_settled(case)


def test_words_that_cannot_stay_keep_it_off_the_register():
    case = an_instructed_case()
    required(case)

    with pytest.raises(NotNow, match="whether its words can stay"):
        take("register", fresh(case))


def test_words_that_cannot_stay_need_the_court():
    case = an_instructed_case()
    required(case)
    record_consent(case=case, is_given=True, by=staff("caseworker"))
    assert not is_settled(case)

    severed(case, "They must keep my dog.")

    assert is_settled(case)


@pytest.mark.parametrize("left", ["", "They must keep my dog.", None])
def test_all_some_or_nothing_is_severed(left):
    case = an_instructed_case()
    required(case)

    severance = severed(case, left)

    assert severance.left == (left or "")
    assert severance.is_clear


def test_what_is_left_differs_from_what_was():
    case = an_instructed_case()
    required(case)

    with pytest.raises(NotNow, match="says the same as before"):
        severed(case, case.instrument.instructions)


def test_words_that_cannot_stay_are_named():
    with pytest.raises(NotNow, match="Enter the words"):
        review(case=an_instructed_case(), is_required=True, by=staff("caseworker"))


def test_nobody_agrees_to_what_was_not_asked():
    with pytest.raises(NotNow, match="does not follow"):
        record_consent(case=an_instructed_case(), is_given=True, by=staff("caseworker"))


def test_the_court_is_heard_once():
    case = an_instructed_case()
    required(case)
    severed(case, "")

    with pytest.raises(NotNow, match="does not follow"):
        severed(case, None)


def test_an_order_arrives_after_it_is_made():
    case = an_instructed_case()
    required(case)

    with pytest.raises(NotNow, match="arrives after"):
        severed(case, "", ordered_on=REGISTRABLE + timedelta(days=1))


def test_only_whoever_records_orders_says_what_the_court_severed():
    case = an_instructed_case()
    required(case)

    with pytest.raises(PermissionDenied):
        severed(case, "", by=staff("caseworker"))


def test_nothing_is_severed_once_it_is_over():
    with pytest.raises(NotNow, match="The case is over"):
        review(
            case=an_instructed_case(State.WITHDRAWN),
            is_required=False,
            by=staff("caseworker"),
        )
