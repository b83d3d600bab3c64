"""The pages of words: there for everybody, led to from everywhere, true."""

import pytest
from django.urls import reverse

from service import facts
from unsent.models import KEPT_FOR

PAGES = ["contact", "accessibility", "privacy", "terms", "cookies"]

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_can_read_it(client, name):
    assert client.get(reverse(f"service:{name}")).status_code == 200


@pytest.mark.parametrize("page", ["/", "/account/login/", "/no-such-page/"])
def test_every_page_leads_to_all_of_them(client, page):
    html = client.get(page).content.decode()

    assert all(f'href="/{name}/"' in html for name in PAGES)


def test_there_are_many_ways_to_reach_us(client):
    html = client.get("/contact/").content.decode()

    assert facts.PHONE in html
    assert facts.EMAIL in html
    assert "18001" in html
    assert "PO Box 16185" in html


def test_the_accessibility_statement_says_when_it_was_tested(client):
    html = client.get("/accessibility/").content.decode()

    day = facts.LAST_TESTED
    assert f"{day.day} {day:%B %Y}" in html
    assert "No independent audit" in html


def test_the_privacy_notice_says_how_long_things_are_really_kept(client):
    html = client.get("/privacy/").content.decode()

    assert KEPT_FOR.days == facts.UNSENT_DAYS
    assert f"{KEPT_FOR.days} days" in html
    assert "2 years" in html


def test_staff_without_cases_come_to_what_they_can_do(staff):
    assert staff("reports").get("/home/").url == "/service/"


def test_administrators_find_what_they_can_do(staff):
    page = staff("administrator").get("/service/").content.decode()

    assert "Messages on every page" in page


def test_staff_with_no_task_here_are_told_so(staff):
    page = staff("complaints").get("/service/").content.decode()

    assert "no task here" in page
