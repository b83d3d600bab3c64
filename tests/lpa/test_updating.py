"""One person in several applications: changed in one, offered to the others."""

import pytest

from lpa.models import NamedPerson
from lpa.updating import newer, with_older_details
from tests.builders import AMY, DOCTOR, a_draft, an_lpa

pytestmark = pytest.mark.django_db

MOVED = {
    "title_used": "Ms",
    "first_names": "Amy",
    "last_name": "Able",
    "date_of_birth-day": "2",
    "date_of_birth-month": "1",
    "date_of_birth-year": "1975",
    "line1": "5 New Street",
    "town": "York",
    "postcode": "YO1 1AA",
    "country": "GB",
    "is_bankrupt": "no",
}


def amy_of(draft):
    return draft.people.get(role="attorney")


@pytest.fixture
def changes(client, donor):
    """Changes the attorney of a draft and gives where that leads."""
    client.force_login(donor)

    def change(draft, **details):
        page = f"/lpa/{draft.reference}/attorneys/people/{amy_of(draft).uid}/change/"
        answer = client.post(page, MOVED | details)
        assert answer.status_code == 302, answer.context["form"].errors
        return answer.url

    return change


def test_a_change_is_offered_to_the_others_and_forced_on_none(donor, changes, client):
    here, there = a_draft(donor), a_draft(donor)

    url = changes(here)

    assert amy_of(here).line1 == "5 New Street"
    assert amy_of(there).line1 == "1 Mill Lane"
    html = client.get(url).content.decode()
    assert "Change Amy Able in your other LPAs too?" in html
    assert "Address: 1 Mill Lane, Leeds, LS1 1AA" in html


def test_only_those_that_are_selected_change(donor, changes, client):
    here, there, elsewhere = (a_draft(donor) for _each in range(3))
    url = changes(here)

    answer = client.post(url, {"also": [str(amy_of(there).pk)]})

    assert answer.url == f"/lpa/{here.reference}/attorneys/people/"
    assert amy_of(there).line1 == "5 New Street"
    assert amy_of(elsewhere).line1 == "1 Mill Lane"


def test_to_leave_them_is_a_link_onward(donor, changes, client):
    here, _there = a_draft(donor), a_draft(donor)

    html = client.get(changes(here)).content.decode()

    assert f'href="/lpa/{here.reference}/attorneys/people/"' in html
    assert client.post(changes(here, line1="6 New Street")).status_code == 200


def test_a_name_that_was_mended_is_still_the_same_person(donor, changes):
    here, there = a_draft(donor), a_draft(donor)

    url = changes(here, first_names="Amelia")

    assert str(amy_of(there).uid) in url


def test_nothing_is_asked_where_nothing_differs(donor, changes):
    here = a_draft(donor)
    a_draft(donor, attorneys=(), provider=DOCTOR)

    assert changes(here).endswith("/attorneys/people/")


def test_somebody_born_on_another_day_is_somebody_else(donor):
    here = a_draft(donor)
    a_draft(donor, attorneys=({**AMY, "date_of_birth": "1999-01-01", "line1": "X"},))

    assert with_older_details(amy_of(here), once="") == []


def test_what_was_printed_for_signing_is_left_alone(donor, changes):
    here = a_draft(donor)
    an_lpa(donor)

    assert changes(here).endswith("/attorneys/people/")


def test_forms_keyed_from_paper_are_left_alone(donor):
    here, _there = a_draft(donor), a_draft(donor, attorneys=({**AMY, "line1": "X"},))
    amy = amy_of(here)
    assert with_older_details(amy, once="") != []

    here.origin = here.Origin.KEYED
    here.save()

    assert with_older_details(amy_of(here), once="") == []


def test_somebody_elses_people_are_out_of_reach(donor, changes, client):
    eve = type(donor).objects.create_user("eve@example.org")
    here, theirs = a_draft(donor), a_draft(eve)
    changes(here)
    amy = amy_of(theirs)
    page = f"/lpa/{here.reference}/attorneys/people/{amy_of(here).uid}/elsewhere/"

    client.post(f"{page}?also={amy.uid}", {"also": [str(amy.pk)]})

    assert amy_of(theirs).line1 == "1 Mill Lane"
    assert amy_of(here).uid in NamedPerson.objects.values_list("uid", flat=True)


def test_only_what_both_pages_ask_is_brought_along(donor):
    here = a_draft(donor)
    told = {**AMY, "line1": "Old"}
    del told["date_of_birth"]
    there = a_draft(donor, attorneys=(), told=(told,))
    person = there.people.get(role="person-to-notify")

    assert newer(amy_of(here), person) == {"line1": "1 Mill Lane", "uprn": ""}
