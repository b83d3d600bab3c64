"""How far an LPA that is signed on screen has come, on the page of its progress."""

import pytest
from django.urls import reverse

import clock
from lpa.on_screen.signing import sign_as_attorney
from outbox.carrying import carry_out_due
from tests.lpa.on_screen.signing import DAY, TWO, certified, switched_on

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


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
