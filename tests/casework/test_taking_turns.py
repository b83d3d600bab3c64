"""Many hands on one case: the lock lets one through, the others hear why not."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import cycle
from threading import Barrier
from time import sleep

import pytest
from django.db import connection, transaction

import clock
from casework.actions import perform
from casework.allocating import allocate_cases
from casework.intake import open_case
from casework.models import Allocation, Case, RegisterEntry
from casework.paper import record_paper, said_of_paper
from casework.refusals import NotNow, held
from casework.states import State
from casework.taking import take_next_case, take_next_task
from casework.versions import Overtaken, version_of
from history.models import Event
from lpa.models import Draft
from lpa.submission import TooLate, reopen
from tests.builders import an_lpa

from .builders import REGISTRABLE, a_case, fresh, staff
from .desk import a_task

PRESSES = 50
AT_A_TIME = 10
LOOKED = 20261127  # an advisory lock that only this file takes

pytestmark = pytest.mark.django_db(transaction=True)
two_connections = pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="an in-memory SQLite has one connection; its writers take turns anyway",
)


def press_at_once(press):
    """Press many times, several on connections of their own at the same moment."""
    start = Barrier(AT_A_TIME)

    def hand(_):
        try:
            start.wait()
            return [press() for _ in range(PRESSES // AT_A_TIME)]
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_A_TIME) as hands:
        return [result for each in hands.map(hand, range(AT_A_TIME)) for result in each]


def register(case, by):
    """Whether this press was the one that registered it."""
    with clock.set_to(REGISTRABLE):
        try:
            perform("register", case, by=by)
        except NotNow:
            return False
    return True


@two_connections
def test_fifty_presses_register_once():
    case, registrar = a_case(State.WAITING), staff("registrar")

    results = press_at_once(lambda: register(case, registrar))

    assert (len(results), results.count(True)) == (PRESSES, 1)
    assert RegisterEntry.objects.count() == 1
    assert case.letters.filter(kind__startswith="registration").count() == 2
    assert Event.objects.filter(subject=case.number, action="register").count() == 1


@two_connections
def test_fifty_openings_of_one_envelope_are_one_case(donor):
    lpa, intake = an_lpa(donor), staff("intake")

    cases = press_at_once(lambda: open_case(lpa=lpa, by=intake))

    assert len({case.pk for case in cases}) == Case.objects.count() == 1


@two_connections
def test_a_donor_cannot_take_back_what_is_being_received(donor):
    lpa, intake = an_lpa(donor), staff("intake")
    hands = cycle([True, False])

    def receive_or_take_back():
        if next(hands):
            open_case(lpa=lpa, by=intake)
        else:
            with suppress(TooLate):
                reopen(draft=lpa.draft, by=donor)

    press_at_once(receive_or_take_back)

    assert Case.objects.get().lpa == lpa
    assert Draft.objects.get().is_frozen


@two_connections
def test_of_two_readings_of_one_paper_the_second_writes_nothing_over():
    case, intake = a_case(), staff("intake")
    seen, signing = version_of(said_of_paper(case)), case.signing

    def read_it():
        said = {"signing": signing, "pages_missing": ["section-8"]}
        try:
            record_paper(case=case, seen=seen, by=intake, **said)
        except Overtaken:
            return False
        return True

    assert press_at_once(read_it).count(True) == 1
    assert fresh(case).pages_missing == ["section-8"]


@two_connections
def test_nobody_gets_the_case_that_another_was_given():
    people = [staff("caseworker", email=f"{n}@office.example") for n in range(PRESSES)]
    cases = [a_case(State.EXAMINING) for _ in range(AT_A_TIME)]
    asking = iter(people)

    def ask():
        try:
            return take_next_case(by=next(asking)).pk
        except NotNow:
            return None

    taken = [pk for pk in press_at_once(ask) if pk]

    assert sorted(taken) == [case.pk for case in cases]
    assert Allocation.objects.count() == len(cases)


@two_connections
def test_nobody_gets_the_task_that_another_was_given():
    people = [staff("caseworker", email=f"{n}@office.example") for n in range(PRESSES)]
    case = a_case()
    tasks = [a_task(case, name=f"Task {n}") for n in range(AT_A_TIME)]
    asking = iter(people)

    def ask():
        try:
            return take_next_task(by=next(asking)).pk
        except NotNow:
            return None

    taken = [pk for pk in press_at_once(ask) if pk]

    assert sorted(taken) == [task.pk for task in tasks]
    assert Event.objects.filter(action="task-assigned").count() == len(tasks)


@two_connections
def test_one_person_who_presses_often_gets_one_case():
    carys = staff("caseworker")
    for _ in range(AT_A_TIME):
        a_case(State.EXAMINING)

    def ask():
        try:
            return take_next_case(by=carys).pk
        except NotNow:
            return None

    assert len([pk for pk in press_at_once(ask) if pk]) == 1


@two_connections
def test_a_case_that_is_being_taken_is_passed_over_and_not_waited_for():
    first, second = a_case(State.EXAMINING), a_case(State.EXAMINING)
    carys = staff("caseworker")

    def ask():
        try:
            with transaction.atomic():
                return take_next_case(by=carys)
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as another:
        held(first)
        taken = another.submit(ask).result(timeout=20)

    assert taken == second


def wait_after_looking(execute, sql, params, many, context):
    """Let a query that takes a row look at the rows, and then wait for everybody."""
    if "SKIP LOCKED" in sql:
        waits = f"(SELECT pg_advisory_xact_lock_shared({LOOKED}))::text = ''"
        sql = sql.replace(" WHERE ", f" WHERE {waits} AND ", 1)
    return execute(sql, params, many, context)


def has_looked():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        )
        return bool(cursor.fetchone())


def until(happens):
    for _ in range(200):
        if happens():
            return
        sleep(0.05)
    raise AssertionError("It has not happened in ten seconds")


@two_connections
def test_a_case_given_away_between_looking_and_taking_stays_with_who_was_given_it():
    first, second = a_case(State.EXAMINING), a_case(State.EXAMINING)
    carys, bert = staff("caseworker"), staff("caseworker", email="bert@office.example")

    def ask():
        try:
            with connection.execute_wrapper(wait_after_looking):
                return take_next_case(by=carys)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as another, connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOOKED])
        asked = another.submit(ask)
        until(has_looked)
        allocate_cases(cases=[first], to=bert, by=staff("manager"))
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOOKED])
        taken = asked.result(timeout=20)

    assert taken == second
    assert Allocation.objects.get(case=first).user == bert


@two_connections
def test_two_decisions_at_once_are_one_decision():
    case, manager = a_case(State.EXAMINING), staff("manager")
    ends = iter(["reject", "withdraw"] * PRESSES)

    def decide():
        try:
            return perform(next(ends), case, by=manager, reason="Because").state
        except NotNow:
            return None

    decided = [state for state in press_at_once(decide) if state]

    assert decided == [fresh(case).state]


def test_a_stale_page_acts_on_the_case_as_it_is_now():
    case = a_case(State.EXAMINING)
    stale = fresh(case)
    perform("withdraw", case, by=staff("manager"), reason="By letter")

    with pytest.raises(NotNow, match="Withdrawn"):
        perform("pass", stale, by=staff("manager"))

    assert fresh(case).state == State.WITHDRAWN
