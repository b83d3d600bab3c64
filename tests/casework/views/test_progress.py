"""The page on which a donor sees how far it has come."""

import pytest

from accounts.models import User
from casework.states import PUBLIC_WORDS, State
from tests.builders import an_lpa
from tests.casework.builders import a_case

pytestmark = pytest.mark.django_db


def page_of(client, case):
    client.force_login(User.objects.get(email="dora@example.org"))
    response = client.get(f"/progress/{case.lpa.reference}/")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("state", sorted(set(State) - {State.DELETED}))
def test_every_state_is_told_in_public_words(client, state):
    page = page_of(client, a_case(state))

    assert str(PUBLIC_WORDS[state]) in page
    assert "What happens next" in page


def test_the_day_the_wait_ends_is_told(client):
    page = page_of(client, a_case(State.WAITING))

    assert "29 November 2026" in page
    assert "30 November 2026" in page


def test_what_to_put_right_is_told(client):
    assert "A page is missing: Section 8" in page_of(client, a_case(State.IMPERFECT))


def test_before_the_paper_arrives_the_page_says_so(client, donor):
    lpa = an_lpa(donor)
    client.force_login(donor)

    page = client.get(f"/progress/{lpa.reference}/").content.decode()

    assert "The paper has not reached us yet." in page


def test_somebody_elses_lpa_does_not_exist(client, donor):
    case = a_case()
    client.force_login(donor)

    assert client.get(f"/progress/{case.lpa.reference}/").status_code == 404


def test_staff_have_their_own_page_for_it(office):
    case = a_case()

    assert office("manager").get(f"/progress/{case.lpa.reference}/").status_code == 404


def test_strangers_are_asked_who_they_are(client):
    assert client.get(f"/progress/{a_case().lpa.reference}/").status_code == 302
