"""Under the Act of 2023 the donor says how they confirm who they are before signing."""

import pytest
from django.urls import reverse

import clock
from lpa.models import Lpa
from tests.builders import a_draft, mean_everything
from tests.lpa.on_screen.signing import DAY, goes_to_the_post_office, switched_on

pytestmark = pytest.mark.django_db
TICKED = {"has_read": "yes", "signs": "yes", "applies": "yes"}


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


def mine(lpa, name, *more):
    return reverse(f"lpa:{name}", args=[lpa.reference, *more])


def frozen_to_sign_on_screen(client, donor):
    draft = a_draft(donor)
    mean_everything(draft, by=donor)
    client.force_login(donor)
    begin = {"language": "en", "codes_follow": "no"}
    client.post(f"/lpa/{draft.reference}/sign-on-screen/", begin)
    return Lpa.objects.get()


def test_nobody_signs_before_they_said_how_they_confirm_who_they_are(client, donor):
    lpa = frozen_to_sign_on_screen(client, donor)
    client.post(mine(lpa, "on-screen-sign", "en"), TICKED)
    page = client.get(mine(lpa, "on-screen")).content.decode()
    way = reverse("identity:confirm", args=[lpa.reference, lpa.instrument.donor.uid])

    assert not lpa.signatures.exists()
    assert "has not confirmed who they are" in page
    assert way in page
    assert "Can sign now" not in page

    goes_to_the_post_office(lpa.draft, by=donor)
    page = client.get(mine(lpa, "on-screen")).content.decode()
    assert "has not confirmed" not in page
    assert "Can sign now" in page
