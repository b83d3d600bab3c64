"""Nobody gets anywhere that is not theirs: every address, strangers and each role."""

import uuid

import pytest
from django.conf import settings
from django.urls import URLPattern, get_resolver, reverse

from accounts.groups import StaffGroup
from accounts.inviting import open_account, open_staff_account
from tests.accounts.signing_in import sign_in_staff
from tests.builders import an_lpa

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# What is open to anybody, and why.
OPEN = {
    "start": "says what the service is, and where to sign in",
    "account_login": "signing in",
    "account_signup": "opening an account",
    "account_logout": "leaves somebody who is signed out where they are",
    "account_inactive": "says that an account is closed",
    "account_reset_password": "for somebody who cannot sign in",
    "account_confirm_password_reset_code": "for somebody who cannot sign in",
    "account_password_reset_completed": "for somebody who cannot sign in",
    "account_complete_password_reset": "for somebody who cannot sign in",
    "account_email_verification_sent": "proving an address comes before signing in",
    "account_request_login_code": "signing in",
    "account_confirm_login_code": "signing in",
    "mfa_authenticate": "the second half of signing in",
    "unsent:keep": "keeps what is typed when a session has ended, by a signed stamp",
    "unsent:time-left": "tells somebody who was signed out that nothing is left",
    "unsent:ended": "says that one was signed out",
    "accounts:deleted": "says to somebody who has no account any more that it is gone",
    "casework:check": "whoever is shown a proof of registration has no account",
    "confirming:start": "whoever was sent a code has no account",
    "confirming:keep": "keeps what is typed when an hour is over, by a signed stamp",
    "confirming:leave": "shuts what this browser came in with, if anything",
    "guidance:index": "help is read before there is an account",
    "guidance:topic": "help is read before there is an account",
    "guidance:question": "leads to a page of help",
    "guidance:rules": "the law is for everybody",
    "guidance:rule": "the law is for everybody",
    "messaging:receipt": "GOV.UK Notify has no account; it shows a token instead",
    "service:contact": "help for whoever cannot sign in",
    "service:accessibility": "the law asks for it in sight of everybody",
    "service:privacy": "read before anything is told",
    "service:terms": "read before an account is opened",
    "service:cookies": "the choice is made before signing in",
    "service:feedback": "whoever cannot sign in has most to say",
    "service:satisfaction": "as any feedback; it asks for no account",
    "service:thanks": "follows feedback",
    "service:robots": "tells search engines to stay out",
    "service:security": "whom to tell of a hole, for whoever finds one",
    "identity:enter-code": "whoever vouches has no account; they come in with a code",
    "identity:sign-out": "leads to One Login who came from there, and nobody else",
    "identity:signed-out": "says to whoever has signed out that they have",
    "identity:back-channel": "One Login's server, which shows a signed token",
    "identity:returned": "who comes back is known by the state in their session",
    "local-provider:home": "a stand-in for One Login, which production refuses",
    "local-provider:discovery": "asked by servers",
    "local-provider:did": "asked by servers",
    "local-provider:jwks": "asked by servers",
    "local-provider:authorize": "whoever comes is sent by a client",
    "local-provider:token": "asked by servers, which show a signed assertion",
    "local-provider:logout": "whoever comes is sent by a client",
    "local-provider:userinfo": "asked by servers, which show a token",
    "service:health": "what watches over the service has no account",
}


def patterns(resolver=None, namespace=""):
    """Every named address of the service, with its parameters."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            name = f"{namespace}:{entry.name}" if namespace else entry.name
            yield name, entry.pattern.converters
        else:
            yield from patterns(entry, entry.namespace or namespace)


def namespace_of(name):
    """What stands before the colon; empty for an address without a namespace."""
    return name.rpartition(":")[0].partition(":")[0]


def of_namespace(*namespaces):
    return [pair for pair in ALL if namespace_of(pair[0]) in namespaces]


ALL = [(name, keys) for name, keys in patterns() if name]
NAMESPACES = sorted({namespace_of(name) for name, _keys in ALL})
ROLES = list(StaffGroup)


@pytest.fixture
def theirs(donor):
    """Where somebody else's LPA is."""
    lpa = an_lpa(donor)
    return {
        "reference": lpa.reference,
        "uid": lpa.instrument.attorneys[0].uid,
    }


def address(name, keys, known):
    stand_ins = {
        "IntConverter": 1,
        "UUIDConverter": uuid.UUID(int=1),
        "SlugConverter": "x-1",
        "StringConverter": "x",
        "InLanguage": "cy",
    }
    values = {
        key: known.get(key, stand_ins[type(converter).__name__])
        for key, converter in keys.items()
    }
    return reverse(name, kwargs=values)


def test_every_address_has_a_name_and_every_open_one_a_reason():
    unnamed = [name for name, _keys in patterns() if not name]

    assert not unnamed
    assert OPEN.keys() <= {name for name, _keys in ALL}


def is_refused(response) -> bool:
    return response.status_code in (404, 405)


def is_sent_to_sign_in(response) -> bool:
    """Or asked for the code, where people come in with one instead of an account."""
    names = ("account_login", "confirming:start", "identity:enter-code")
    doors = [reverse(name) for name in names]
    is_sent_on = response.status_code == 302
    return is_sent_on and response.url.partition("?")[0] in doors


def let_in(client, addresses, known, *, unless):
    """Which of these addresses do something for this client, read or written to."""
    return [
        (name, method.__name__)
        for name, keys in addresses
        for method in (client.get, client.post)
        if not unless(method(address(name, keys, known)))
    ]


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_a_stranger_is_sent_to_sign_in(namespace, client, theirs):
    closed = [pair for pair in of_namespace(namespace) if pair[0] not in OPEN]

    assert not let_in(
        client,
        closed,
        theirs,
        unless=lambda response: is_sent_to_sign_in(response) or is_refused(response),
    )


def test_somebody_elses_lpa_does_not_exist(client, theirs):
    client.force_login(open_account(email="eve@example.org", by=None))
    of_one = [
        pair for pair in of_namespace("lpa", "documents") if "reference" in pair[1]
    ]

    assert of_one
    assert not let_in(client, of_one, theirs, unless=is_refused)


def test_the_office_does_not_exist_for_the_public(client, donor, theirs):
    client.force_login(donor)
    office = [
        pair
        for pair in of_namespace("casework")
        if settings.AREAS.get(pair[0]) != "public"
    ]

    assert office
    assert not let_in(client, office, theirs, unless=is_refused)


@pytest.mark.parametrize("role", ROLES)
def test_no_staff_get_at_a_donors_own_pages(role, client, theirs):
    staff = open_staff_account(
        email="staff@example.org", full_name="S", groups=[role], by=None
    )
    sign_in_staff(client, staff)
    for name, keys in of_namespace("lpa", "documents"):
        if "reference" in keys or settings.AREAS.get(name) == "public":
            status = client.get(address(name, keys, theirs)).status_code
            assert status in (404, 405), (name, status)
