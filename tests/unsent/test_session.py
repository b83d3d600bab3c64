"""What a page can ask of its session, and what it says when that has ended."""

import time

import pytest

from tests.accounts.signing_in import is_signed_in

pytestmark = pytest.mark.django_db

MINUTE = 60


@pytest.fixture
def wait(time_machine):
    """Let real time pass, in minutes, from the moment the test began."""
    began = time.time()
    return lambda minutes: time_machine.move_to(began + minutes * MINUTE)


def test_to_ask_how_long_it_lasts_does_not_prolong_it(client, donor, wait):
    client.force_login(donor)
    wait(59)
    assert client.get("/unsent/time-left/").json()["left"] <= MINUTE

    wait(60.1)
    assert client.get("/unsent/time-left/").json() == {"left": 0, "whose": ""}
    assert not is_signed_in(client)


def test_to_ask_writes_nothing(client, donor, wait, django_assert_num_queries):
    client.force_login(donor)
    wait(30)
    with django_assert_num_queries(2):  # the session and the account are read
        client.get("/unsent/time-left/")


def test_to_stay_prolongs_it(client, donor, wait):
    client.force_login(donor)
    wait(59)
    assert client.post("/unsent/stay/").json()["left"] > 59 * MINUTE

    wait(100)
    assert client.get("/lpa/").status_code == 200


def test_to_type_prolongs_it(at, client, wait):
    page = at("preferences-and-instructions/text/")
    wait(59)
    page.types(preferences="Tea")

    wait(100)
    assert client.get("/lpa/").status_code == 200


def test_a_page_of_one_person_does_not_take_anothers_session_for_its_own(
    client, donor, eve
):
    client.force_login(donor)
    hers = client.get("/unsent/time-left/").json()["whose"]
    client.force_login(eve)

    assert client.get("/unsent/time-left/").json()["whose"] != hers


def test_a_page_knows_how_long_its_session_lasts(client, donor):
    client.force_login(donor)
    page = client.get("/lpa/").text

    assert 'data-seconds="3600"' in page
    assert 'data-warning="300"' in page
    assert "<dialog" in page


def test_a_stranger_is_not_warned(client):
    assert "<dialog" not in client.get("/").text


def test_the_end_leads_back_to_where_they_were(client):
    page = client.get("/unsent/ended/?next=/lpa/A1/donor/details/%3Ffrom%3Dcheck").text

    assert "You were signed out" in page
    assert (
        "/account/login/?next=%2Flpa%2FA1%2Fdonor%2Fdetails%2F%3Ffrom%3Dcheck" in page
    )


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example"])
def test_the_end_leads_nowhere_else(client, elsewhere):
    assert "evil" not in client.get("/unsent/ended/", {"next": elsewhere}).text


def test_an_ended_session_says_so_once_it_is_somebodys_again(client, donor):
    client.force_login(donor)

    assert client.get("/unsent/ended/").url == "/home/"
