"""The page of a case: what it says, to whom, and at what price."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import clock
from casework.catalogue import ACTIONS
from casework.choices import FindingSeverity
from casework.findings import record_finding
from casework.notes import add_note
from casework.paper import record_paper
from casework.states import State
from history.models import Event
from lpa.instrument import Instrument
from tests.builders import AMY, details
from tests.casework.builders import (
    NOTICES,
    REGISTRABLE,
    a_case,
    a_paper_case,
    bounce,
    fresh,
    pay,
    staff,
)
from tests.casework.desk import a_complaint, a_warning, an_investigation

pytestmark = pytest.mark.django_db
MOST_QUERIES = 20


def page_of(client, case, on=REGISTRABLE):
    with clock.set_to(on):
        response = client.get(f"/casework/{case.number}/")
    assert response.status_code == 200
    return response.content.decode()


def a_long_history(case):
    manager = staff("manager")
    for number in range(30):
        add_note(case=case, text=f"Note {number}", by=manager)
        record_finding(case=case, severity="info", sentence=f"{number}", by=manager)
        pay(case, 1)
        case.tasks.create(name=f"Task {number}", due_on=NOTICES, user=manager)
        a_warning(case)
        a_complaint(case)
        an_investigation(case)
    return case


@pytest.mark.parametrize("state", State)
def test_a_case_in_any_state_has_its_page(office, state):
    case = a_case(state)

    page = page_of(office("manager"), case)

    assert case.get_state_display() in page
    assert str(case) in page
    assert f"LPA of {fresh(case).donor_name}" in page


def test_of_what_was_deleted_only_the_numbers_are_shown(office):
    page = page_of(office("manager"), a_case(State.DELETED))

    assert "Dora" not in page
    assert "A donor without a name" in page


def test_the_page_asks_twenty_times_at_most_whatever_the_history(office):
    case = a_long_history(a_case(State.WAITING))
    client = office("manager")
    page_of(client, case)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        page_of(client, case)

    assert len(asked) <= MOST_QUERIES


def test_a_longer_history_asks_no_more(office):
    client = office("manager")
    counts = []
    case = a_case(State.WAITING)
    for grow in (lambda case: case, a_long_history):
        grow(case)
        page_of(client, case)
        with CaptureQueriesContext(connection) as asked:
            page_of(client, case)
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_looking_is_remembered_once_an_hour(office):
    case, client = a_case(), office("caseworker")
    page_of(client, case)
    page_of(client, case)

    readings = Event.objects.filter(subject=case.number, action="read")
    assert [event.by for event in readings] == [staff("caseworker")]


def test_every_blocker_is_said_in_words(office):
    case = a_case(State.WAITING)
    bounce(case, on=NOTICES)

    page = page_of(office("registrar"), case, on=NOTICES)

    assert "it can be registered from 30 November 2026" in page
    assert "£92 is outstanding" in page


def test_nobody_is_offered_what_is_not_theirs(office):
    case = a_case(State.WAITING)

    assert "/register/" not in page_of(office("caseworker"), case)
    assert "/register/" in page_of(office("registrar"), case)


def test_somebody_who_may_only_look_is_offered_nothing(office):
    page = page_of(office("assisted-digital"), a_case(State.EXAMINING))

    assert "Nothing that you may do." in page
    assert "/finding/" not in page
    assert "/payment/" not in page


def test_what_is_over_is_offered_no_more(office):
    client = office("manager")

    pages = [
        page_of(client, a_case(state)) for state in (State.EXAMINING, State.WITHDRAWN)
    ]

    assert ["/paper/" in page and "/finding/" in page for page in pages] == [
        True,
        False,
    ]


def test_people_money_notices_and_signatures_are_shown(office):
    case = a_case(State.WAITING)

    page = page_of(office("caseworker"), case)

    for shown in ("Amy Able", "1 Mill Lane", "£92, 1 October 2026", "Cy Dunn"):
        assert shown in page
    assert "2 November 2026, manager@office.example" in page


def test_a_signature_that_is_missing_is_said_to_be(office):
    case = a_case()
    signing = case.signing
    signing.attorneys_on.clear()
    record_paper(case=case, signing=signing, by=staff("manager"))

    assert "Not seen yet" in page_of(office("caseworker"), case)


def history_of(client, case):
    with clock.set_to(REGISTRABLE):
        return client.get(f"/casework/{case.number}/history/").content.decode()


def test_the_timeline_says_who_did_what(office):
    page = history_of(office("caseworker"), a_case(State.EXAMINING))

    assert "The examination has begun" in page
    assert "by manager@office.example" in page


def test_a_longer_history_asks_no_more_of_its_page(office):
    client, asked = office("caseworker"), []
    for case in (a_case(), a_long_history(a_case())):
        history_of(client, case)
        with CaptureQueriesContext(connection) as queries:
            history_of(client, case)
        asked.append(len(queries))

    assert asked[0] == asked[1] <= 12


def test_the_timeline_goes_on_on_the_next_page(office):
    case, client = a_long_history(a_case()), office("caseworker")
    first = history_of(client, case)
    second = client.get(f"/casework/{case.number}/history/?page=2").content.decode()

    assert "The case was opened" not in first
    assert "?page=2" in first
    assert second.count("moj-timeline__item") == 25


def test_what_people_typed_is_shown_and_not_obeyed(office):
    case = a_case()
    add_note(case=case, text="<script>alert(1)</script>", by=staff("manager"))
    sentence = "<b>Torn</b>"
    record_finding(
        case=case,
        severity=FindingSeverity.INFO,
        sentence=sentence,
        by=staff("manager"),
    )

    client = office("caseworker")
    page = page_of(client, case) + history_of(client, case)

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert "&lt;b&gt;Torn" in page


def test_a_form_on_which_nothing_is_written_has_its_pages_too(office):
    case, client = a_paper_case(Instrument()), office("manager", "administrator")

    for page in ("", "paper/", *(f"{action}/" for action in ACTIONS)):
        response = client.get(f"/casework/{case.number}/{page}")
        assert response.status_code == 200, page
    assert "A donor without a name" in page_of(client, case, on=clock.today())


@pytest.mark.parametrize("number", ["700000000005", "nonsense", "0"])
def test_a_case_that_does_not_exist_is_not_found(office, number):
    assert office("manager").get(f"/casework/{number}/").status_code == 404


def test_staff_without_a_group_see_no_case(office):
    assert office().get(f"/casework/{a_case().number}/").status_code == 403


def test_strangers_are_asked_who_they_are(client):
    response = client.get(f"/casework/{a_case().number}/")

    assert response.status_code == 302
    assert "/account/login/" in response.url


def test_for_a_donor_there_is_no_office(client, donor):
    client.force_login(donor)

    assert client.get(f"/casework/{a_case().number}/").status_code == 404


def test_what_the_donor_means_is_said_beside_the_finding(office):
    namesake = details("Cy", "Able", line1="9 High Street")
    case = a_case(attorneys=(AMY,), provider=namesake)

    page = page_of(office("caseworker"), case)

    assert page.count("the donor’s side said “Yes, I mean it”") == 1
