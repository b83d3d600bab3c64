"""What every answer carries, for strangers and for people who are signed in."""

import pytest
from csp.constants import NONCE
from django.conf import settings

pytestmark = [pytest.mark.once, pytest.mark.django_db]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Robots-Tag", "noindex, nofollow"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_every_page_carries_it(client, header, value):
    assert client.get("/").headers[header] == value


def test_no_page_may_use_the_camera(client):
    assert "camera=()" in client.get("/").headers["Permissions-Policy"]


def test_nothing_is_allowed_that_was_not_named(client):
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


def test_a_script_in_a_page_needs_the_number_of_that_page():
    assert NONCE in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["script-src"]


def test_two_answers_never_share_their_number(client):
    first, second = (client.get("/").headers["Content-Security-Policy"] for _ in "ab")

    assert first != second


def test_a_page_of_someone_signed_in_is_kept_by_no_cache(client, donor):
    client.force_login(donor)

    assert client.get("/").headers["Cache-Control"] == "no-store, private"


def test_the_start_page_may_be_kept_for_strangers(client):
    assert "no-store" not in client.get("/").headers.get("Cache-Control", "")
