"""An owner reads their own forms in the way that suits them."""

import pytest
from django.urls import reverse

from accounts.inviting import open_account
from lpa.submission import reopen
from tests.builders import CLAIMED, FRIEND, TOLD, an_lpa

pytestmark = [pytest.mark.django_db, pytest.mark.once]
FORMS = ("lp1", "lp3", "lpa120", "signing-day")
WAYS = ("read", "text", "large-16", "large-24")


@pytest.fixture
def at_home(client, donor):
    """The donor's browser."""
    client.force_login(donor)
    return client


def address(form, way, lpa):
    return reverse(f"documents:{form}-{way}", args=[lpa.reference])


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_offered_in_every_way(form, at_home, donor):
    lpa = an_lpa(donor, told=[FRIEND], answers=TOLD | CLAIMED)
    offered = at_home.get(lpa.get_absolute_url()).content.decode()

    for way in WAYS:
        assert address(form, way, lpa) in offered
        assert at_home.get(address(form, way, lpa)).status_code == 200


def test_the_page_is_read_with_its_labels(at_home, donor):
    page = at_home.get(address("lp1", "read", an_lpa(donor)))

    assert b"<dt" in page.content
    assert "Dora Jane" in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_plain_text_keeps_every_letter(at_home, donor):
    text = at_home.get(address("lp1", "text", an_lpa(donor)))

    assert text["Content-Type"] == "text/plain; charset=utf-8"
    assert "First names: Dora Jane" in text.content.decode()


def test_large_print_is_a_pdf(at_home, donor):
    pdf = at_home.get(address("signing-day", "large-24", an_lpa(donor)))

    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")


@pytest.mark.parametrize("form", ["lp3", "lpa120"])
def test_a_form_that_the_lpa_does_not_have_is_not_there(form, at_home, donor):
    lpa = an_lpa(donor)

    assert at_home.get(address(form, "read", lpa)).status_code == 404
    assert form not in at_home.get(lpa.get_absolute_url()).content.decode()


@pytest.mark.parametrize("way", WAYS)
def test_nobody_else_reads_it(way, client, donor):
    client.force_login(open_account(email="eve@example.org", by=None))

    assert client.get(address("lp1", way, an_lpa(donor))).status_code == 404


def test_what_was_taken_back_for_changes_is_not_read(at_home, donor):
    lpa = an_lpa(donor)
    reopen(draft=lpa.draft, by=donor)

    assert at_home.get(address("lp1", "read", lpa)).status_code == 404
