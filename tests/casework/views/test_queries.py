"""The pages about questions, at a price that does not grow."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import clock
from casework.asking import ask_query, withdraw_query
from casework.states import State
from tests.casework.builders import RECEIVED, a_case, dora, staff

pytestmark = pytest.mark.django_db
ASKED = RECEIVED + timedelta(days=4)
PAGES = ("donor/details", "correspondent/contact", "applicant/who", "signing/dates")


def ask(case, *pages):
    with clock.set_to(ASKED):
        for page in pages:
            by = staff("caseworker")
            ask_query(case=case, page=page, question=f"About {page}?", by=by)


def price(client, address):
    with clock.set_to(ASKED):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address)
    assert response.status_code == 200
    return len(asked)


def test_more_questions_cost_no_more(office):
    case, client = a_case(State.EXAMINING), office("caseworker")
    pages = [
        f"/casework/{case.number}/",
        f"/casework/{case.number}/questions/",
        "/casework/queue/examine/",
        "/casework/my-cases/",
    ]
    ask(case, "other/other")
    before = [price(client, page) for page in pages]
    ask(case, *PAGES)

    assert [price(client, page) for page in pages] == before


def test_to_whoever_made_it_more_questions_cost_no_more(client):
    case = a_case(State.EXAMINING)
    client.force_login(dora())
    pages = [f"/progress/{case.lpa.reference}/", "/lpa/"]
    ask(case, "other/other")
    before = [price(client, page) for page in pages]
    ask(case, *PAGES)

    assert [price(client, page) for page in pages] == before


def test_what_became_of_each_is_told(office):
    case, client = a_case(State.EXAMINING), office("caseworker")
    ask(case, "other/other", "signing/dates")
    with clock.set_to(ASKED):
        query = case.queries.get(page="signing/dates")
        withdraw_query(query=query, why="Legible after all", by=staff("caseworker"))
    with clock.set_to(ASKED + timedelta(days=15)):
        page = client.get(f"/casework/{case.number}/questions/").content.decode()

    assert all(word in page for word in ("Overdue", "Withdrawn", "Legible after all"))


def test_the_office_records_what_came_by_post(office):
    case, client = a_case(State.EXAMINING), office("caseworker")
    ask(case, "other/other")
    query = case.queries.get()
    address = f"/casework/{case.number}/questions/{query.pk}"

    with clock.set_to(ASKED):
        client.post(f"{address}/answer/", {"answer": "By letter: yes"})
        client.post(f"{address}/withdraw/", {"why": "Too late for that"})

    query.refresh_from_db()
    assert (query.state, query.answer) == ("answered", "By letter: yes")
