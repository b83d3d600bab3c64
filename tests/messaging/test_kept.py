import pytest
from django.core.mail import EmailMessage
from django.urls import reverse


@pytest.fixture
def look(db, settings, client):
    settings.EMAIL_BACKEND = "outbox.mail.KeptMail"
    settings.DEBUG = True
    return lambda: client.get(reverse("outbox:kept_mail"))


def test_kept_mail_is_readable_before_anyone_has_signed_in(look):
    EmailMessage("Your code", "It is 1234", to=["dora@example.org"]).send()

    shown = look()

    assert "<title>Kept e-mail" in shown.text
    assert all(t in shown.text for t in ("Your code", "It is 1234", "dora@example.org"))


def test_a_link_can_be_followed_and_markup_is_only_text(look):
    body = "See http://127.0.0.1:8000/in/ <b>now</b>"
    EmailMessage("<i>Sign in</i>", body, to=["dora@example.org"]).send()

    shown = look().text

    assert 'href="http://127.0.0.1:8000/in/"' in shown
    assert "<b>now" not in shown
    assert "<i>Sign in" not in shown


def test_without_mail_the_page_says_so(look):
    assert "There is no e-mail yet" in look().text


def test_there_is_no_such_page_where_mail_is_sent(look, settings):
    settings.DEBUG = False

    assert look().status_code == 404
