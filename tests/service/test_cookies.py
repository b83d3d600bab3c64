"""Cookies: what is listed is what is set, and nothing counts anybody unasked."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import an_lpa
from tests.house.test_access import ALL, address

COUNTS = "googletagmanager"
ASKS = "Accept cookies that count visits"

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(settings):
    settings.ANALYTICS_ID = "G-ABC123"


def choose(client, said, **more):
    return client.post("/cookies/", {"analytics": said, **more})


def kept(client, settings):
    return client.cookies[settings.CONSENT_COOKIE_NAME]


def test_nobody_is_asked_where_nothing_is_counted(client):
    assert ASKS not in client.get("/").content.decode()
    assert "nothing to accept or reject" in client.get("/cookies/").content.decode()


def test_the_cookies_that_are_needed_are_listed_by_their_real_names(client, settings):
    settings.SESSION_COOKIE_NAME = "__Host-session"
    html = client.get("/cookies/").content.decode()

    for name in ("__Host-session", settings.CSRF_COOKIE_NAME, "messages"):
        assert f">{name}<" in html
    assert settings.LANGUAGE_COOKIE_NAME not in html
    assert settings.CONSENT_COOKIE_NAME + "<" not in html


def test_every_cookie_that_is_set_is_listed(client, donor):
    client.post("/account/login/", {"login": donor.email, "password": "wrong"})
    client.force_login(donor)
    client.get("/contact/")
    html = client.get("/cookies/").content.decode()

    assert client.cookies
    assert all(f">{name}<" in html for name in client.cookies)


def test_where_visits_are_counted_everybody_is_asked_first(client, counted):
    html = client.get("/").content.decode()

    assert ASKS in html
    assert COUNTS not in html
    assert ">_ga_ABC123<" in client.get("/cookies/").content.decode()


def test_whoever_accepts_comes_back_to_the_page_and_is_told(client, counted, settings):
    response = choose(client, "yes", next="/contact/?a=b")

    assert response.url == "/contact/?a=b&cookies=yes"
    page = client.get(response.url).content.decode()
    assert "You accepted" in page
    assert 'href="/contact/?a=b"' in page  # hides it
    assert kept(client, settings)["max-age"] == 365 * 24 * 60 * 60
    assert kept(client, settings)["httponly"]


def test_once_hidden_it_is_not_shown_again(client, counted):
    choose(client, "no", next="/")

    assert "govuk-cookie-banner" not in client.get("/contact/").content.decode()


def test_the_choice_brings_nobody_to_another_site(client, counted):
    for elsewhere in ("https://evil.example/", "//evil.example", "javascript:x"):
        assert choose(client, "no", next=elsewhere).url == "/cookies/"


def test_the_page_about_cookies_shows_the_choice_and_takes_another(client, counted):
    choose(client, "yes")
    page = client.get("/cookies/")

    assert page.context["form"]["analytics"].value() == "yes"
    assert "Your choice about cookies was saved" in page.content.decode()


def test_no_choice_is_an_error_and_not_consent(client, counted, settings):
    page = client.post("/cookies/", {"next": "/"})

    assert "Select yes if we may count visits" in page.content.decode()
    assert settings.CONSENT_COOKIE_NAME not in client.cookies


def test_with_consent_a_visit_is_counted_by_its_kind_of_page(client, counted, donor):
    lpa = an_lpa(donor)
    client.force_login(donor)
    choose(client, "yes")
    response = client.get(reverse("lpa:signing", args=[lpa.reference]))

    html, policy = (
        response.content.decode(),
        response.headers["Content-Security-Policy"],
    )
    assert 'data-place="/lpa/-/signing/"' in html
    assert "https://www.google-analytics.com" in policy
    assert "unsafe" not in policy


def test_taking_consent_back_deletes_the_cookies_of_counting(client, counted):
    choose(client, "yes")
    client.cookies["_ga"], client.cookies["_ga_OLD1"] = "1", "2"
    client.cookies["_gas"] = "ours"
    response = choose(client, "no")

    for name in ("_ga", "_ga_OLD1"):
        assert response.cookies[name]["max-age"] == 0
    assert "_gas" not in response.cookies
    assert COUNTS not in client.get("/").content.decode()


def test_staff_are_neither_asked_nor_counted(staff, counted):
    client = staff("reports")
    choose(client, "yes")

    assert COUNTS not in client.get("/service/").content.decode()
    assert ASKS not in client.get("/service/").content.decode()


@pytest.mark.parametrize("said", ["", "no", "maybe"])
def test_nothing_counts_but_a_clear_yes(said, client, counted, settings):
    client.cookies[settings.CONSENT_COOKIE_NAME] = said

    assert not counts(client.get("/contact/"))


@pytest.mark.once
def test_nothing_counts_anywhere_without_consent(client, counted, settings, donor):
    """Every address of the service, as a stranger and as a donor with an LPA."""
    lpa = an_lpa(donor)
    known = {"reference": lpa.reference, "uid": lpa.instrument.attorneys[0].uid}
    signed_in = Client()
    signed_in.force_login(donor)
    for browser in (client, signed_in):
        browser.cookies[settings.CONSENT_COOKIE_NAME] = "no"
        counted_at = [
            name
            for name, keys in ALL
            if counts(browser.get(address(name, keys, known)))
        ]
        assert not counted_at


def counts(response):
    policy = response.headers.get("Content-Security-Policy", "")
    return "google" in policy or (
        not response.streaming and COUNTS.encode() in response.content
    )
