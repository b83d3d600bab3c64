"""What pages of signing say: the deadlines that run, and what is known already."""

import pytest

import clock
from lpa.confirming.answering import record_corporation
from lpa.on_screen import office
from lpa.on_screen.office import Said
from lpa.on_screen.showing import progress
from lpa.on_screen.signing import sign_as_attorney
from lpa.on_screen.standing import standing_of
from tests.lpa.confirming.answering import asked, come_in, person

from .signing import (
    DAY,
    WITH_TRUST,
    amy_of,
    begun,
    certified,
    provider_goes_to_the_post_office,
    submitted,
    switched_on,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon():
    with clock.set_to(DAY):
        yield


def days(lpa):
    return {row["key"]: row["value"] for row in progress(standing_of(lpa))["days"]}


def known_since(monkeypatch, day):
    known = {"identity": lambda lpa: Said(donor_confirmed_on=day)}
    monkeypatch.setattr(office, "_asked", known)


def test_a_donor_who_proved_who_they_are_is_told_by_when_to_sign(donor, monkeypatch):
    lpa = begun(donor)
    assert days(lpa) == {}
    known_since(monkeypatch, DAY.date())

    assert days(lpa) == {"The donor signs by": "10 January 2027"}


def test_once_it_is_signed_each_deadline_stands_there_until_it_is_kept(
    donor, monkeypatch
):
    lpa = submitted(donor)
    assert days(lpa) == {
        "The donor confirms who they are by": "10 January 2027",
        "The certificate is given by": "10 January 2027",
        "Everybody signs by": "9 July 2028",
        "Whoever has not signed is reminded on": "11 October 2026",
        "Last day before it ends, as it stands": "10 January 2027",
    }
    assert progress(standing_of(lpa))["may_prove"]

    lpa = certified(donor)
    sign_as_attorney(lpa=lpa, uid=amy_of(lpa), language="en", by=None)
    known_since(monkeypatch, DAY.date())
    assert days(lpa) == {
        "The certificate provider confirms who they are by": "10 January 2027"
    }


def test_the_certificate_waits_until_its_giver_says_how_they_prove_who_they_are(donor):
    lpa = submitted(donor)

    def certificate():
        return progress(standing_of(lpa))["lines"][2]

    assert certificate().status == "Cannot sign yet"
    assert "has not confirmed who they are" in certificate().hint
    provider_goes_to_the_post_office(lpa)
    assert certificate().status == "Can sign now"


def test_whom_a_corporation_named_before_is_filled_in(client, donor):
    lpa = certified(donor, **WITH_TRUST)
    trust = lpa.draft.people.get(is_trust_corporation=True)
    sid = {"first_names": "Sid", "last_name": "Sign", "position": "Director"}
    invitation, code = asked(lpa.draft, trust)
    record_corporation(invitation=invitation, company_number="1", signatories=[sid])
    come_in(client, code)

    with switched_on():
        form = client.get(f"/confirm/sign/{trust.uid}/en/sign/").context["form"]

    assert form["professional_title"].value() == "Director"
    assert form["another"].value() == "no"


def test_the_page_of_all_parts_says_what_is_signed_however_many_there_are(
    client, donor, django_assert_num_queries
):
    signed, unsigned = (certified(donor) for _each in range(2))
    for lpa in (signed, unsigned):
        come_in(client, asked(lpa.draft, person(lpa.draft, "attorney"))[1])
    sign_as_attorney(lpa=signed, uid=amy_of(signed), language="en", by=None)

    with django_assert_num_queries(7):
        page = client.get("/confirm/parts/").content.decode()

    assert page.index("You signed") < page.index("To sign")
