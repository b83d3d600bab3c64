"""Those who sign in by code alone are asked for a code before big changes."""

import time

import pytest
from django.core import mail
from django.urls import reverse

from accounts.inviting import open_account

from .signing_in import code_in_the_last_mail

ASKED = "/account/prove/"
EMAIL = "/account/email/"


@pytest.fixture
def cody(db):
    return open_account(email="cody@example.org", full_name="Cody Code", by=None)


@pytest.fixture
def phone(client, cody):
    """Cody's telephone, some time after signing in by code."""
    client.force_login(cody)
    return client


def send(phone, after=EMAIL):
    phone.post(f"{ASKED}?next={after}", {"send": "yes"})
    return code_in_the_last_mail()


def enter(phone, code, after=EMAIL):
    return phone.post(f"{ASKED}?next={after}", {"code": code, "next": after})


@pytest.mark.parametrize(
    "name", ["account_email", "account_set_password", "mfa_activate_totp"]
)
def test_a_big_change_asks_for_a_code(phone, name):
    answer = phone.get(reverse(name))

    assert answer["Location"].startswith(f"{ASKED}?next=")


def test_opening_the_page_sends_nothing(phone):
    phone.get(ASKED)

    assert not mail.outbox


def test_the_code_leads_on_to_the_change(phone):
    code = send(phone)

    assert enter(phone, code)["Location"] == EMAIL
    assert phone.get(EMAIL).status_code == 200


def test_the_mail_goes_to_the_address_of_the_account(phone, cody):
    send(phone)

    assert mail.outbox[-1].to == [cody.email]


def test_a_wrong_code_is_refused_beside_its_box(phone):
    send(phone)
    page = enter(phone, "0000-0000").content.decode()

    assert '<a href="#id_code">The code is not right' in page
    assert phone.get(EMAIL).status_code == 302


def test_a_code_is_taken_once(phone):
    code = send(phone)
    enter(phone, code)

    assert enter(phone, code).status_code == 200


def test_after_five_wrong_codes_the_right_one_is_not_taken(phone):
    code = send(phone)
    for _try in range(5):
        enter(phone, "0000-0000")

    assert "Ask for another one" in enter(phone, code).content.decode()
    assert phone.get(EMAIL).status_code == 302


def test_a_code_is_too_old_after_fifteen_minutes(phone, time_machine):
    code = send(phone)
    time_machine.move_to(time.time() + 15 * 60 + 1)

    assert enter(phone, code).status_code == 200


def test_only_a_few_codes_are_sent(phone):
    for _press in range(10):
        phone.post(ASKED, {"send": "yes"})

    assert len(mail.outbox) == 3


def test_a_code_of_another_browser_is_not_taken(phone, other_browser, cody):
    other_browser.force_login(cody)
    code = send(phone)

    assert enter(other_browser, code).status_code == 200


def test_what_was_posted_is_carried_out_after_the_code(phone, cody):
    posted = {"email": "new@example.org", "action_add": "yes"}
    phone.post(EMAIL, posted)
    enter(phone, send(phone))

    assert mail.outbox[-1].to == ["new@example.org"]


def test_whoever_has_just_signed_in_by_code_is_not_asked_again(client, cody):
    client.post(reverse("account_request_login_code"), {"email": cody.email})
    confirm = reverse("account_confirm_login_code")
    client.post(confirm, {"code": code_in_the_last_mail()})

    assert client.get(EMAIL).status_code == 200


def test_somebody_with_a_password_is_asked_for_that(client, dora):
    client.force_login(dora)

    assert client.get(ASKED)["Location"].startswith("/account/reauthenticate/")


def test_a_first_password_can_be_chosen_after_the_code(phone, cody):
    page = reverse("account_set_password")
    enter(phone, send(phone, page), page)
    phone.post(page, {"password1": "sand kettle orbit"})

    cody.refresh_from_db()
    assert cody.check_password("sand kettle orbit")
