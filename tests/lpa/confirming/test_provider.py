"""What only the certificate provider is asked: how old they are, and who they are to
the others."""

from datetime import date, datetime

import pytest
from django.urls import reverse

import clock
from history.models import Event
from prescribed.duties import PROVIDER
from tests.builders import a_draft

from .answering import asked, come_in, mails, page, person
from .test_journeys import BORN, FIT, agree, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(donor):
    return a_draft(donor)


def test_a_wrong_answer_of_the_provider_leads_to_its_page_and_to_the_donor(
    client, draft
):
    doctor = person(draft, "certificate-provider")
    _invitation, code = asked(draft, doctor)
    come_in(client, code)

    client.post(page(doctor, "born"), BORN)
    barred = client.post(page(doctor, "eligibility"), FIT | {"family": "yes"})

    assert barred.url == page(doctor, "barred", "family")
    assert "name somebody else" in client.get(barred.url).content.decode()
    told = mails()[-1]
    assert told.address == draft.owner.email
    assert "family of yours" in told.body
    assert client.get(page(doctor, "agree")).url == page(doctor, "eligibility")
    client.post(page(doctor, "eligibility"), FIT)
    assert "You agreed" in agree(client, doctor, PROVIDER.checks).content.decode()


def test_the_provider_says_how_old_they_are_and_nobody_else_reads_it(
    client, draft, donor
):
    doctor = person(draft, "certificate-provider")
    come_in(client, asked(draft, doctor)[1])
    assert client.get(page(doctor, "agree")).url == page(doctor, "born")

    def born(day, month, year, **more):
        parts = zip(("day", "month", "year"), (day, month, year), strict=True)
        typed = {f"date_of_birth-{part}": value for part, value in parts}
        return client.post(page(doctor, "born"), typed | more)

    with clock.set_to(datetime(2026, 11, 27, 12, tzinfo=clock.LONDON)):
        assert "must be 18 or over" in born(28, 11, 2008).content.decode()
        old = born(27, 11, 1926)
        assert "100 or over" in old.content.decode()
        assert 'value="1926-11-27"' in old.content.decode()
        assert 'value="1926"' in old.content.decode()
        another = born(26, 11, 1926, sure_of="1926-11-27").content.decode()
        assert "100 or over" in another
        assert said(doctor).date_of_birth is None
        assert born(27, 11, 1926, sure_of="1926-11-27").status_code == 302
        born(27, 11, 2008)

    assert said(doctor).date_of_birth == date(2008, 11, 27)
    client.force_login(donor)
    board = client.get(reverse("lpa:asking", args=[draft.reference]))
    assert "2008" not in board.content.decode()
    assert not Event.objects.filter(details__icontains="2008-11-27").exists()
