"""One page for every move: what it asks, refuses and does."""

from datetime import timedelta

import pytest

import clock
from casework.catalogue import ACTIONS
from casework.choices import FindingSeverity
from casework.findings import record_finding
from casework.states import State
from tests.builders import AMY, BEN, act
from tests.casework.builders import (
    NOTICES,
    REGISTRABLE,
    a_case,
    bounce,
    fresh,
    lose_a_page,
    staff,
)

pytestmark = pytest.mark.django_db
TODAY = REGISTRABLE + timedelta(days=2)
DAY = {"on-day": "30", "on-month": "11", "on-year": "2026"}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


def url(case, action):
    return f"/casework/{case.number}/{action}/"


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_has_its_page(office, action):
    client = office("manager", "administrator")
    response = client.get(url(a_case(), action))

    assert str(ACTIONS[action].label) in response.content.decode()


def test_an_action_that_does_not_exist_is_not_found(office):
    assert office("manager").get(url(a_case(), "fly")).status_code == 404


def test_who_may_not_is_turned_away_before_being_asked(office):
    case, client = a_case(State.WAITING), office("caseworker")

    assert client.get(url(case, "register")).status_code == 403
    assert client.post(url(case, "register")).status_code == 403
    assert fresh(case).state == State.WAITING


def test_pressing_the_button_moves_the_case(office):
    case = a_case(State.WAITING)
    response = office("registrar").post(url(case, "register"), follow=True)

    assert "It was registered" in response.content.decode()
    assert fresh(case).registered_on == TODAY


def test_looking_at_the_page_moves_nothing(office):
    case = a_case(State.WAITING)
    office("registrar").get(url(case, "register"))

    assert fresh(case).state == State.WAITING


def test_every_reason_is_shown_before_and_after_trying(office):
    case = a_case(State.WAITING)
    bounce(case, on=NOTICES)
    record_finding(
        case=case, severity=FindingSeverity.FATAL, sentence="Torn", by=staff("manager")
    )
    client = office("registrar")

    for response in (
        client.get(url(case, "register")),
        client.post(url(case, "register")),
    ):
        page = response.content.decode()
        assert "£92 is outstanding" in page
        assert "It has a defect that cannot be put right: Torn" in page


def test_the_second_press_says_that_it_is_done(office):
    case, client = a_case(State.WAITING), office("registrar")
    client.post(url(case, "register"))

    again = client.post(url(case, "register"))

    assert "is not for a case that is: Registered" in again.content.decode()


def test_a_reason_is_asked_for_and_kept(office):
    case, client = a_case(State.EXAMINING), office("registrar")
    empty = client.post(url(case, "cannot-register"), {"reason": " "})
    assert "Enter the reason" in empty.content.decode()

    client.post(url(case, "cannot-register"), {"reason": "Fraud"})
    assert fresh(case).closed_reason == "Fraud"


def test_a_day_is_asked_for_and_today_is_offered(office):
    case, client = a_case(State.REGISTERED), office("caseworker")
    page = client.get(url(case, "dispatch")).content.decode()
    assert 'value="2026"' in page

    client.post(url(case, "dispatch"), DAY)
    assert fresh(case).dispatched_on == REGISTRABLE


def test_a_notice_is_given_again_to_whoever_is_chosen(office):
    case = a_case(State.WAITING, attorneys=(AMY, BEN), answers=act("jointly"))
    ben, client = case.instrument.attorneys[1], office("caseworker")
    nobody = client.post(url(case, "reissue-notice"), DAY)
    assert "Select who was given notice again" in nobody.content.decode()

    client.post(url(case, "reissue-notice"), DAY | {"recipient": ben.uid})
    assert fresh(case).waiting_from == REGISTRABLE
    assert case.notices.filter(recipient=ben.uid).count() == 2


def test_what_is_accepted_by_passing_is_shown_first(office):
    case = a_case(State.EXAMINING)
    record_finding(case=case, severity="info", sentence="Faded", by=staff("manager"))

    page = office("caseworker").get(url(case, "pass")).content.decode()

    assert "By doing this you say that you accept" in page
    assert "Faded" in page


def test_asking_for_corrections_leads_to_imperfect(office):
    case = lose_a_page(a_case(State.EXAMINING))
    office("caseworker").post(url(case, "find-imperfect"))

    assert fresh(case).state == State.IMPERFECT
