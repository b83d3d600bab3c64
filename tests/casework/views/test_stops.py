"""The page of what can stop a case, and the forms that it leads to."""

import pytest

import clock
from casework.choices import CourtEffect, ObjectionState, SeveranceState
from casework.states import State
from tests.casework.builders import (
    NOTICES,
    REGISTRABLE,
    a_case,
    a_digital_case,
    fresh,
)

pytestmark = pytest.mark.django_db
INSTRUCTED = {
    ("preferences-and-instructions", "text"): {
        "preferences": "",
        "instructions": "They must not sell the house.",
    }
}
OBJECTION = {
    "uid": "",
    "objector": "Gus Grey",
    "kind": "third-party",
    "ground": "",
    "about": "",
    "words": "He is after her house",
}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


@pytest.fixture
def waiting():
    return a_case(State.WAITING)


def url(case, page="stops/"):
    return f"/casework/{case.number}/{page}"


def page_of(client, case, page="stops/"):
    response = client.get(url(case, page))
    assert response.status_code == 200
    return response.content.decode()


def typed(name, day):
    return {
        f"{name}-day": day.day,
        f"{name}-month": day.month,
        f"{name}-year": day.year,
    }


def test_where_nothing_stops_it_the_page_says_so(office, waiting):
    page = page_of(office("caseworker"), waiting)

    assert "Nobody has objected." in page
    assert "The court has not been asked." in page
    assert "There are no instructions." in page


def test_an_objection_is_recorded_by_one_and_decided_by_another(office, waiting):
    client = office("caseworker")
    client.post(
        url(waiting, "objections/new/"), OBJECTION | typed("received_on", NOTICES)
    )
    objection = waiting.objections.get()
    decide = f"objections/{objection.pk}/decide/"
    page = page_of(client, waiting)
    assert "He is after her house" in page
    assert url(waiting, decide) not in page
    assert client.get(url(waiting, decide)).status_code == 403

    client = office("registrar")
    assert url(waiting, decide) in page_of(client, waiting)
    client.post(url(waiting, decide), {"state": "not-upheld", "why": "It is not so"})

    assert waiting.objections.get().state == ObjectionState.NOT_UPHELD
    assert "It is not so" in page_of(client, waiting)


def test_an_objection_without_answers_says_what_is_missing(office, waiting):
    page = office("caseworker").post(url(waiting, "objections/new/"), {})

    assert "Enter the name of who objects" in page.content.decode()
    assert not waiting.objections.exists()


def test_what_the_court_has_ordered_is_recorded(office):
    case = a_case(State.WITH_COURT)
    matter = case.court_matters.get()
    page, client = f"court/{matter.pk}/order/", office("court-orders")
    assert url(case, page) in page_of(client, case)

    days = typed("ordered_on", REGISTRABLE) | typed("order_received_on", REGISTRABLE)
    client.post(url(case, page), days | {"effect": "register", "order": "So ordered"})

    assert case.court_matters.get().effect == CourtEffect.REGISTER
    assert "So ordered" in page_of(client, case)


def test_instructions_are_reviewed(office):
    case, client = a_case(State.EXAMINING, answers=INSTRUCTED), office("caseworker")
    assert "Nobody has reviewed them yet." in page_of(client, case)

    client.post(url(case, "severance/review/"), {"is_required": "no", "words": ""})

    severance = fresh(case).severance
    assert severance.state == SeveranceState.NOT_REQUIRED
    assert "All of it can stay" in page_of(client, case)


def test_identities_are_asked_of_a_digital_lpa_alone(office, waiting):
    client, digital = office("caseworker"), a_digital_case()

    assert client.get(url(waiting, "identity/new/")).status_code == 404
    assert "Nobody’s identity has been checked." in page_of(client, digital)
    assert client.get(url(digital, "identity/new/")).status_code == 200
