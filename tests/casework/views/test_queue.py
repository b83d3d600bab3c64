"""What is due, and how somebody finds a case."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import clock
from casework.queues import QUEUES, lengths, tasks_due
from casework.states import State
from lpa.choices import FeeReduction, FeeShare
from tests.builders import an_lpa
from tests.casework.builders import (
    NOTICES,
    REGISTRABLE,
    a_case,
    a_received_case,
    asks,
    decide,
    pay,
)

pytestmark = pytest.mark.django_db


def queues_of(case, on=NOTICES):
    with clock.set_to(on):
        return [name for name, queue in QUEUES.items() if case in queue.cases()]


@pytest.mark.parametrize(
    ("state", "queue"),
    [
        (State.RECEIVED, ["fee"]),
        (State.PAYMENT_PENDING, ["fee"]),
        (State.EXAMINING, ["examine"]),
        (State.IMPERFECT, ["imperfect"]),
        (State.PERFECT, ["notices"]),
        (State.WAITING, ["waiting"]),
        (State.REGISTERED, ["dispatch"]),
        (State.REJECTED, []),
        (State.CANNOT_REGISTER, []),
        (State.WITHDRAWN, []),
    ],
)
def test_a_case_waits_in_the_queue_of_its_state(state, queue):
    assert queues_of(a_case(state)) == queue


def test_a_case_that_is_paid_waits_to_be_examined():
    case = a_case()
    pay(case)

    assert queues_of(case) == ["examine"]


def test_where_less_is_asked_for_a_case_waits_to_be_decided():
    case = a_case(answers=asks(FeeReduction.BENEFITS))
    assert queues_of(case) == ["reduced-fee"]

    assert queues_of(decide(case, FeeShare.NOTHING)) == ["examine"]


def test_from_its_day_a_case_is_ready_to_register():
    case = a_case(State.WAITING)

    assert queues_of(case, on=REGISTRABLE - timedelta(days=1)) == ["waiting"]
    assert queues_of(case, on=REGISTRABLE) == ["register"]


def test_what_was_posted_waits_for_nothing():
    case = a_case(State.REGISTERED)
    type(case).objects.update(dispatched_on=REGISTRABLE)

    assert queues_of(case) == []


def test_all_queues_are_counted_in_one_query(django_assert_num_queries):
    a_case(State.PERFECT)

    with django_assert_num_queries(1):
        counted = lengths()
    assert counted == dict.fromkeys(QUEUES, 0) | {"notices": 1}


def test_a_task_is_due_from_its_day_until_it_is_done():
    case = a_case(State.WAITING)
    with clock.set_to(REGISTRABLE - timedelta(days=1)):
        assert not tasks_due().exists()
    with clock.set_to(REGISTRABLE):
        assert tasks_due().get().case == case


def test_the_first_page_counts_every_queue(office):
    a_case(State.PERFECT)

    page = office("caseworker").get("/casework/").content.decode()

    assert "Ready for notices" in page
    assert "/casework/queue/notices/" in page


def test_staff_come_to_their_queues_from_the_front_door(office):
    assert office("caseworker").get("/home/").url == "/casework/"


@pytest.mark.parametrize("queue", QUEUES)
def test_every_queue_has_its_page(office, queue):
    response = office("assisted-digital").get(f"/casework/queue/{queue}/")

    assert "There is nothing here." in response.content.decode()


def test_a_queue_that_does_not_exist_is_not_found(office):
    assert office("caseworker").get("/casework/queue/nonsense/").status_code == 404


def many_cases(owner, count):
    lpa = an_lpa(owner)
    for number in range(count):
        lpa.pk, lpa.reference = None, f"A{number:011d}"
        lpa.save(force_insert=True)
        a_received_case(lpa=type(lpa).objects.get(pk=lpa.pk))


def test_a_long_queue_is_shown_in_pages_without_a_query_for_each(office, donor):
    many_cases(donor, 27)
    client = office("caseworker")
    with CaptureQueriesContext(connection) as asked:
        first = client.get("/casework/queue/fee/").content.decode()
    second = client.get("/casework/queue/fee/?page=2").content.decode()

    rows = "govuk-table__row"
    assert (first.count(rows), second.count(rows)) == (26, 3)
    assert len(asked) <= 10


def test_one_box_on_the_first_page_leads_to_the_search(office):
    page = office("caseworker").get("/casework/").content.decode()

    assert 'action="/search/"' in page
    assert 'name="q"' in page
