"""An LPA signed on screen, with a signatory and two witnesses, up to the register."""

from datetime import timedelta

import pytest
from django.urls import reverse

import clock
from casework.actions import perform
from casework.models import Case
from casework.refusals import NotNow
from casework.states import State
from identity import people
from identity.checking import Result, begin, live_check, take_result
from identity.choices import State as Identity
from identity.comparing import Proved
from lpa.on_screen.signing import certify, sign_as_attorney, sign_on_behalf
from outbox.carrying import carry_out_due
from tests.casework.builders import pay, staff
from tests.lpa.on_screen.signing import (
    DAY,
    HELPED,
    INDEPENDENT,
    TWO,
    amy_of,
    begun,
    certified,
    provider_goes_to_the_post_office,
    switched_on,
    witnessed_by,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


def signed_by_everybody(donor):
    lpa = begun(donor, **HELPED)
    sign_on_behalf(lpa=lpa, language="en", by=donor)
    witnessed_by(lpa, INDEPENDENT)
    witnessed_by(lpa)
    provider_goes_to_the_post_office(lpa)
    certify(lpa=lpa, language="en", by=None)
    sign_as_attorney(lpa=lpa, uid=amy_of(lpa), language="en", by=None)
    return lpa


def proves_who_they_are(lpa, uid):
    """What comes back from One Login, of somebody who went to a Post Office or did not
    begin before."""
    who = people.named(reference=lpa.reference, uid=uid)
    check = live_check(reference=lpa.reference, uid=uid) or begin(who=who, by=None)
    proved = Proved(who.first_names, who.last_name, who.date_of_birth)
    result = Result(Identity.CONFIRMED, ("P",), proved, clock.now())
    take_result(who=who, check=check, result=result, by=None)


def taken(action, **details):
    return perform(action, Case.objects.get(), by=staff("manager"), **details)


def test_from_the_first_signature_to_the_entry_of_the_register(donor):
    lpa = signed_by_everybody(donor)
    carry_out_due()
    pay(Case.objects.get(), on=DAY.date())
    taken("examine")
    with pytest.raises(NotNow, match="identity has not been confirmed"):
        taken("pass")
    for uid in (lpa.instrument.donor.uid, lpa.instrument.certificate_provider.uid):
        proves_who_they_are(lpa, uid)
    taken("pass")
    taken("give-notices", on=DAY.date())
    with clock.set_to(DAY + timedelta(days=31)):
        taken("register")

    case = Case.objects.get()
    entry = case.register_entry.document
    assert case.state == State.REGISTERED
    assert entry["channel"] == "online"
    assert entry["authorisedSignatory"]["lastName"] == "Scribe"
    assert entry["independentWitness"]["lastName"] == "Witness"
    assert entry["attorneys"][0]["channel"] == "online"


def progress_page(client, lpa):
    address = reverse("casework:progress", args=[lpa.reference])
    return client.get(address).content.decode()


def test_how_far_it_has_come_says_who_has_yet_to_sign(client, donor):
    lpa = certified(donor, **TWO)
    amy, ben = (each.uid for each in lpa.instrument.attorneys)
    sign_as_attorney(lpa=lpa, uid=ben, language="en", by=None)
    carry_out_due()
    client.force_login(donor)
    page = progress_page(client, lpa)
    assert "Amy Able (Attorney)" in page
    assert "Ben Baker (Attorney)" not in page
    sign_as_attorney(lpa=lpa, uid=amy, language="en", by=None)
    assert "yet to sign" not in progress_page(client, lpa)
