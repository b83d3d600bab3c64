"""Whoever is signed in when a page is sent: its owner, nobody, or somebody else."""

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.groups import StaffGroup
from accounts.inviting import open_staff_account
from accounts.second_factor import enrol
from casework.models import Note
from tests.accounts.signing_in import code_of_the_app, sign_in_staff
from tests.casework.builders import a_case, staff
from unsent.models import UnsentPage
from unsent.replaying import claim

from .at_a_page import AtAPage, is_offered, shown_in, stamp_in

pytestmark = pytest.mark.django_db

WISHES = "preferences-and-instructions/text/"
SECRET = "My secret wish"
PASSWORD = "Meadow-Lantern-42"


@pytest.fixture
def left_open(at, client, eve):
    """A page that the donor left open in a browser where Eve has signed in."""
    page = at(WISHES)
    page.types(preferences=SECRET)
    client.logout()
    client.force_login(eve)
    return page


def wish(text):
    return {"preferences": text, "instructions": ""}


def test_somebody_elses_browser_never_shows_what_was_typed(left_open, client):
    for address in ("/lpa/", "/home/", "/", left_open.url, "/account/"):
        assert SECRET not in client.get(address, follow=True).text


def test_somebody_else_who_presses_save_saves_and_sees_nothing(left_open, client):
    answer = client.post(
        left_open.url, wish(SECRET) | {"unsent": left_open.stamp}, follow=True
    )

    assert answer.redirect_chain[-1][0] == "/lpa/"
    assert SECRET not in answer.text
    assert "Nothing on it was saved in your account" in answer.text


def test_what_somebody_else_sent_is_kept_for_whose_page_it_was(left_open, donor, eve):
    left_open.sends(**wish("Typed over"))
    left_open.types(**wish("Typed on"))

    assert {page.owner for page in UnsentPage.objects.all()} == {donor}
    assert not eve.unsent_pages.exists()


def test_somebody_else_who_signs_in_next_is_led_home(at, client, eve):
    page = at(WISHES)
    client.logout()
    sent = page.sends(**wish(SECRET))
    client.force_login(eve)
    waiting = sent.url.partition("next=")[2]
    answer = client.get(waiting, follow=True)

    assert answer.redirect_chain[-1][0] == "/lpa/"
    assert SECRET not in answer.text
    assert UnsentPage.objects.get().state == UnsentPage.State.WAITING


def test_nobody_else_can_forget_what_was_typed(left_open, client):
    key = UnsentPage.objects.get().key

    assert client.post(f"/unsent/{key}/forget/").status_code == 404
    assert UnsentPage.objects.exists()


def test_a_stamp_of_another_page_is_no_stamp_of_this_one(at, client):
    page, other = at(WISHES), at("donor/details/")
    client.logout()
    sent = client.post(page.url, wish("Tea") | {"unsent": other.stamp})

    assert sent.url == f"/account/login/?next={page.url}"
    assert not UnsentPage.objects.exists()


def test_what_is_typed_after_signing_out_is_kept_too(at, client):
    page = at(WISHES)
    client.logout()
    answer = page.types(preferences="Typed too late")
    client.force_login(page.shown.context["user"])

    assert answer.json() == {"left": 0}
    assert shown_in(at(WISHES).shown, "preferences") == "Typed too late"


def test_it_is_sent_again_once(at, client, donor):
    page = at(WISHES)
    client.logout()
    sent = page.sends(**wish("Tea"))
    client.force_login(donor)
    waiting = sent.url.partition("next=")[2]
    client.get(waiting)
    page.comes_back(client.get(page.url))
    page.sends(**wish("Cake"))

    assert client.get(waiting).url == "/home/"
    assert shown_in(client.get(page.url), "preferences") == "Cake"


def test_it_is_sent_by_one_of_two_visits_only(at, client, donor):
    page = at(WISHES)
    client.logout()
    page.sends(**wish("Tea"))
    key = UnsentPage.objects.get().key

    assert [claim(key=key, by=donor) for _visit in "ab"] == [True, False]


def test_a_page_older_than_this_sign_in_comes_back_with_what_was_typed(donor, draft):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(donor)
    url = f"/lpa/{draft.reference}/{WISHES}"
    stamp = stamp_in(browser.get(url))
    posted = wish("Tea") | {"unsent": stamp, "csrfmiddlewaretoken": "x" * 64}
    answer = browser.post(url, posted, follow=True)

    assert answer.redirect_chain == [(url, 302)]
    assert "You signed in again after you opened this page" in answer.text
    assert shown_in(answer, "preferences") == "Tea"


def test_a_page_sent_with_a_wrong_token_is_not_sent_again_by_itself(donor, draft):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(donor)
    url = f"/lpa/{draft.reference}/{WISHES}"
    stamp = stamp_in(browser.get(url))
    browser.logout()
    answer = browser.post(url, wish("Tea") | {"unsent": stamp})

    assert answer.url == f"/account/login/?next={url}"
    assert UnsentPage.objects.get().state == UnsentPage.State.TYPED


@pytest.fixture
def note():
    """Where a note on a case is written."""
    return f"/casework/{a_case().number}/note/"


@pytest.fixture
def cara():
    cache.clear()
    return open_staff_account(
        email="cara@example.org",
        full_name="Cara",
        groups=[StaffGroup.CASEWORKER],
        password=PASSWORD,
        by=None,
    )


def test_staff_are_not_made_to_write_a_note_twice(client, cara, note):
    secret = enrol(cara)
    sign_in_staff(client, cara)
    page = AtAPage(client, note)
    client.session.delete()
    sent = page.sends(kind="call", subject="Fee", text="The cheque has bounced")
    client.post(sent.url, {"login": cara.email, "password": PASSWORD})
    code = code_of_the_app(secret)
    client.post("/account/2fa/authenticate/", {"code": code}, follow=True)

    assert Note.objects.get().text == "The cheque has bounced"


def test_a_half_written_note_is_offered_back(client, cara, note):
    sign_in_staff(client, cara)
    AtAPage(client, note).types(text="The cheq")

    answer = client.get(note)
    assert is_offered(answer)
    assert shown_in(answer, "text") == "The cheq"


def test_a_colleague_on_the_same_page_sees_nothing_of_it(client, cara, note):
    sign_in_staff(client, cara)
    AtAPage(client, note).types(text="The cheq")
    sign_in_staff(client, staff(StaffGroup.CASEWORKER))

    answer = client.get(note)
    assert not is_offered(answer)
    assert "The cheq" not in answer.text


def test_a_session_without_the_second_factor_loses_nothing(client, cara, note):
    enrol(cara)
    sign_in_staff(client, cara)
    page = AtAPage(client, note)
    session = client.session
    del session["second_factor_shown_by"]
    session.save()
    sent = page.sends(text="The cheque has bounced")

    assert sent.url.startswith("/account/login/?next=/unsent/")
    assert not Note.objects.exists()
