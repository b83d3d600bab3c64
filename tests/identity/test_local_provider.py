"""The stand-in is as strict as what it stands for, and only where it may be."""

from base64 import urlsafe_b64encode
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings as ours
from django.core.cache import cache

from identity.checks import (
    nobody_says_who_they_are_in_production,
    one_login_can_be_asked,
)
from identity.local_provider import keys
from identity.one_login import tokens
from identity.one_login.answering import BEARER
from identity.one_login.asking import challenge
from identity.one_login.keys import our_key

from .going import say

VERIFIER = "a verifier that nobody else knows, and that is long enough"
BACK = "http://testserver/confirm/identity/returned/"
TOKEN = "http://testserver/local-provider/token"
AUTHORIZE = "http://testserver/local-provider/authorize"
IN_THE_CLEAR = {
    "response_type": "code",
    "scope": "openid email",
    "client_id": "tests",
}
QUESTION = {
    **IN_THE_CLEAR,
    "iss": "tests",
    "aud": AUTHORIZE,
    "redirect_uri": BACK,
    "state": "s",
    "nonce": "n",
    "code_challenge": challenge(VERIFIER),
    "code_challenge_method": "S256",
    "ui_locales": "en",
    "vtr": ["Cl.Cm.P1"],
}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()
    yield
    cache.clear()


def request_object(key=None, **changes):
    return tokens.write(QUESTION | changes, key or our_key())


def authorize(client, request, **beside):
    asked = IN_THE_CLEAR | {"request": request} | beside
    return client.get("/local-provider/authorize", asked)


@pytest.fixture
def code(client):
    query = authorize(client, request_object()).request["QUERY_STRING"]
    back = say(client, f"/local-provider/authorize?{query}")
    return parse_qs(urlsplit(back).query)["code"][0]


def assertion(key=None, **changes):
    now = tokens.seconds()
    said = {"iss": "tests", "sub": "tests", "aud": TOKEN, "iat": now, "exp": now + 60}
    return tokens.write(said | {"jti": "once"} | changes, key or our_key())


def exchanged(client, code, **changes):
    fields = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": BACK,
        "code_verifier": VERIFIER,
        "client_assertion_type": BEARER,
        "client_assertion": assertion(),
    }
    return client.post("/local-provider/token", fields | changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "another"},
        {"iss": "another"},
        {"aud": "http://elsewhere.example/authorize"},
        {"scope": "openid"},
        {"redirect_uri": "http://testserver/elsewhere/"},
        {"code_challenge_method": "plain"},
        {"nonce": ""},
        {"state": ""},
        {"vtr": ["Cl"]},
        {"vtr": ["Cl.Cm.P1", "Cl.Cm.P2"]},
    ],
    ids=str,
)
def test_a_question_that_is_amiss_is_refused(client, changes):
    shown = authorize(client, request_object())
    assert shown.status_code == 200
    assert "form-action 'self' http://testserver" in shown["Content-Security-Policy"]
    assert authorize(client, request_object(**changes)).status_code == 400


def test_a_question_that_is_not_signed_by_the_client_is_refused(client):
    assert client.get("/local-provider/authorize", QUESTION).status_code == 400
    header, body, _signature = request_object().split(".")
    signed_by_nobody = urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
    unsigned = f"{signed_by_nobody}.{body}."
    altered = f"{header}.{body}.{request_object(state='t').split('.')[2]}"
    for spoilt in (unsigned, altered, request_object(keys.provider_key()), "none"):
        assert authorize(client, spoilt).status_code == 400


def test_nothing_is_said_beside_what_was_signed(client):
    for beside in ({"state": "t"}, {"vtr": '["Cl.Cm.P2"]'}, {"scope": "openid"}):
        assert authorize(client, request_object(), **beside).status_code == 400


def test_a_code_is_exchanged_once(client, code):
    assert exchanged(client, code).status_code == 200

    again = exchanged(client, code, client_assertion=assertion(jti="two"))
    assert again.json() == {"error": "invalid_grant"}


def test_a_code_is_for_who_knows_the_verifier(client, code):
    refused = exchanged(client, code, code_verifier="another")

    assert refused.json() == {"error": "invalid_grant"}


def test_a_client_shows_itself_by_a_fresh_assertion_of_its_own(client, code):
    stranger = keys.provider_key()
    for spoilt in (
        assertion(stranger),
        assertion(aud="http://elsewhere.example/token"),
        assertion(exp=tokens.seconds() - 120),
        assertion(jti=""),
    ):
        refused = exchanged(client, code, client_assertion=spoilt)
        assert refused.json() == {"error": "invalid_client"}
    assert exchanged(client, code).status_code == 200
    assert exchanged(client, code).json() == {"error": "invalid_client"}


def test_nobody_is_told_anything_without_a_token_or_a_user_agent(client, code):
    access = exchanged(client, code).json()["access_token"]
    asked = {"HTTP_AUTHORIZATION": f"Bearer {access}"}

    assert client.get("/local-provider/userinfo").status_code == 403
    agent = {"HTTP_USER_AGENT": "tests"}
    assert client.get("/local-provider/userinfo", **agent).status_code == 401
    assert client.get("/local-provider/userinfo", **asked, **agent).status_code == 200


def test_production_refuses_the_stand_in(settings):
    assert nobody_says_who_they_are_in_production() == []

    settings.CLOCK_MAY_BE_SET = False
    (error,) = nobody_says_who_they_are_in_production()
    assert error.id == "identity.E001"


def test_it_is_said_what_one_login_lacks(settings):
    settings.ONE_LOGIN_URL = settings.ONE_LOGIN_IDENTITY_URL = "http://x.example/"
    assert one_login_can_be_asked() == []

    settings.ONE_LOGIN_URL, settings.ONE_LOGIN_KEY = "", "no key"
    said = [warning.msg for warning in one_login_can_be_asked()]
    assert [sentence.split()[0] for sentence in said] == [
        "ONE_LOGIN_URL",
        "ONE_LOGIN_KEY",
    ]
    settings.DIGITAL_2023_FROM = None
    assert one_login_can_be_asked() == []
    assert ours.LOCAL_PROVIDER
