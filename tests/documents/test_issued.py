"""What the office sees of documents that went out."""

import pytest
from django.urls import reverse

from documents.models import IssuedDocument, NotAsIssued
from history.models import Event
from tests.accounts.signing_in import sign_in_staff
from tests.casework.builders import staff

from .letters import CASE, PDF, an_issued_letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    return reverse("documents:issued", args=[an_issued_letter().pk])


def at_the_office(client, *groups):
    reader = staff(*groups)
    sign_in_staff(client, reader)
    return reader


def test_a_caseworker_is_given_what_was_issued_byte_for_byte(client, letter):
    at_the_office(client, "caseworker")
    response = client.get(letter)

    assert response.content == PDF
    assert response["Content-Type"] == "application/pdf"
    assert f"registration-to-donor-{CASE}-" in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]


def test_reading_what_was_issued_is_in_the_history(client, letter):
    reader = at_the_office(client, "caseworker")
    client.get(letter)

    assert Event.objects.get(subject=CASE, action="read").by == reader


def test_staff_who_may_not_see_cases_are_refused(client, letter):
    at_the_office(client, "reports")

    assert client.get(letter).status_code == 403
    assert not Event.objects.filter(action="read").exists()


def test_for_the_public_there_is_nothing(client, donor, letter):
    client.force_login(donor)

    assert client.get(letter).status_code == 404


def test_what_was_never_issued_does_not_exist(client, db):
    at_the_office(client, "caseworker")

    assert client.get(reverse("documents:issued", args=[1])).status_code == 404


def test_bytes_that_somebody_changed_are_not_shown(client, letter):
    at_the_office(client, "caseworker")
    IssuedDocument.objects.update(pdf=b"%PDF-1.7 forged")

    with pytest.raises(NotAsIssued):
        client.get(letter)
