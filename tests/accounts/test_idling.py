import time

import pytest

import clock

from .signing_in import is_signed_in, sign_in_staff

MINUTE = 60


@pytest.fixture
def wait(time_machine):
    """Let real time pass, in minutes, from the moment the test began."""
    began = time.time()
    return lambda minutes: time_machine.move_to(began + minutes * MINUTE)


def test_somebody_who_does_nothing_for_an_hour_is_signed_out(client, dora, wait):
    client.force_login(dora)
    wait(60.1)
    answer = client.get("/lpa/a/")

    assert answer["Location"] == "/account/login/?next=/lpa/a/"
    assert not is_signed_in(client)


def test_they_are_told_why(client, dora, wait):
    client.force_login(dora)
    wait(60.1)

    page = client.get("/lpa/a/", follow=True).content.decode()
    assert "signed out because you did nothing here for a while" in page


def test_somebody_who_keeps_using_it_stays_signed_in(client, dora, wait):
    client.force_login(dora)
    for minutes in (50, 100, 150):
        wait(minutes)
        client.get("/lpa/")

    assert is_signed_in(client)


def test_staff_are_signed_out_after_twenty_minutes(client, cara, wait):
    sign_in_staff(client, cara)
    wait(19)
    assert client.get("/casework/").status_code == 200
    wait(39.1)
    client.get("/casework/")

    assert not is_signed_in(client)


def test_somebody_who_opens_no_page_after_signing_in_is_signed_out(client, dora, wait):
    client.force_login(dora)
    wait(61)

    assert client.get("/lpa/").status_code == 302


def test_using_the_site_writes_the_session_at_most_once_a_minute(
    client, dora, wait, django_assert_num_queries
):
    client.force_login(dora)
    wait(0.5)
    with django_assert_num_queries(2):  # the session and the account are read
        client.get("/lpa/")


def test_setting_the_houses_clock_signs_nobody_out(client, dora):
    client.force_login(dora)
    with clock.set_to(clock.today().replace(year=2040, month=1, day=1)):
        client.get("/lpa/")

    assert is_signed_in(client)
