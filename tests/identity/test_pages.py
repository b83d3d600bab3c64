"""Whose pages these are, and what each person finds there."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

import clock
from accounts.inviting import open_account, open_staff_account
from identity.checking import Result, begin, decide_difference, take_result
from identity.choices import Role, State, Way
from identity.going_on import may_sign
from lpa.confirming.answering import record_born
from lpa.deleting import delete_draft
from lpa.models import Invitation, Lpa
from lpa.on_screen.refusing import NotNow
from lpa.on_screen.signing import certify
from outbox.models import Errand
from tests.builders import DONOR, a_draft
from tests.lpa.confirming.answering import asked, come_in, person
from tests.lpa.on_screen.signing import submitted

from .going import page, prove
from .people import check_of, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def doctor(client, donor, one_login):
    """The certificate provider of an LPA that the donor has signed on screen, who came
    in with the code that they were sent."""
    lpa = submitted(donor)
    _invitation, code = asked(lpa.draft, person(lpa.draft, "certificate-provider"))
    come_in(client, code)
    return somebody(lpa, Role.CERTIFICATE_PROVIDER)


def test_a_stranger_signs_in_first_and_then_finds_nothing(client, draft):
    who = somebody(draft)
    assert "login" in client.get(page("confirm", who)).url

    client.force_login(open_account(email="eve@example.org", by=None))
    assert client.get(page("confirm", who)).status_code == 404
    assert client.get(page("leave", who)).status_code == 404


def test_whoever_did_not_come_in_with_the_code_is_asked_for_it(client, doctor, draft):
    stranger = Client()
    assert stranger.get(page("confirm", doctor)).url == "/confirm/"
    assert stranger.get(page("leave", doctor)).url == "/confirm/"

    another = somebody(draft, Role.CERTIFICATE_PROVIDER)
    assert client.get(page("confirm", another)).url == "/confirm/"
    assert client.get(page("confirm", somebody(draft))).status_code == 302


def test_a_certificate_provider_proves_who_they_are_without_an_account(client, doctor):
    hub = reverse("taking-part:part", args=[doctor.uid])
    assert page("confirm", doctor) in client.get(hub).content.decode()

    shown = prove(client, doctor, first_names="Cy", last_name="Dunn")

    text = shown.content.decode()
    assert "Your identity is confirmed" in text
    assert f'href="{hub}"' in text
    assert check_of(doctor).role == Role.CERTIFICATE_PROVIDER
    on_the_hub = client.get(hub).content.decode()
    assert "Confirmed" in on_the_hub
    assert page("confirm", doctor) not in on_the_hub


def test_an_hour_at_one_login_is_an_hour_of_doing_something(client, doctor):
    cookie = client.get(page("leave", doctor)).cookies["participant"]

    assert cookie["path"] == "/confirm/"
    assert "no-store" in client.get(page("confirm", doctor))["Cache-Control"]


def test_a_providers_difference_is_not_for_them_to_decide(client, doctor):
    shown = prove(client, doctor, first_names="Cyril", last_name="Dunn")

    assert "A caseworker looks into" in shown.content.decode()
    assert "The LPA says: Cy" in shown.content.decode()
    assert client.get(page("differs", doctor)).status_code == 404


def test_the_birthday_a_provider_told_us_is_compared_as_well(client, doctor):
    invitation = Invitation.objects.get(uid=doctor.uid)
    record_born(invitation=invitation, date_of_birth=date(1960, 5, 1))

    shown = prove(client, doctor, first_names="Cy", last_name="Dunn")

    assert check_of(doctor).state == State.PENDING
    assert "You told us: 1 May 1960" in shown.content.decode()


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


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (date(2009, 11, 3), "You can sign your LPA from that day"),
        (date(2009, 11, 4), "confirm your identity again once you are 18"),
    ],
)
def test_a_donor_who_proves_to_be_under_18_is_told_when_they_can_sign(
    client, donor, one_login, born, words
):
    who = somebody(a_draft(donor, donor=DONOR | {"date_of_birth": born}))
    client.force_login(donor)
    assert client.get(page("under-18", who)).url == page("confirm", who)

    shown = prove(client, who, born=born)

    assert shown.redirect_chain[-1][0] == page("under-18", who)
    assert words in shown.content.decode()
    assert "3 November 2027" in shown.content.decode()
    assert not may_sign(Role.DONOR, check_of(who))
    with clock.set_to(born.replace(year=2027)):
        assert client.get(page("under-18", who)).url == page("confirm", who)
        assert may_sign(Role.DONOR, check_of(who)) is (words[:3] == "You")


def test_nobody_gets_round_their_age_by_way_of_the_court(
    client, donor, draft, one_login
):
    client.force_login(donor)
    who = somebody(draft)
    shown = prove(client, who, born=date(2010, 1, 1)).content.decode()
    assert "Change your details in the LPA" in shown

    refused = client.post(page("court", who), follow=True).content.decode()

    assert "No court lets anybody" in refused
    assert check_of(who).way == Way.ONE_LOGIN


def test_a_donor_can_withdraw_what_is_signed_and_delete_what_is_not(client, donor):
    client.force_login(donor)
    drafted, signed = somebody(a_draft(donor)), somebody(submitted(donor))
    for who in (drafted, signed):
        check = begin(who=who, by=donor)
        failed = Result(State.FAILED, ("V",))
        take_result(who=who, check=check, result=failed, by=donor)

    offered = client.get(page("confirm", drafted)).content.decode()
    assert reverse("lpa:delete", args=[drafted.reference]) in offered
    assert "Withdraw" not in offered
    way_out = reverse("lpa:on-screen-withdraw", args=[signed.reference])
    offered = client.get(page("confirm", signed)).content.decode()
    assert way_out in offered
    assert "Delete" not in offered

    client.post(way_out, {"why": "No more"})
    offered = client.get(page("confirm", signed)).content.decode()
    assert "Withdraw your LPA" not in offered
    assert "Delete" not in offered


def test_what_a_donor_types_about_their_voucher_is_kept(client, donor, draft):
    client.force_login(donor)

    shown = client.get(page("voucher", somebody(draft))).content.decode()

    assert 'data-keep="/unsent/keep/"' in shown


def test_nobody_certifies_who_turned_out_to_be_somebody_else(client, doctor, donor):
    prove(client, doctor, first_names="Cyril", last_name="Dunn")
    lpa = Lpa.objects.get(reference=doctor.reference)
    staff = open_staff_account(email="s@example.org", full_name="S", groups=[], by=None)
    said = {"check": check_of(doctor), "why": "Another man"}
    decide_difference(matters=True, by=staff, **said)

    with pytest.raises(NotNow, match="somebody else"):
        certify(lpa=lpa, language="en", by=None)
    assert (
        "somebody else" in client.get(f"/confirm/sign/{doctor.uid}/").content.decode()
    )
