"""Every page of signing in, as a reader meets it."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from accounts.second_factor import enrol

from .conftest import PASSWORD
from .signing_in import prove_by_mail

# Words of allauth's and Django's own pages and forms, which ours must not show.
NOT_OURS = re.compile(
    r"username|please|invalid|authenticator secret|this field|sign up|signup", re.I
)


def visible(page):
    """What is read on a page: no scripts, no tags, no addresses."""
    body = page.content.decode()
    body = re.sub(r"<(script|style).*?</\1>", "", body, flags=re.S)
    return re.sub(r"<[^>]*>", " ", body)


def looks_like_ours(page):
    text = page.content.decode()
    assert page.status_code == 200
    assert "base.html" in [template.name for template in page.templates]
    assert len(re.findall(r"<h1[ >]", text)) == 1
    assert re.search(r"<title>\s*\S[^<]* – ", text)
    assert not NOT_OURS.findall(visible(page))
    assert "placeholder=" not in text
    assert "<label" not in text or 'class="govuk-label' in text
    return True


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_signup",
        "account_request_login_code",
        "account_reset_password",
        "account_inactive",
        "account_password_reset_completed",
        "accounts:deleted",
    ],
)
def test_a_page_for_strangers_is_ours(client, db, name):
    assert looks_like_ours(client.get(reverse(name)))


@pytest.mark.parametrize(
    "name",
    [
        "account_logout",
        "account_reauthenticate",
        "account_email",
        "account_change_password",
        "accounts:home",
        "accounts:details",
        "accounts:places",
        "accounts:delete",
        "mfa_index",
        "mfa_activate_totp",
    ],
)
def test_a_page_of_an_account_is_ours(client, dora, name):
    client.force_login(dora)
    prove_again(client)

    assert looks_like_ours(client.get(reverse(name)))


@pytest.mark.parametrize(
    "name",
    [
        "mfa_index",
        "mfa_deactivate_totp",
        "mfa_reauthenticate",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    ],
)
def test_a_page_of_an_account_with_an_app_is_ours(client, dora, name):
    enrol(dora)
    client.force_login(dora)
    prove_again(client)

    assert looks_like_ours(client.get(reverse(name)))


def prove_again(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def test_the_page_for_choosing_a_first_password_is_ours(client, dora):
    dora.set_unusable_password()
    dora.save()
    client.force_login(dora)
    prove_by_mail(client)

    assert looks_like_ours(client.get(reverse("account_set_password")))


@pytest.mark.parametrize("is_sent", [False, True])
def test_the_page_that_asks_again_by_mail_is_ours(client, dora, is_sent):
    dora.set_unusable_password()
    dora.save()
    client.force_login(dora)
    if is_sent:
        client.post(reverse("accounts:prove"), {"send": "yes"})

    assert looks_like_ours(client.get(reverse("accounts:prove")))


def test_the_page_that_asks_for_the_apps_code_is_ours(client, cara):
    enrol(cara)
    posted = {"login": cara.email, "password": PASSWORD}
    client.post(reverse("account_login"), posted)

    assert looks_like_ours(client.get(reverse("mfa_authenticate")))


@pytest.mark.parametrize(
    ("name", "field", "code_page"),
    [
        ("account_signup", "email", "account_email_verification_sent"),
        ("account_request_login_code", "email", "account_confirm_login_code"),
        ("account_reset_password", "email", "account_confirm_password_reset_code"),
    ],
)
def test_a_page_that_asks_for_a_mailed_code_is_ours(client, db, name, field, code_page):
    client.post(reverse(name), {field: "dora@example.org"})
    code_page = reverse(code_page)

    assert looks_like_ours(client.get(code_page))
    assert looks_like_ours(client.post(code_page, {"code": ""}))


def test_recovery_codes_can_be_taken_away_as_text(client, dora):
    enrol(dora)
    client.force_login(dora)
    prove_again(client)
    text = client.get(reverse("mfa_download_recovery_codes")).content.decode()

    assert len(re.findall(r"^\d{8}$", text, re.MULTILINE)) == 10


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("account_login", ["Enter your e-mail address", "Enter your password"]),
        ("account_signup", ["Enter your e-mail address"]),
        ("account_request_login_code", ["Enter your e-mail address"]),
        ("account_reset_password", ["Enter your e-mail address"]),
    ],
)
def test_an_empty_form_says_what_is_missing_and_leads_there(client, db, name, said):
    text = client.post(reverse(name)).content.decode()
    summary = text[text.index("govuk-error-summary") :]

    assert "<title>Error: " in " ".join(text.split())
    for sentence in said:
        assert re.search(rf'<a href="#id_\w+">{sentence}</a>', summary)


@pytest.mark.parametrize(
    ("name", "field", "token"),
    [
        ("account_login", "login", "email"),
        ("account_login", "password", "current-password"),
        ("account_signup", "email", "email"),
        ("account_signup", "password1", "new-password"),
    ],
)
def test_browsers_are_told_what_a_box_is_for(client, db, name, field, token):
    text = client.get(reverse(name)).content.decode()
    box = re.search(rf'<input[^>]*name="{field}"[^>]*>', text)[0]

    assert f'autocomplete="{token}"' in box


def test_a_password_is_never_sent_back_to_the_page(client, dora):
    posted = {"login": dora.email, "password": "not the password at all"}
    text = client.post(reverse("account_login"), posted).content.decode()

    assert "not the password" not in text
    assert f'value="{dora.email}"' in text


def test_hostile_text_in_a_form_is_refused_quietly(client, db):
    for text in ("\x00", "é" * 500, "a@b\nc@d", "<script>", "‮@example.org"):
        answer = client.post(
            reverse("account_signup"), {"email": text, "password1": text}
        )
        assert answer.status_code == 200
    assert not mail.outbox
