"""The client against the stand-in, over HTTP: what is asked, and what is believed."""

import json
from datetime import date, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.http import JsonResponse
from django.test import Client
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey

import clock
from identity.choices import State
from identity.local_provider import keys
from identity.models import SignIn
from identity.one_login import tokens
from identity.one_login.asking import LONGEST, VOCABULARY
from identity.one_login.keys import our_key
from tests.builders import DONOR, a_draft

from .going import leave, page, prove, say
from .people import check_of, somebody

pytestmark = pytest.mark.django_db
RETURNED = "/confirm/identity/returned/"
CORE = VOCABULARY + "coreIdentityJWT"


@pytest.fixture
def dora(draft):
    return somebody(draft)


@pytest.fixture
def window(client, donor, one_login):
    client.force_login(donor)
    return client


def said_in(address):
    asked = parse_qs(urlsplit(address).query)
    return {name: values[0] for name, values in asked.items()}


def question_of(address):
    """What is asked, once its signature has been found to be ours."""
    return dict(jwt.decode(said_in(address)["request"], our_key(), ["ES256"]).claims)


def with_claims(change):
    """Spoils the proof of identity on its way, signed again by whoever signs it."""

    def changed(response):
        said = json.loads(response.content)
        claims = jwt.decode(said[CORE], keys.identity_key(), ["ES256"])
        token = change(dict(claims.claims), claims.header["kid"])
        return JsonResponse(said | {CORE: token})

    return changed


def signed_again(kid, key=None, **changes):
    return lambda claims, its: tokens.write(
        claims | changes, key or keys.identity_key(), kid=kid or its
    )


def test_what_is_asked_is_what_one_login_documents(window, dora, one_login):
    address = leave(window, dora)
    asked = question_of(address)

    assert asked["iss"] == asked["client_id"] == "tests"
    assert asked["aud"] == f"{one_login.url}authorize"
    assert asked["redirect_uri"] == f"http://testserver{RETURNED}"
    assert asked["code_challenge_method"] == "S256"
    assert asked["vtr"] == ["Cl.Cm.P1"]
    assert asked["ui_locales"] == "en"
    assert {name.removeprefix(VOCABULARY) for name in asked["claims"]["userinfo"]} == {
        "coreIdentityJWT",
        "address",
        "returnCode",
    }
    in_the_clear = said_in(address)
    assert in_the_clear.pop("request")
    assert in_the_clear == {
        "response_type": "code",
        "scope": "openid email",
        "client_id": "tests",
    }
    assert in_the_clear.items() <= asked.items()


def test_a_donor_who_lives_abroad_is_asked_for_more(window, donor):
    abroad = somebody(a_draft(donor, donor=DONOR | {"country": "FR"}))

    assert question_of(leave(window, abroad))["vtr"] == ["Cl.Cm.P2"]


def test_no_question_is_longer_than_one_login_takes(window, dora, settings):
    settings.ALLOWED_HOSTS = ["*"]
    usual = urlsplit(leave(window, dora)).query
    assert len(usual) < LONGEST / 2

    long = "a" * LONGEST + ".example"
    assert window.get(page("leave", dora), HTTP_HOST=long).status_code == 503


def test_whoever_proves_it_is_confirmed_and_no_token_is_kept(window, dora, one_login):
    shown = prove(window, dora, first_names="Jane DORA")

    check = check_of(dora)
    assert "Your identity is confirmed" in shown.content.decode()
    assert check.state == State.CONFIRMED
    assert check.checked_at == clock.now().replace(microsecond=0)
    assert (check.proved_last_name, check.proved_born) == ("Donor", date(1950, 3, 27))
    assert check.proved_address == ["1 Mill Lane", "Leeds"]
    assert "Change your address" not in shown.content.decode()
    assert check.return_codes == ["P"]
    assert "ey" not in {str(value)[:2] for value in vars(check).values()}
    agents = {headers["User-Agent"] for _path, headers in one_login.asked}
    assert all(agent.startswith("lasting-power") for agent in agents)


def test_another_address_can_be_taken_into_the_lpa(window, dora):
    shown = prove(window, dora, line1="7 New Street").content.decode()

    assert check_of(dora).state == State.CONFIRMED
    assert "The LPA says: 1 Mill Lane" in shown
    assert "Change your address in the LPA" in shown


@pytest.mark.parametrize(
    ("scene", "state", "words"),
    [
        ("X", State.INSUFFICIENT, "Choose somebody to vouch for you"),
        ("V", State.FAILED, "Go on by way of the court"),
        ("nothing", State.IN_PROGRESS, "Choose another way"),
        ("access_denied", State.IN_PROGRESS, "You stopped before"),
        ("login_required", State.IN_PROGRESS, "has signed you out"),
        ("temporarily_unavailable", State.IN_PROGRESS, "does not work at the moment"),
    ],
)
def test_what_comes_of_it_is_said_with_what_can_be_done(
    window, dora, scene, state, words
):
    shown = prove(window, dora, scene)

    assert words in shown.content.decode()
    assert check_of(dora).state == state


@pytest.mark.parametrize("scene", ["other-name", "other-birthday"])
def test_what_differs_is_for_the_donor_to_decide(window, dora, scene):
    shown = prove(window, dora, scene)

    assert "Decide what to do" in shown.content.decode()
    assert check_of(dora).state == State.PENDING
    choices = window.get(page("differs", dora)).content.decode()
    assert "Change my details in the LPA" in choices
    assert "go on by way of the court" in choices


NAMES = [
    *("key", "kid", "audience", "issuer", "subject"),
    *("expired", "future", "weak", "algorithm", "none"),
]
STRANGER = ECKey.generate_key("P-256")
PUBLIC = OctKey.import_key("a secret that everybody could know, since it is public")


@pytest.mark.parametrize(
    "spoilt",
    [
        signed_again("", STRANGER),
        signed_again("did:web:elsewhere#1"),
        signed_again("", aud="somebody else"),
        signed_again("", iss="https://elsewhere.example/"),
        signed_again("", sub="urn:local:another"),
        signed_again("", exp=1),
        signed_again("", iat=4_000_000_000),
        signed_again("", vot="P0"),
        lambda claims, kid: jwt.encode({"alg": "HS256", "kid": kid}, claims, PUBLIC),
        lambda claims, kid: "no token",
    ],
    ids=[
        "key",
        "kid",
        "audience",
        "issuer",
        "subject",
        "expired",
        "future",
        "weak",
        "algorithm",
        "none",
    ],
)
def test_a_proof_that_cannot_be_trusted_changes_nothing(
    window, dora, one_login, spoilt
):
    one_login.changes["userinfo"] = with_claims(spoilt)

    shown = prove(window, dora)

    assert shown.status_code == 400
    assert check_of(dora).state == State.IN_PROGRESS


def test_a_minute_of_difference_between_clocks_is_borne(window, dora, one_login):
    soon = int((clock.now() + timedelta(seconds=50)).timestamp())
    one_login.changes["userinfo"] = with_claims(signed_again("", iat=soon, nbf=soon))

    prove(window, dora)

    assert check_of(dora).state == State.CONFIRMED


def test_an_id_token_for_another_question_is_not_taken(window, dora, one_login):
    def another(response):
        said = json.loads(response.content)
        claims = jwt.decode(said["id_token"], keys.provider_key(), ["ES256"]).claims
        spoilt = tokens.write(
            claims | {"nonce": "another"}, keys.provider_key(), kid="local"
        )
        return JsonResponse(said | {"id_token": spoilt})

    one_login.changes["token"] = another

    assert prove(window, dora).status_code == 400
    assert check_of(dora).state == State.IN_PROGRESS


def test_a_code_of_one_login_that_nobody_knows_is_an_error(window, dora, one_login):
    def unknown(response):
        said = json.loads(response.content)
        return JsonResponse(said | {VOCABULARY + "returnCode": [{"code": "Q"}]})

    one_login.changes["userinfo"] = unknown

    assert prove(window, dora).status_code == 400
    assert check_of(dora).state == State.IN_PROGRESS


def test_a_state_counts_once(window, dora):
    back = say(window, leave(window, dora))

    assert window.get(back, follow=True).status_code == 200
    assert window.get(back, follow=True).status_code == 400
    assert SignIn.objects.get().used_at


def test_a_state_is_the_browsers_that_was_given_it(window, dora, donor):
    back = say(window, leave(window, dora))
    other = Client()
    other.force_login(donor)

    assert other.get(back).status_code == 400
    assert check_of(dora).state == State.IN_PROGRESS


def test_a_code_is_exchanged_once_and_only_by_who_asked_for_it(window, dora):
    first, second = leave(window, dora), leave(window, dora)
    back = said_in(say(window, first))
    state = question_of(second)["state"]

    mixed = window.get(
        f"{RETURNED}?{urlencode({'state': state, 'code': back['code']})}"
    )

    assert mixed.status_code == 400  # the verifier of another question
    whole = f"{RETURNED}?{urlencode(back)}"
    assert window.get(whole).status_code == 400  # and the code is used up by it


def test_whoever_is_an_hour_late_begins_again(window, dora):
    back = say(window, leave(window, dora))

    later = clock.now() + timedelta(minutes=61)
    with clock.set_to(later, for_everyone=True):
        assert window.get(back).status_code == 400


def test_where_one_login_does_not_answer_the_page_says_so(
    client, donor, dora, settings
):
    client.force_login(donor)
    settings.ONE_LOGIN_URL = "http://127.0.0.1:9/"

    shown = client.get(page("leave", dora))

    assert shown.status_code == 503
    assert "does not work at the moment" in shown.content.decode()
