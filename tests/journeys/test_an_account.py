"""An account from its first day to its last, and the next one of the same address."""

import time
from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

import clock
from accounts.closing import closings_of
from accounts.models import User
from lpa.models import Draft
from outbox.carrying import carry_out_due
from tests.accounts.signing_in import code_in_the_last_mail, is_signed_in
from tests.builders import a_draft

pytestmark = pytest.mark.django_db

ADDRESS = "ada@example.org"
ADA = {"first_names": "Ada", "last_name": "Moss", "town": "Leeds", "country": "GB"}


@pytest.fixture(autouse=True)
def no_tries_yet():
    cache.clear()


def signs_up(browser):
    browser.post("/account/signup/", {"email": ADDRESS})
    browser.post("/account/confirm-email/", {"code": code_in_the_last_mail()})


def signs_in_by_code(browser, email):
    browser.post("/account/login/code/", {"email": email})
    code = {"code": code_in_the_last_mail()}
    browser.post("/account/login/code/confirm/", code)


def proves_it(browser, asked):
    browser.post(asked, {"send": "yes"})
    return browser.post(asked, {"code": code_in_the_last_mail()})


def goes_unused_until(day):
    with clock.set_to(day):
        call_command("tend_accounts", stdout=StringIO())
        carry_out_due()


def test_an_account_from_its_first_day_to_its_last(client):
    signs_up(client)
    answer = client.post("/account/details/", ADA)
    assert "Enter the first line of your address" in answer.content.decode()
    client.post("/account/details/", ADA | {"line1": "1 Mill Lane"})
    ada = User.objects.get(email=ADDRESS)
    assert str(ada) == "Ada Moss"
    a_draft(ada)

    telephone = Client()
    signs_in_by_code(telephone, ADDRESS)
    assert "In 2 places" in telephone.get("/account/").content.decode()
    telephone.post("/account/sessions/")
    assert client.get("/lpa/").status_code == 302

    goes_unused_until(clock.today() + timedelta(days=250))
    assert "will be deleted on" in mail.outbox[-1].subject
    with clock.set_to(clock.today() + timedelta(days=255)):
        cache.clear()
        signs_in_by_code(client, ADDRESS)
        assert "is kept for another" in client.get("/account/").content.decode()

    page = client.get("/account/delete/").content.decode()
    assert "1 application that you have not posted" in page
    client.post("/account/delete/")
    carry_out_due()
    assert mail.outbox[-1].subject == "Your account is deleted"
    assert not is_signed_in(client)
    assert not Draft.objects.exists()

    cache.clear()
    signs_up(client)
    assert User.objects.get(email=ADDRESS).pk != ada.pk
    assert [closing.reason for closing in closings_of(ADDRESS)] == ["asked"]


def test_whoever_signed_in_long_ago_is_asked_for_a_code_before_deleting(
    client, time_machine
):
    signs_up(client)
    time_machine.move_to(time.time() + 10 * 60)
    asked = client.post("/account/delete/")["Location"]
    assert User.objects.get(email=ADDRESS).closed_at is None
    cache.clear()

    assert proves_it(client, asked)["Location"] == "/account/deleted/"
    assert not User.objects.filter(email=ADDRESS).exists()
