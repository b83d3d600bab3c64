"""Where one is signed in: seen, and ended."""

import time

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from accounts.sessions import end_all_places, forget_ended, places

from .conftest import PASSWORD
from .signing_in import is_signed_in

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)
PAGE = "/account/sessions/"


def sign_in(user, agent=FIREFOX):
    """Sign in as a person does, on a device of one's own."""
    browser = Client(HTTP_USER_AGENT=agent)
    posted = {"login": user.email, "password": PASSWORD}
    browser.post(reverse("account_login"), posted)
    return browser


@pytest.fixture
def desk(dora):
    return sign_in(dora)


@pytest.fixture
def telephone(dora):
    return sign_in(dora, SAFARI)


def number_of(browser):
    return UserSession.objects.get(session_key=browser.session.session_key).pk


def devices_on(page):
    return [place.device for place in page.context["places"]]


def test_every_place_is_shown_and_this_one_marked_first(desk, telephone):
    page = telephone.get(PAGE)

    assert devices_on(page) == ["Safari on iPhone", "Firefox on Windows"]
    assert [place.is_here for place in page.context["places"]] == [True, False]


def test_when_a_place_was_last_used_is_shown(desk, telephone, time_machine):
    time_machine.move_to(time.time() + 30 * 60)
    desk.get("/lpa/")
    here, there = telephone.get(PAGE).context["places"]

    assert (there.seen_at - there.since).total_seconds() > 29 * 60
    assert here.since < there.seen_at


def test_a_place_can_be_signed_out(desk, telephone):
    desk.post(PAGE, {"place": number_of(telephone)})

    assert telephone.get("/lpa/").status_code == 302
    assert not is_signed_in(telephone)
    assert desk.get("/lpa/").status_code == 200


def test_every_other_place_can_be_signed_out_at_once(dora, desk, telephone):
    third = sign_in(dora)
    page = desk.post(PAGE, follow=True)

    assert devices_on(page) == ["Firefox on Windows"]
    for browser in (telephone, third):
        assert browser.get("/lpa/").status_code == 302


def test_a_second_press_changes_nothing(desk, telephone):
    number = number_of(telephone)
    for _press in range(2):
        assert desk.post(PAGE, {"place": number}).status_code == 302

    assert desk.get("/lpa/").status_code == 200


def test_this_place_is_not_ended_by_its_number(desk):
    desk.post(PAGE, {"place": number_of(desk)})

    assert desk.get("/lpa/").status_code == 200


def test_nobody_ends_or_sees_the_places_of_somebody_else(desk, cara):
    theirs = UserSession.objects.create(
        user=cara, ip="127.0.0.1", session_key="theirs", user_agent=""
    )
    Session.objects.create(
        session_key="theirs", session_data="", expire_date="2999-01-01T00:00Z"
    )
    desk.post(PAGE, {"place": theirs.pk})
    desk.post(PAGE)

    assert Session.objects.filter(session_key="theirs").exists()
    assert len(devices_on(desk.get(PAGE))) == 1


@pytest.mark.parametrize("number", ["-1", "x", "٣", "9" * 400, "1; drop table"])
def test_a_number_that_is_none_ends_nobody_elses_place(desk, number, telephone):
    assert desk.post(PAGE, {"place": number}).status_code == 302
    assert desk.get("/lpa/").status_code == 200


def test_a_place_left_idle_is_no_longer_listed(desk, time_machine, dora):
    time_machine.move_to(time.time() + 61 * 60)
    later = sign_in(dora, SAFARI)

    assert devices_on(later.get(PAGE)) == ["Safari on iPhone"]


def test_signing_out_takes_the_place_off_the_list(desk, telephone):
    telephone.post(reverse("account_logout"))

    assert devices_on(desk.get(PAGE)) == ["Firefox on Windows"]


def test_a_changed_password_leaves_this_place_only(desk, telephone):
    desk.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    posted = {"oldpassword": PASSWORD, "password1": "sand kettle orbit"}
    desk.post(reverse("account_change_password"), posted)

    assert devices_on(desk.get(PAGE)) == ["Firefox on Windows"]


def test_what_is_noted_of_ended_sessions_is_forgotten(dora, desk, telephone):
    Session.objects.filter(session_key=telephone.session.session_key).delete()

    assert forget_ended() == 1
    assert [place.is_here for place in places(user=dora, here="")] == [False]


def test_an_account_can_be_signed_out_everywhere(dora, desk, telephone):
    assert end_all_places(user=dora, by=None) == 2
    assert desk.get("/lpa/").status_code == telephone.get("/lpa/").status_code == 302


def test_a_page_costs_no_more_queries_for_it(desk, django_assert_num_queries):
    with django_assert_num_queries(2):  # the session and the account are read
        desk.get("/lpa/")


def test_the_list_costs_the_same_for_many_places(
    dora, desk, django_assert_max_num_queries
):
    for _place in range(5):
        sign_in(dora)
    with django_assert_max_num_queries(6):
        desk.get(PAGE)
