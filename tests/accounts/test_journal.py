import pytest
from django.urls import reverse
from structlog.testing import capture_logs

from accounts.second_factor import enrol

from .conftest import PASSWORD
from .signing_in import code_of_the_app


@pytest.fixture
def written():
    with capture_logs() as lines:
        yield lines


def sign_in(client, user, password=PASSWORD):
    posted = {"login": user.email, "password": password}
    client.post(reverse("account_login"), posted)


def test_signing_in_is_written_down(client, dora, written):
    sign_in(client, dora)

    assert {"event": "signed in", "user": dora.pk, "staff": False} in [
        {key: line[key] for key in ("event", "user", "staff") if key in line}
        for line in written
    ]


def test_a_wrong_second_factor_is_written_down(client, cara, written):
    enrol(cara)
    sign_in(client, cara)
    client.post(reverse("mfa_authenticate"), {"code": "abc"})

    assert ("second factor refused", cara.pk) in [
        (line["event"], line.get("user")) for line in written
    ]


def test_what_is_written_down_names_nobody(client, cara, written):
    secret = enrol(cara)
    sign_in(client, cara, "not the password at all")
    sign_in(client, cara)
    client.post(reverse("mfa_authenticate"), {"code": code_of_the_app(secret)})
    client.post(reverse("account_logout"))

    events = [line["event"] for line in written]
    assert events == ["password refused", "signed in", "signed out"]
    assert "cara" not in str(written).lower()
