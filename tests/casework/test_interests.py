"""To whom a case is closed, whichever way they come to it."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.groups import StaffGroup
from casework import allocating, assignees, taking
from casework.actions import perform
from casework.catalogue import ACTIONS
from casework.complaints import receive_complaint
from casework.declaring import declare_interest, lift_interest
from casework.donors import decide
from casework.interests import ClosedToThem, refuse_own, why_closed
from casework.models import Comparison
from casework.notes import add_note
from casework.paper import record_paper
from casework.payments import record_payment
from casework.proposing import confirm, propose
from casework.refusals import NotNow
from casework.states import State
from history.models import Event
from history.recording import record_reading
from lpa.models import Payment
from tests.accounts.signing_in import sign_in_staff
from tests.builders import AMY, DONOR
from tests.house.test_access import patterns

from .builders import RECEIVED, a_case, staff
from .desk import ABOUT, a_task
from .test_writing import a_draft

pytestmark = pytest.mark.django_db
EVERYTHING = [group.value for group in StaffGroup]


def somebody(email="nia@office.example"):
    """Who may do everything at the office, but for what is their own."""
    return staff(*EVERYTHING, email=email)


def declared(case, user=None):
    user = user or somebody()
    return declare_interest(case=case, why="She is my aunt", by=user), user


def forbidden(verb, **said):
    with pytest.raises(PermissionDenied):
        verb(**said)


def test_who_declares_it_gives_back_what_they_had(events_of):
    case, nia = a_case(), somebody()
    allocating.allocate_cases(cases=[case], to=nia, by=staff("manager"))
    task = a_task(case, to=nia)

    declared(case, nia)

    task.refresh_from_db()
    case.refresh_from_db()
    assert task.assignee is None
    assert assignees.owner_of(type(case).objects.get(pk=case.pk)) is None
    event = events_of(case).last()
    assert (event.action, event.why) == ("interest-declared", "She is my aunt")
    assert event.details["user"] == nia.pk


@pytest.mark.parametrize("name", ACTIONS)
def test_no_action_is_theirs(name):
    case = a_case()
    _interest, nia = declared(case)

    verb = propose if ACTIONS[name].needs_a_second else perform
    with pytest.raises(ClosedToThem):
        verb(name, case, by=nia, reason="x")


def test_that_they_tried_is_written_down(events_of):
    case = a_case()
    _interest, nia = declared(case)

    forbidden(lambda: perform("examine", case, by=nia))

    assert (events_of(case).last().action, events_of(case).last().by) == (
        "refused",
        nia,
    )


def test_no_other_verb_is_theirs_either():
    case = a_case()
    _interest, nia = declared(case)
    before = Event.objects.count()

    forbidden(add_note, case=case, text="x", by=nia)
    forbidden(record_paper, case=case, signing=case.signing, by=nia)
    forbidden(receive_complaint, case=case, received_on=RECEIVED, by=nia, **ABOUT)
    forbidden(
        record_payment,
        case=case,
        pence=1,
        source=Payment.Source.CHEQUE,
        on=RECEIVED,
        by=nia,
    )

    assert not case.notes.exists()
    assert not case.lpa.payments.exists()
    assert Event.objects.count() == before


def test_they_confirm_no_proposal():
    case = a_case(State.REGISTERED)
    proposal = propose("cancel", case, by=staff("manager"), reason="Forged")
    _interest, nia = declared(case)

    forbidden(confirm, proposal=proposal, by=nia)

    proposal.refresh_from_db()
    case.refresh_from_db()
    assert proposal.is_open
    assert case.state == State.REGISTERED


def every_page_of(case, known):
    """The address of every page about the case, with real records where it has one."""
    for name, keys in patterns():
        is_of_a_case = name.startswith("casework:") and "epa" not in name
        if is_of_a_case and "number" in keys:
            values = {
                key: case.number if key == "number" else known.get(key, 1)
                for key in keys
            }
            yield name, reverse(name, kwargs=values)


def test_every_page_of_the_case_says_why_it_is_closed(client):
    case = a_case(State.REGISTERED)
    letter = a_draft("own-words", told={"message": "Hello"}, case=case)
    known = {"action": "suspend", "pk": letter.pk, "kind": "own-words"}
    declared(case)
    sign_in_staff(client, somebody())

    let_in = []
    for name, address in every_page_of(case, known):
        for method in (client.get, client.post):
            response = method(address)
            says_why = "this case is closed to you" in response.content.decode()
            if response.status_code != 403 or not says_why:
                let_in.append((name, method.__name__, response.status_code))

    assert not let_in


def test_neither_is_the_donors_page_theirs(client):
    case = a_case()
    declared(case)
    sign_in_staff(client, somebody())

    for page in ("", "correct/"):
        address = f"/casework/donors/{case.of_donor.record.number}/{page}"
        assert client.get(address).status_code == 403


def test_nobody_reads_what_is_about_it_elsewhere():
    case = a_case()
    _interest, nia = declared(case)

    forbidden(record_reading, subject=case.number, by=nia)


def test_a_manager_declares_it_of_somebody_else_and_lifts_it(events_of):
    case, nia = a_case(), somebody()
    interest = declare_interest(
        case=case, user=nia, why="Her nephew", by=staff("manager")
    )
    assert why_closed(case, to=nia)

    lift_interest(interest=interest, why="Another Nia", by=staff("manager"))

    assert not why_closed(case, to=nia)
    assert events_of(case).last().action == "interest-lifted"


def test_nobody_lifts_their_own():
    interest, nia = declared(a_case())

    forbidden(lift_interest, interest=interest, why="x", by=nia)


def test_a_caseworker_declares_it_of_nobody_else():
    forbidden(
        declare_interest,
        case=a_case(),
        user=somebody(),
        why="x",
        by=staff("caseworker"),
    )


def test_it_is_declared_once():
    case = a_case()
    _interest, nia = declared(case)

    with pytest.raises(NotNow):
        declare_interest(case=case, user=nia, why="x", by=staff("manager"))


def test_whoever_is_named_in_the_lpa_needs_to_declare_nothing():
    attorney = somebody("amy@office.example")
    case = a_case(attorneys=(AMY | {"email": "Amy@office.example"},))

    assert why_closed(case, to=attorney)
    assert not why_closed(case, to=somebody())


def test_another_case_of_the_same_donor_is_closed_too():
    one, other = a_case(), a_case()
    assert not why_closed(other, to=somebody())
    decide(
        case=one,
        other=other,
        verdict=Comparison.Verdict.SAME,
        why="Both say so",
        by=staff("manager"),
    )

    _interest, nia = declared(one)

    assert why_closed(other, to=nia)
    forbidden(record_reading, subject=other.number, by=nia)


@pytest.mark.parametrize(("declares", "queries"), [(False, 1), (True, 2)])
def test_the_history_asks_for_little_and_for_more_only_of_who_declared_something(
    donor, declares, queries
):
    namesake = DONOR | {"date_of_birth": date(1951, 1, 1), "postcode": "CF10 1AA"}
    case, elsewhere, nia = a_case(), a_case(owner=donor, donor=namesake), somebody()
    if declares:
        declared(elsewhere, nia)

    with CaptureQueriesContext(connection) as asked:
        refuse_own(subject=case.number, by=nia, action="noted")

    assert len(asked) == queries


def test_the_history_refuses_whoever_is_named_in_the_lpa():
    attorney = somebody("amy@office.example")
    case = a_case(attorneys=(AMY | {"email": "Amy@office.example"},))

    forbidden(record_reading, subject=case.number, by=attorney)
    record_reading(subject=case.number, by=somebody())


def test_the_next_case_is_one_that_is_open_to_them():
    own, other, nia = a_case(State.EXAMINING), a_case(State.EXAMINING), somebody()
    declared(own, nia)

    assert taking.take_next_case(by=nia) == other


def test_nobody_gives_it_to_them():
    case = a_case()
    _interest, nia = declared(case)

    with pytest.raises(NotNow):
        allocating.allocate_cases(cases=[case], to=nia, by=staff("manager"))
    with pytest.raises(NotNow):
        a_task(case, to=nia)
