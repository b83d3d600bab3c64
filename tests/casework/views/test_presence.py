"""The page of a case says who else has it open."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import clock
from casework.models import Presence
from history.models import Event
from tests.accounts.signing_in import sign_in_staff
from tests.casework.builders import a_case, staff

pytestmark = pytest.mark.django_db
TEN = datetime(2026, 11, 30, 10, 42, tzinfo=clock.LONDON)


@pytest.fixture
def ann():
    browser = Client()
    sign_in_staff(browser, staff("registrar", email="ann@office.example"))
    return browser


def page_of(browser, case, at=TEN):
    with clock.set_to(at):
        return browser.get(f"/casework/{case.number}/").content.decode()


def test_somebody_else_is_named_and_since_when(office, ann):
    case, me = a_case(), office("caseworker")
    page_of(ann, case)
    page_of(ann, case, TEN + timedelta(minutes=3))

    page = page_of(me, case, TEN + timedelta(minutes=7))

    assert "Also open by ann@office.example, since 10:42" in page
    assert "Also open by caseworker@office.example" not in page


def test_whoever_left_is_not_named(office, ann):
    case, me = a_case(), office("caseworker")
    page_of(ann, case)

    assert "Also open by" not in page_of(me, case, TEN + timedelta(minutes=6))


def test_it_is_noted_once_a_minute_and_not_in_the_history(ann):
    case = a_case()
    page_of(ann, case)
    events = Event.objects.count()
    page_of(ann, case, TEN + timedelta(seconds=59))
    assert Presence.objects.get().seen_at == TEN

    page_of(ann, case, TEN + timedelta(seconds=60))

    assert Presence.objects.get().seen_at == TEN + timedelta(seconds=60)
    assert Event.objects.count() == events


def test_it_costs_one_query(ann):
    case = a_case()
    page_of(ann, case)

    with CaptureQueriesContext(connection) as asked:
        page_of(ann, case)

    about_it = [each for each in asked if "casework_presence" in each["sql"]]
    assert len(about_it) == 1
