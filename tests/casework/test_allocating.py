"""Who looks after which case, and who gets the next one."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from casework.allocating import allocate_cases
from casework.assignees import owner_of
from casework.mine import cases_of, rating_of, tasks_of
from casework.models import Allocation, Team
from casework.rating import Rating
from casework.refusals import NotNow
from casework.states import State
from casework.taking import take_next_case, take_next_task
from casework.tasks import finish_task
from casework.teams import keep_team, set_telephone
from casework.timeline import timeline_of

from .builders import a_case, fresh, staff
from .desk import TODAY, a_task, a_team

pytestmark = pytest.mark.django_db
ANNA, BERT = "anna@office.example", "bert@office.example"


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


@pytest.fixture
def anna():
    return staff("caseworker", email=ANNA)


@pytest.fixture
def bert():
    return staff("caseworker", email=BERT)


def allocate(*cases, to):
    return allocate_cases(cases=cases, to=to, by=staff("manager"))


def test_a_case_goes_from_hand_to_hand_and_the_history_says_so(anna):
    case, team = a_case(), a_team()
    allocate(case, to=team)
    allocate(fresh(case), to=anna)

    said = [entry.text for entry in timeline_of(case)][:2]
    assert owner_of(fresh(case)) == anna
    assert said == [f"Casework team 1 → {ANNA}", "nobody → Casework team 1"]


def test_several_cases_are_allocated_at_once(anna, donor):
    cases = [a_case(), a_case(owner=donor)]

    assert allocate(*cases, to=anna) == cases
    assert list(cases_of(anna)) == cases


def test_who_has_a_case_already_is_not_written_down_again(anna, events_of):
    case = a_case()
    allocate(case, to=anna)

    assert allocate(case, to=anna) == []
    assert events_of(case).filter(action="allocated").count() == 1


def test_a_case_can_be_given_back(anna):
    case = a_case()
    allocate(case, to=anna)
    allocate(case, to=None)

    assert owner_of(fresh(case)) is None
    assert list(cases_of(None)) == [case]


def test_a_case_is_given_to_nobody_who_does_not_work_here(donor):
    with pytest.raises(NotNow, match="does not work on cases"):
        allocate(a_case(), to=donor)


def test_a_case_is_given_to_nobody_who_left(anna):
    anna.is_active = False
    anna.save()

    with pytest.raises(NotNow, match="does not work on cases"):
        allocate(a_case(), to=anna)


def test_only_managers_allocate(anna):
    with pytest.raises(PermissionDenied):
        allocate_cases(cases=[a_case()], to=anna, by=anna)


def test_a_closed_case_is_nobodys_work(anna):
    case = a_case(State.WITHDRAWN)
    allocate(case, to=anna)

    assert list(cases_of(anna)) == []


@pytest.mark.parametrize("state", [State.WAITING, State.REGISTERED])
def test_a_case_is_work_until_it_is_posted(state, anna):
    case = a_case(state)
    allocate(case, to=anna)

    assert list(cases_of(anna)) == [case]


def test_my_case_is_rated_by_its_open_tasks(anna):
    case = a_case()
    allocate(case, to=anna)
    finish_task(task=a_task(case, due_on=TODAY - timedelta(days=9)), by=anna)
    a_task(case)

    assert rating_of(cases_of(anna).get()) is Rating.AMBER


def test_the_case_that_waited_longest_comes_next(anna):
    later, first = a_case(State.EXAMINING), a_case(State.EXAMINING)
    type(first).objects.filter(pk=first.pk).update(
        received_on=first.received_on - timedelta(days=1)
    )

    assert take_next_case(by=anna) == first
    assert owner_of(fresh(first)) == anna
    assert owner_of(fresh(later)) is None


def test_whoever_has_a_case_to_examine_finishes_it_first(anna):
    case = a_case(State.EXAMINING)
    a_case(State.EXAMINING)
    take_next_case(by=anna)

    with pytest.raises(NotNow, match=str(case)):
        take_next_case(by=anna)


def test_the_case_of_somebody_else_is_not_next(anna, bert):
    a_case(State.EXAMINING)
    take_next_case(by=anna)

    with pytest.raises(NotNow, match="No case is waiting"):
        take_next_case(by=bert)


def test_the_case_of_a_team_is_next_for_its_members_only(anna, bert):
    case = a_case(State.EXAMINING)
    allocate(case, to=a_team(anna))

    with pytest.raises(NotNow, match="No case is waiting"):
        take_next_case(by=bert)
    assert take_next_case(by=anna) == case


def test_a_case_that_is_not_to_be_examined_is_never_next(anna):
    a_case(State.PERFECT)

    with pytest.raises(NotNow, match="No case is waiting"):
        take_next_case(by=anna)


def test_the_most_urgent_task_comes_next(anna):
    case = a_case()
    a_task(case, name="Later on", due_on=TODAY + timedelta(days=3))
    first = a_task(case, name="At once", due_on=TODAY - timedelta(days=3))

    assert take_next_task(by=anna) == first
    assert list(tasks_of(anna)) == [first]


def test_nobody_gets_the_task_of_somebody_else(anna, bert):
    case = a_case()
    a_task(case, to=bert)
    a_task(case, to=a_team(bert))

    with pytest.raises(NotNow, match="No task is waiting"):
        take_next_task(by=anna)


def test_the_task_of_a_team_is_for_its_members(anna):
    task = a_task(a_case(), to=a_team(anna))

    assert list(tasks_of(anna)) == [task]
    assert take_next_task(by=anna).user == anna


def test_a_task_of_the_service_waits_for_its_day(anna):
    case = a_case(State.PAYMENT_PENDING)
    task = case.tasks.get()

    with clock.set_to(task.due_on - timedelta(days=1)), pytest.raises(NotNow):
        take_next_task(by=anna)
    with clock.set_to(task.due_on):
        assert take_next_task(by=anna) == task


def test_a_task_that_only_others_may_end_is_not_next(anna):
    case = a_case(State.WAITING)

    with clock.set_to(case.due_on):
        with pytest.raises(NotNow, match="No task is waiting"):
            take_next_task(by=anna)
        assert take_next_task(by=staff("manager")).ended_by == "register"


def test_only_caseworkers_ask_for_the_next():
    for take in (take_next_case, take_next_task):
        with pytest.raises(PermissionDenied):
            take(by=staff("finance"))


def test_a_case_belongs_to_a_person_or_to_a_team(anna):
    case = a_case()
    allocate(case, to=anna)
    rows = Allocation.objects.filter(case=case)

    for values in ({"team": a_team()}, {"user": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**values)


def test_a_case_belongs_to_one_at_a_time(anna):
    case = a_case()
    allocate(case, to=anna)

    with pytest.raises(IntegrityError), transaction.atomic():
        Allocation.objects.create(case=case, user=anna, by=anna)


def test_two_teams_do_not_share_a_name():
    a_team()

    with pytest.raises(NotNow, match="Another team has this name"):
        a_team(name="CASEWORK TEAM 1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Team.objects.create(name="casework team 1", phone="1")


def test_a_team_is_of_people_who_work_on_cases(donor):
    with pytest.raises(NotNow, match="people who work on cases"):
        a_team(donor)


def test_a_team_keeps_what_it_is_changed_to(anna, bert):
    team = a_team(anna)
    keep_team(
        name="Registration",
        phone="0300 1",
        email="r@office.example",
        members=[bert],
        team=team,
        by=staff("administrator"),
    )

    team = Team.objects.get()
    assert (team.name, list(team.members.all())) == ("Registration", [bert])


def test_caseworkers_keep_no_teams(anna):
    with pytest.raises(PermissionDenied):
        keep_team(name="X", phone="1", email="", members=[], by=anna)


def test_the_owner_of_a_case_can_be_reached(anna):
    case = a_case()
    allocate(case, to=anna)
    assert case.allocation.phone == ""

    set_telephone(number="020 7946 0018", by=anna)
    set_telephone(number="020 7946 0019", by=anna)
    assert fresh(case).allocation.phone == "020 7946 0019"
    set_telephone(number="", by=anna)
    assert fresh(case).allocation.phone == ""


def test_a_team_can_be_reached():
    case = a_case()
    allocate(case, to=a_team())

    assert fresh(case).allocation.phone == "0300 456 0300"
