"""The pages on which another LPA is made from one that is there."""

import pytest

from accounts.inviting import open_account
from lpa import answers
from lpa.choices import LpaType
from lpa.models import Draft
from lpa.starting import start_draft
from tests.builders import BEN, a_draft, act, an_lpa
from tests.lpa.test_copying import TRUST

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(client):
    maker = open_account(email="dora@example.org", by=None)
    client.force_login(maker)
    return maker


@pytest.fixture
def draft(maker):
    return a_draft(maker, attorneys=(BEN,), answers=act("jointly"))


def page(draft, name):
    return f"/lpa/{draft.reference}/{name}/"


def made():
    return Draft.objects.exclude(made_from=None).get()


def test_both_kinds_of_another_are_offered(draft, client):
    html = client.get(page(draft, "another")).content.decode()

    assert "Health and welfare, for Dora Jane Donor" in html
    assert "for the partner of Dora Jane Donor" in html


def test_the_other_kind_opens_and_says_what_is_still_open(draft, client):
    answer = client.post(page(draft, "another"), {"what": "other-kind"})

    assert answer.url == made().get_absolute_url()
    html = client.get(answer.url).content.decode()
    assert "Still to answer:" in html
    assert "Life-sustaining treatment" in html
    assert answers.read(made()).lpa.type is LpaType.PERSONAL_WELFARE


def test_the_mirror_in_this_account_opens(draft, client):
    partner = str(draft.people.get(role="attorney").uid)
    assert client.post(page(draft, "another"), {"what": "same-for-partner"}).url == (
        page(draft, "partner")
    )

    answer = client.post(page(draft, "partner"), {"partner": partner, "where": "here"})

    assert answer.url == made().get_absolute_url()
    assert answers.read(made()).lpa.donor.full_name == "Ben Baker"
    assert made().offered_to == ""


def test_the_mirror_for_their_own_account_is_offered(draft, client):
    partner = str(draft.people.get(role="attorney").uid)
    chosen = {"partner": partner, "where": "their-own", "email": "Ben@example.org"}

    html = client.post(page(draft, "partner"), chosen, follow=True).content.decode()

    assert made().offered_to == "ben@example.org"
    assert "we are writing to ben@example.org" in html


@pytest.mark.parametrize("email", ["", "dora@example.org", "nobody"])
def test_an_address_that_will_not_do_makes_nothing(email, draft, client):
    partner = str(draft.people.get(role="attorney").uid)
    chosen = {"partner": partner, "where": "their-own", "email": email}

    html = client.post(page(draft, "partner"), chosen).content.decode()

    assert "There is a problem" in html
    assert Draft.objects.count() == 1


def test_one_partner_has_their_address_filled_in(maker, client):
    draft = a_draft(maker, attorneys=({**BEN, "email": "ben@example.org"},))

    assert 'value="ben@example.org"' in client.get(page(draft, "partner")).text


def test_without_a_human_attorney_there_is_no_partner(maker, client):
    draft = a_draft(maker, attorneys=(TRUST,))

    assert "partner" not in client.get(page(draft, "another")).context["form"].as_p()
    assert client.get(page(draft, "partner")).status_code == 404


def test_a_printed_lpa_can_be_made_another_from(maker, client):
    lpa = an_lpa(maker)

    client.post(page(lpa, "another"), {"what": "other-kind"})

    assert made().made_from == lpa.draft


def test_nothing_is_made_from_what_has_hardly_begun(maker, client):
    draft = start_draft(owner=maker, by=maker)

    assert client.get(page(draft, "another")).status_code == 404
    assert "Make another" not in client.get("/lpa/").content.decode()
