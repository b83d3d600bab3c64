"""Who has which case, and asking for the next one."""

import pytest

import clock
from casework.allocating import allocate_cases
from casework.assignees import owner_of
from casework.models import Team
from casework.states import State
from casework.teams import set_telephone
from tests.casework.builders import a_case, fresh, staff
from tests.casework.desk import TODAY, a_task, a_team, page_of, queries_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(TODAY):
        yield


def test_a_case_is_allocated_and_its_owner_is_shown(office):
    case, client, carys = a_case(), office("manager"), staff("caseworker")
    set_telephone(number="020 7946 0018", by=carys)
    told = {"whose": "person", "person": carys.pk}
    client.post(url(case, "allocate/"), told)

    page = page_of(client, url(case))
    assert owner_of(fresh(case)) == carys
    assert "020 7946 0018" in page


def test_many_cases_are_allocated_at_once(office, donor):
    cases, client = [a_case(), a_case(owner=donor)], office("manager")
    team = a_team()
    told = {"cases": [c.number for c in cases], "whose": "team", "team": team.pk}
    page = client.post("/casework/allocate/", told, follow=True).content.decode()

    assert "2 cases went from nobody to Casework team 1" in page
    assert [owner_of(fresh(case)) for case in cases] == [team, team]
    shown = page_of(client, f"/casework/allocate/?of=team-{team.pk}")
    assert str(cases[0]) in shown


@pytest.mark.parametrize("of", ["", "nobody", "team-0", "person-x", "x-1", "team-²"])
def test_an_address_that_names_nobody_shows_what_nobody_has(office, of):
    case = a_case()

    assert str(case) in page_of(office("manager"), f"/casework/allocate/?of={of}")


def test_only_managers_see_who_has_what(office):
    client = office("caseworker")

    assert client.get("/casework/allocate/").status_code == 403
    assert client.get(url(a_case(), "allocate/")).status_code == 403
    assert client.get("/casework/teams/").status_code == 403


def test_asking_for_the_next_case_leads_to_it(office):
    case, client = a_case(State.EXAMINING), office("caseworker")
    assert client.get("/casework/next-case/").status_code == 405

    response = client.post("/casework/next-case/")
    assert response.url == case.get_absolute_url()
    assert str(case) in page_of(client, "/casework/my-cases/")
    again = client.post("/casework/next-case/", follow=True).content.decode()
    assert "finish it first" in again


def test_asking_for_the_next_task_leads_to_its_case(office):
    task, client = a_task(a_case()), office("caseworker")

    response = client.post("/casework/next-task/", follow=True)
    assert response.redirect_chain == [(task.case.get_absolute_url(), 302)]
    assert "Yours now: Ring the donor" in response.content.decode()
    assert "Ring the donor" in page_of(client, "/casework/my-tasks/")
    again = client.post("/casework/next-task/", follow=True).content.decode()
    assert "No task is waiting" in again


@pytest.mark.parametrize("page", ["my-cases", "my-tasks"])
def test_a_long_list_of_mine_asks_no_more(office, donor, page):
    carys, client = staff("caseworker"), office("caseworker")
    address = f"/casework/{page}/"

    def more(case):
        a_task(case, to=carys)
        allocate_cases(cases=[case], to=carys, by=staff("manager"))

    more(a_case())
    before = queries_of(client, address)
    for _ in range(4):
        more(a_case(owner=donor))

    assert queries_of(client, address) == before


def test_a_team_is_made_and_changed(office):
    client, carys = office("administrator"), staff("caseworker")
    told = {
        "name": "Registration",
        "phone": "0300 456 0300",
        "email": "",
        "members": [carys.pk],
    }
    client.post("/casework/teams/new/", told)
    team = Team.objects.get()
    assert list(team.members.all()) == [carys]

    again = client.post("/casework/teams/new/", told).content.decode()
    assert "Another team has this name" in again
    page = page_of(client, f"/casework/teams/{team.pk}/")
    assert 'value="Registration"' in page
    client.post(f"/casework/teams/{team.pk}/", told | {"members": []})
    assert not team.members.exists()


def test_a_telephone_number_is_ones_own(office):
    client = office("caseworker")
    client.post("/casework/my-telephone/", {"number": "02079460018"})

    assert "020 7946 0018" in page_of(client, "/casework/my-telephone/")
    wrong = client.post("/casework/my-telephone/", {"number": "nonsense"})
    assert "Enter a telephone number" in wrong.content.decode()


def test_the_panels_say_what_is_known_and_leave_out_the_rest(office):
    page = page_of(office("caseworker"), url(a_case()))
    panel = page.split("Case information")[1].split("</details>")[0]

    assert "Nobody yet" in panel
    for shown in ("Who applied", "Donor signed", "A single attorney", "Received"):
        assert shown in panel
    for hidden in ("Posted", "Withdrawn", "Notice given"):
        assert hidden not in panel
    people = page.split("People in the case")[1].split("</details>")[0]
    for shown in ("Dora Jane Donor", "Attorney 1", "Amy Able"):
        assert shown in people
