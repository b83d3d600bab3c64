"""What machines ask."""

from datetime import datetime

import pytest
from django.db import OperationalError, connection

import clock

pytestmark = pytest.mark.django_db


def test_search_engines_are_told_to_stay_out(client):
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"


def test_whoever_finds_a_hole_is_told_whom_to_tell(client, settings):
    settings.SECURITY_CONTACT = "mailto:holes@example.org"
    settings.SECURITY_POLICY = "https://example.org/holes"
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()

    said = dict(line.split(": ", 1) for line in lines)
    assert said["Contact"] == "mailto:holes@example.org"
    assert said["Policy"] == "https://example.org/holes"
    assert clock.now() < datetime.fromisoformat(said["Expires"])


def test_a_policy_that_does_not_exist_is_not_named(client, settings):
    settings.SECURITY_POLICY = ""

    assert b"Policy" not in client.get("/.well-known/security.txt").content


def test_the_service_is_well_while_it_reaches_its_database(client):
    response = client.get("/health/")

    assert response.json() == {"status": "well", "database": "reachable"}
    assert "no-store" in response.headers["Cache-Control"]


def test_the_service_says_when_it_cannot_reach_its_database(client):
    def gone(*query):
        raise OperationalError("the server is gone")

    with connection.execute_wrapper(gone):
        response = client.get("/health/")

    assert response.status_code == 503
    assert response.json() == {"status": "ill", "database": "unreachable"}
