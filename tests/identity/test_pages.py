"""Whose pages these are, and what each person finds there."""

from datetime import date

import pytest
from allauth.account.models import EmailAddress

from accounts.inviting import open_account
from identity.checking import begin
from identity.choices import Role, State, Way
from lpa.deleting import delete_draft
from outbox.models import Errand
from tests.builders import DOCTOR, a_draft

from .going import page, prove
from .people import check_of, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def doctor(client, donor, one_login):
    """The certificate provider, signed in with the address that stands in the LPA."""
    provider = DOCTOR | {"email": "cy@example.org"}
    who = somebody(a_draft(donor, provider=provider), Role.CERTIFICATE_PROVIDER)
    account = open_account(email="cy@example.org", by=None)
    client.force_login(account)
    return who


def test_a_stranger_signs_in_first_and_then_finds_nothing(client, draft):
    who = somebody(draft)
    assert "login" in client.get(page("confirm", who)).url

    client.force_login(open_account(email="eve@example.org", by=None))
    assert client.get(page("confirm", who)).status_code == 404
    assert client.get(page("leave", who)).status_code == 404


def test_an_address_that_nobody_has_proved_opens_nothing(client, doctor):
    EmailAddress.objects.update(verified=False)

    assert client.get(page("confirm", doctor)).status_code == 404


def test_a_certificate_provider_confirms_their_own_identity(client, doctor):
    assert b"Confirm your identity" in client.get(page("confirm", doctor)).content

    shown = prove(client, doctor, first_names="Cy", last_name="Dunn")

    assert "Your identity is confirmed" in shown.content.decode()
    assert check_of(doctor).role == Role.CERTIFICATE_PROVIDER


def test_a_providers_difference_is_not_for_them_to_decide(client, doctor):
    shown = prove(client, doctor, first_names="Cyril", last_name="Dunn")

    assert "A caseworker looks into" in shown.content.decode()
    assert "The LPA says: Cy" in shown.content.decode()
    assert client.get(page("differs", doctor)).status_code == 404


def test_the_donor_is_told_of_a_provider_who_could_not_prove_it(client, doctor, donor):
    shown = prove(client, doctor, "V", first_names="Cy", last_name="Dunn")

    assert "The donor is told" in shown.content.decode()
    mail = Errand.objects.filter(kind="mail", about=doctor.reference).get()
    assert mail.payload["to"] == donor.email
    assert "Cy Dunn could not confirm" in mail.payload["body"]


def test_only_a_donor_has_somebody_to_vouch_or_the_court(client, doctor):
    ways = client.get(page("way", doctor)).content.decode()

    assert "At a Post Office" in ways
    assert "Somebody vouches" not in ways
    assert client.get(page("court", doctor)).status_code == 404
    assert client.get(page("voucher", doctor)).status_code == 404


def test_a_donor_finds_it_beside_the_tasks_and_deletes_it_with_the_lpa(
    client, donor, draft
):
    client.force_login(donor)
    who = somebody(draft)
    assert page("confirm", who) in client.get(draft.get_absolute_url()).content.decode()
    begin(who=who, by=donor)

    delete_draft(draft=draft, by=donor)

    assert check_of(who) is None
    assert client.get(page("confirm", who)).status_code == 404


def test_a_post_office_has_its_last_day(client, donor, draft):
    client.force_login(donor)
    who = somebody(draft)
    begin(who=who, by=donor)
    asked = client.post(page("way", who), {"way": "post-office"})
    assert asked.url == page("post-office", who)
    assert "3 November 2027" in client.get(asked.url).content.decode()

    shown = client.post(asked.url, follow=True).content.decode()

    assert "Do it by" in shown
    assert "3 November 2027" in shown
    assert check_of(who).deadline_on == date(2027, 11, 3)


def test_a_donor_goes_on_by_way_of_the_court(client, donor, draft):
    client.force_login(donor)
    who = somebody(draft)

    shown = client.post(page("court", who), follow=True).content.decode()

    assert "The court is asked" in shown
    check = check_of(who)
    assert (check.state, check.way) == (State.PENDING, Way.COURT)
    again = client.get(page("leave", who), follow=True).content.decode()
    assert "The court is asked about this identity" in again
