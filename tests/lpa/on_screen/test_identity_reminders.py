"""Certificate providers who certified are reminded to prove who they are."""

from datetime import date

import pytest
from django.core.management import call_command

import clock
from identity import people
from identity.checking import Result, begin, take_result
from identity.choices import Role, State
from identity.comparing import Proved
from identity.expiring import expire_due
from identity.models import IdentityCheck, Reminded, Vouching
from identity.vouching import name_voucher
from lpa.deleting import delete_draft
from lpa.on_screen.identity_reminders import remind_of_identities
from lpa.on_screen.leaving import withdraw
from lpa.on_screen.signing import sign_as_donor
from messaging.models import Message
from outbox.models import Errand
from tests.builders import a_draft

from .signing import (
    DAY,
    DOCTOR_BY_MAIL,
    begun,
    certified,
    submitted,
    switched_on,
    told,
    witnessed_by,
)

pytestmark = pytest.mark.django_db
DUE = date(2026, 10, 11)  # signed, witnessed and certified on 10 July 2026
REMINDER = "Last reminder: confirm who you are, for the LPA of Dora Jane Donor"


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


def person(lpa, role):
    found = people.everybody(lpa.reference)
    return next(who for who in found if who.role == role)


def reminded_on(day):
    with clock.set_to(day):
        return remind_of_identities()


def test_a_provider_who_has_certified_is_reminded_once_and_the_donor_told(donor):
    lpa = certified(donor, provider=DOCTOR_BY_MAIL)
    before = len(told(lpa))
    assert reminded_on(date(2026, 10, 10)) == 0

    with clock.set_to(DUE):
        call_command("tend_signing")
        call_command("tend_signing")

    mail = Message.objects.get(about=lpa.reference, subject=REMINDER)
    assert mail.address == "cy@example.org"
    assert "10 January 2027 at the latest" in mail.written[1]
    news = told(lpa)[before:]
    assert news.count("Your certificate provider has not confirmed who they are") == 1
    assert Reminded.objects.get().which == "last"


def test_once_the_donor_is_known_there_is_time_for_two(donor):
    lpa = certified(donor, provider=DOCTOR_BY_MAIL)
    who = person(lpa, Role.DONOR)
    proved = Proved(who.first_names, who.last_name, who.date_of_birth)
    result = Result(State.CONFIRMED, ("P",), proved, clock.now())
    check = IdentityCheck.objects.get(uid=who.uid)
    take_result(who=who, check=check, result=result, by=donor)

    assert reminded_on(DUE) == 1
    assert reminded_on(date(2028, 4, 10)) == 0
    assert reminded_on(date(2028, 4, 11)) == 1
    kinds = ["identity-first", "identity-last"]
    sent = Message.objects.filter(kind__in=kinds).order_by("pk")
    first, last = (message.written[1] for message in sent)
    assert "by 10 January 2027" in first
    assert "10 July 2028 at the latest" in last


def test_nobody_is_reminded_who_had_a_result_or_whose_lpa_is_withdrawn(donor):
    lpa, another = (certified(donor, provider=DOCTOR_BY_MAIL) for _each in range(2))
    doctor = person(lpa, Role.CERTIFICATE_PROVIDER)
    check = begin(who=doctor, by=None)
    failed = Result(State.FAILED, ("V",))
    take_result(who=doctor, check=check, result=failed, by=None)
    withdraw(lpa=another, by=donor)

    assert reminded_on(DUE) == 0


def test_a_donor_whose_time_is_over_is_told(donor):
    lpa = submitted(donor)
    who = person(lpa, Role.DONOR)

    with clock.set_to(date(2027, 1, 10)):
        assert expire_due() == 0
    with clock.set_to(date(2027, 1, 11)):
        assert expire_due() == 1
    assert IdentityCheck.objects.get(uid=who.uid).state == State.EXPIRED
    mail = Errand.objects.filter(kind="mail", about=lpa.reference).latest("pk")
    assert mail.payload["to"] == donor.email
    assert mail.payload["subject"] == "Confirm your identity again"


def test_a_donors_six_months_run_from_the_last_witness(donor):
    lpa = begun(donor)
    sign_as_donor(lpa=lpa, language="en", by=donor)
    assert person(lpa, Role.DONOR).signed_on == date(2026, 7, 10)

    with clock.set_to(date(2026, 7, 11)):
        witnessed_by(lpa)

    assert person(lpa, Role.DONOR).signed_on == date(2026, 7, 11)


@pytest.mark.parametrize("way_out", ["deleted", "withdrawn"])
def test_whoever_vouches_is_told_that_they_need_not(donor, way_out):
    lpa = submitted(donor) if way_out == "withdrawn" else None
    draft = None if lpa else a_draft(donor)
    dora = people.donor_of((lpa or draft).reference)
    said = {"first_names": "Vera", "last_name": "Voss", "email": "vera@example.org"}
    name_voucher(donor=dora, by=donor, **said)

    if lpa:
        withdraw(lpa=lpa, by=donor)
        assert Vouching.objects.get().state == "dropped"
    else:
        delete_draft(draft=draft, by=donor)
        assert not Vouching.objects.exists()

    mail = Errand.objects.filter(kind="mail", payload__to="vera@example.org").latest(
        "pk"
    )
    assert mail.payload["subject"] == "You no longer need to vouch"
