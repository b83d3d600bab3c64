"""The pages of tasks: what is to be done, by whom and when."""

from datetime import timedelta

import pytest

import clock
from casework.tasks import finish_task
from tests.casework.builders import a_case, staff
from tests.casework.desk import TODAY, a_task, a_team, anew, page_of, queries_of, url

pytestmark = pytest.mark.django_db
DUE = {"due_on-day": "8", "due_on-month": "12", "due_on-year": "2026"}
TASK = DUE | {"kind": "other", "name": "Ring the donor", "description": ""}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


def test_a_task_is_given_to_oneself(office):
    case, client = a_case(), office("caseworker")
    client.post(url(case, "tasks/new/"), TASK | {"whose": "me"})

    task = case.tasks.get()
    assert (task.user, task.due_on) == (staff("caseworker"), TODAY + timedelta(days=1))


def test_a_task_is_given_to_a_person_a_team_or_nobody(office):
    case, client, bert = a_case(), office("caseworker"), staff("complaints")
    team = a_team(bert)
    for whose in (
        {"whose": "person", "person": bert.pk},
        {"whose": "team", "team": team.pk},
        {"whose": "nobody"},
    ):
        client.post(url(case, "tasks/new/"), TASK | whose)

    given = [task.assignee for task in case.tasks.order_by("pk")]
    assert given == [bert, team, None]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "Ring"}, "must be 5 characters or more"),
        ({"name": "x" * 256}, "must be 255 characters or fewer"),
        ({"due_on-day": "6"}, "must be today or in the future"),
        ({"whose": ""}, "Select whose it is"),
        ({"whose": "person"}, "Select a person"),
        ({"whose": "team"}, "Select a team"),
        ({"whose": "person", "person": "0"}, "Select one of the options"),
    ],
)
def test_what_is_wrong_with_a_task_is_said_beside_it(office, wrong, said):
    case, client = a_case(), office("caseworker")
    response = client.post(url(case, "tasks/new/"), TASK | {"whose": "nobody"} | wrong)

    assert said in response.content.decode()
    assert not case.tasks.exists()


def test_tasks_say_how_urgent_they_are_in_words(office):
    case = a_case()
    for days, word in enumerate(["Due later", "Due today", "Overdue"]):
        a_task(case, name=f"Task {word}", due_on=TODAY + timedelta(days=1 - days))

    page = page_of(office("caseworker"), url(case, "tasks/"))
    assert [page.count(f">{w}<") for w in ("Due later", "Due today", "Overdue")] == [
        1,
        1,
        1,
    ]
    assert "Red: late" in page_of(office("caseworker"), url(case))


def test_a_task_in_the_address_is_ticked_already(office):
    case = a_case()
    first, second = a_task(case), a_task(case, name="Write to her")

    page = page_of(office("caseworker"), url(case, f"tasks/assign/?task={second.pk}"))
    assert f'value="{second.pk}" checked' in " ".join(page.split())
    assert f'value="{first.pk}" checked' not in " ".join(page.split())


def test_several_tasks_are_assigned_at_once(office):
    case = a_case()
    tasks = [a_task(case), a_task(case)]
    told = {"tasks": [task.pk for task in tasks], "whose": "me"}
    client = office("caseworker")
    page = client.post(url(case, "tasks/assign/"), told, follow=True)

    assert "The tasks were assigned" in page.content.decode()
    assert {anew(task).user for task in tasks} == {staff("caseworker")}


def test_a_task_of_another_case_is_not_assigned(office, donor):
    other = a_task(a_case(owner=donor))
    told = {"tasks": [other.pk], "whose": "me"}
    office("caseworker").post(url(a_case(), "tasks/assign/"), told)

    assert anew(other).user is None


def test_a_task_is_put_off_with_a_reason(office):
    task = a_task(a_case())
    told = {
        "until-day": "9",
        "until-month": "12",
        "until-year": "2026",
        "why": "She is away",
    }
    office("caseworker").post(url(task.case, f"tasks/{task.pk}/defer/"), told)

    assert anew(task).due_on == TODAY + timedelta(days=2)


def test_a_task_is_not_put_off_to_the_day_it_has(office):
    task = a_task(a_case())
    told = {"until-day": "7", "until-month": "12", "until-year": "2026", "why": "x"}
    page = office("caseworker").post(url(task.case, f"tasks/{task.pk}/defer/"), told)

    assert "to a later day than it had" in page.content.decode()
    assert "x</textarea>" in page.content.decode()


def test_what_came_of_a_task_is_shown_among_the_done(office):
    task, client = a_task(a_case()), office("caseworker")
    client.post(url(task.case, f"tasks/{task.pk}/finish/"), {"note": "Nobody answered"})

    assert "Nobody answered" in page_of(client, url(task.case, "tasks/"))


def test_whoever_was_given_a_task_finds_its_buttons_and_nobody_else(office):
    case = a_case()
    task = a_task(case, to=staff("complaints"))

    page = url(case, f"tasks/{task.pk}/finish/")
    assert page in page_of(office("complaints"), url(case, "tasks/"))
    assert page not in page_of(office("finance"), url(case, "tasks/"))
    assert office("finance").get(page).status_code == 403
    assert office("complaints").get(page).status_code == 200


@pytest.mark.parametrize("page", ["defer", "finish"])
def test_a_task_of_another_case_is_not_found(office, page, donor):
    task = a_task(a_case(owner=donor))
    address = url(a_case(), f"tasks/{task.pk}/{page}/")

    assert office("caseworker").get(address).status_code == 404


def test_a_long_list_of_tasks_asks_no_more(office):
    case, client = a_case(), office("caseworker")
    a_task(case)
    before = queries_of(client, url(case, "tasks/"))
    for number in range(9):
        task = a_task(case, name=f"Task {number}", to=a_team(name=f"Team {number}"))
        if number % 2:
            finish_task(task=task, by=staff("caseworker"))

    assert queries_of(client, url(case, "tasks/")) == before
