"""Out of One Login: by a link from here, and by its own word that somebody left it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from joserfc import jwt

import clock
from identity.choices import Role, State
from identity.local_provider import keys
from identity.local_provider.ending import logout_token
from identity.local_provider.saying import subject_of
from identity.local_provider.scenes import Scene, Visitor
from identity.models import LogoutNotice, SignIn
from identity.one_login import tokens
from identity.one_login.hearing import EVENT
from tests.lpa.confirming.answering import asked, come_in, person
from tests.lpa.on_screen.signing import submitted

from .going import DORA, leave, page, prove, say
from .people import check_of, somebody

pytestmark = pytest.mark.django_db
OUT, SIGNED_OUT = "/confirm/identity/sign-out/", "/confirm/identity/signed-out/"
LINK = f'href="{OUT}"'


@pytest.fixture
def dora(draft):
    return somebody(draft)


@pytest.fixture
def window(client, donor, one_login):
    client.force_login(donor)
    return client


def signs_out_there(client, server):
    """From here to the stand-in and back, at whose port our own pages are asked for, so
    that what it tells our server arrives where the test can see it."""
    host = urlsplit(server.url).netloc
    away = client.get(OUT, HTTP_HOST=host).url
    back = client.get(away, HTTP_HOST=host).url
    return client.get(back, HTTP_HOST=host), away


def hears(token):
    """What our server answers to One Login's."""
    return Client().post(reverse("identity:back-channel"), {"logout_token": token})


def told(server, **changes):
    """A notice about Dora, as One Login sends it."""
    dora = subject_of(Visitor(**DORA, scene=Scene.CONFIRMED))
    return logout_token(dora, issuer=server.url, **changes)


def test_whoever_came_back_can_sign_out_there_and_nothing_is_kept(
    window, dora, one_login
):
    assert LINK in prove(window, dora).content.decode()

    shown, away = signs_out_there(window, one_login)

    query = parse_qs(urlsplit(away).query)
    assert query.keys() == {"id_token_hint", "post_logout_redirect_uri", "state"}
    assert urlsplit(query["post_logout_redirect_uri"][0]).path == SIGNED_OUT
    assert "You have signed out of GOV.UK One Login" in shown.content.decode()
    assert query["id_token_hint"][0] not in str(dict(window.session))
    assert LINK not in window.get(page("confirm", dora)).content.decode()
    assert check_of(dora).state == State.CONFIRMED


def test_signing_out_here_leads_to_signing_out_there(window, dora, one_login):
    prove(window, dora)

    shown = window.post("/account/logout/", follow=True)

    assert shown.redirect_chain[-1][0] == SIGNED_OUT
    assert "still signed in to GOV.UK One Login" in shown.content.decode()
    assert "login" in window.get(page("confirm", dora)).url
    shown, _away = signs_out_there(window, one_login)
    assert "You have signed out of GOV.UK One Login" in shown.content.decode()


def test_who_never_was_there_is_not_sent_there(window):
    assert window.get(OUT).url == SIGNED_OUT
    assert window.post("/account/logout/").url == reverse("start")


def test_whoever_leaves_what_they_came_in_to_signs_out_there(client, donor, one_login):
    lpa = submitted(donor)
    _invitation, code = asked(lpa.draft, person(lpa.draft, "certificate-provider"))
    come_in(client, code)
    doctor = somebody(lpa, Role.CERTIFICATE_PROVIDER)
    prove(client, doctor, first_names="Cy", last_name="Dunn")

    assert client.post(reverse("confirming:leave")).url == SIGNED_OUT
    assert client.get(page("confirm", doctor)).url == "/confirm/"


def test_a_forged_return_from_there_signs_nobody_out(window, dora):
    prove(window, dora)

    for state in ("", "another"):
        shown = window.get(SIGNED_OUT, {"state": state}).content.decode()
        assert "You are still signed in" in shown


def test_one_login_tells_us_that_somebody_left_it(window, dora, one_login):
    back = say(window, leave(window, dora))
    prove(window, dora)
    signs_out_there(window, one_login)
    (token,) = one_login.told

    response = hears(token)

    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    assert SignIn.objects.filter(ended_at=None).count() == 0
    assert window.get(back).status_code == 400  # they were still on the way
    assert hears(token).status_code == 400  # it counts once
    assert check_of(dora).state == State.CONFIRMED


def test_what_one_login_says_ends_what_another_browser_keeps(window, dora, one_login):
    prove(window, dora)

    assert hears(told(one_login)).status_code == 200

    assert LINK not in window.get(page("confirm", dora)).content.decode()
    assert "id_token" not in str(dict(window.session))


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "http://elsewhere.example/"},
        {"aud": "somebody else"},
        {"exp": 1},
        {"iat": 4_000_000_000},
        {"jti": ""},
        {"sub": ""},
        {"nonce": "n"},
        {"events": {}},
        {"events": {EVENT: {"more": 1}}},
        {"events": {EVENT: {}, "another": {}}},
    ],
    ids=str,
)
def test_a_notice_that_cannot_be_believed_ends_nothing(
    window, dora, one_login, changes
):
    prove(window, dora)

    assert hears(told(one_login, **changes)).status_code == 400

    assert SignIn.objects.get().ended_at is None


def test_nothing_else_than_a_token_that_one_login_signed_is_heard(one_login):
    good = told(one_login)
    claims = jwt.decode(good, keys.provider_key(), ["ES256"]).claims
    by_another = tokens.write(claims, keys.identity_key(), kid="local")
    for said in ("", "no token", good[:-4] + "AAAA", by_another):
        assert hears(said).status_code == 400
    assert not LogoutNotice.objects.exists()
    assert Client().get(reverse("identity:back-channel")).status_code == 405


def test_the_stand_in_lets_nobody_out_without_their_token(client, one_login):
    ask = {"post_logout_redirect_uri": f"http://testserver{SIGNED_OUT}", "state": "s"}

    assert client.get("/local-provider/logout", ask).status_code == 400


def test_notices_are_forgotten_after_a_day(one_login):
    hears(told(one_login))
    with clock.set_to(clock.now().replace(day=5)):
        call_command("tend_identities")

    assert not LogoutNotice.objects.exists()
