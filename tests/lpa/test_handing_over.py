"""An LPA prepared for somebody else: offered, and theirs alone once accepted."""

import json

import pytest
from allauth.account.models import EmailAddress

from accounts.inviting import open_account
from history.models import Event
from lpa.handing_over import (
    MOST_A_DAY,
    CannotOffer,
    NotOffered,
    accept,
    decline,
    offer,
    offers_to,
    take_back,
)
from lpa.submission import submit
from outbox.models import Errand
from tests.builders import a_draft

pytestmark = pytest.mark.django_db

AMYS = "amy@example.org"


@pytest.fixture
def maker():
    return open_account(email="dora@example.org", by=None)


@pytest.fixture
def amy():
    return open_account(email=AMYS, by=None)


@pytest.fixture
def offered(maker):
    draft = a_draft(maker)
    offer(draft=draft, to="Amy@Example.org", by=maker)
    return draft


def pages(client, user):
    """The list of somebody's LPAs, as they read it."""
    client.force_login(user)
    return client.get("/lpa/").content.decode()


def mails():
    return [errand.payload for errand in Errand.objects.filter(kind="mail")]


def test_an_offer_is_mailed_once_and_says_nothing_of_the_lpa(offered, maker):
    offer(draft=offered, to=AMYS, by=maker)

    (mail,) = mails()
    assert mail["to"] == AMYS
    assert "dora@example.org" in mail["body"]
    assert "Dora Jane" not in mail["body"]


def test_until_it_is_accepted_it_is_the_makers(offered, maker, amy, client):
    assert "Offered to amy@example.org" in pages(client, maker)

    html = pages(client, amy)
    assert "dora@example.org has prepared an LPA" in html
    assert "Dora Jane" not in html
    assert client.get(f"/lpa/{offered.reference}/").status_code == 404


def test_accepted_it_is_theirs_alone(offered, maker, amy, client):
    client.force_login(amy)

    answer = client.post(f"/lpa/offers/{offered.reference}/accept/")

    assert answer.url == f"/lpa/{offered.reference}/"
    assert client.get(answer.url).status_code == 200
    assert offered.reference[-4:] not in pages(client, maker)
    for page in ("", "check/", "another/", "delete/", "unoffer/"):
        assert client.get(f"/lpa/{offered.reference}/{page}").status_code == 404
    assert mails()[-1]["to"] == maker.email


def test_declined_it_stays_with_its_maker(offered, maker, amy, client):
    client.force_login(amy)

    client.post(f"/lpa/offers/{offered.reference}/decline/")

    offered.refresh_from_db()
    assert (offered.owner, offered.offered_to) == (maker, "")
    assert "Prepared for you" not in pages(client, amy)
    assert mails()[-1]["to"] == maker.email


@pytest.mark.parametrize("answer", ["accept", "decline"])
def test_a_second_press_changes_nothing(answer, offered, amy, client):
    client.force_login(amy)
    url = f"/lpa/offers/{offered.reference}/{answer}/"

    first, second = client.post(url), client.post(url)

    assert first.url == second.url
    assert Event.objects.filter(action__in=("accepted", "declined")).count() == 1
    assert len(mails()) == 2


def test_an_address_must_be_proved_before_its_offers_are_seen(offered, client):
    eve = open_account(email="eve@example.org", by=None)
    EmailAddress.objects.create(user=eve, email=AMYS, verified=False)

    assert "Prepared for you" not in pages(client, eve)
    for answer in ("accept", "decline"):
        url = f"/lpa/offers/{offered.reference}/{answer}/"
        assert client.post(url).status_code == 404
    with pytest.raises(NotOffered):
        accept(reference=offered.reference, by=eve)


def test_an_offer_waits_for_whoever_signs_up_later(offered):
    amy = open_account(email=AMYS, by=None)

    assert list(offers_to(amy)) == [offered]


def test_what_was_taken_back_cannot_be_accepted(offered, maker, amy, client):
    client.force_login(maker)
    assert "no longer see" in client.get(f"/lpa/{offered.reference}/unoffer/").text
    client.post(f"/lpa/{offered.reference}/unoffer/")

    with pytest.raises(NotOffered):
        accept(reference=offered.reference, by=amy)
    with pytest.raises(NotOffered):
        decline(reference=offered.reference, by=amy)


def test_what_was_printed_stays_with_whoever_printed_it(offered, maker, amy, client):
    submit(draft=offered, by=maker)

    assert "Offered to" not in pages(client, maker)
    assert "Prepared for you" not in pages(client, amy)

    with pytest.raises(NotOffered):
        accept(reference=offered.reference, by=amy)
    with pytest.raises(CannotOffer, match="printed"):
        offer(draft=offered, to="else@example.org", by=maker)


def test_nothing_is_offered_to_oneself(maker):
    with pytest.raises(CannotOffer, match="your own"):
        offer(draft=a_draft(maker), to="DORA@example.org", by=maker)


def test_nobody_writes_to_the_whole_world_through_offers(maker):
    draft = a_draft(maker)
    for number in range(MOST_A_DAY):
        offer(draft=draft, to=f"a{number}@example.org", by=maker)
        take_back(draft=draft, by=maker)

    with pytest.raises(CannotOffer, match="tomorrow"):
        offer(draft=draft, to="more@example.org", by=maker)


def test_the_history_names_no_address(offered, amy):
    accept(reference=offered.reference, by=amy)

    events = Event.objects.filter(subject=offered.reference)
    said = json.dumps([[e.action, e.why, e.details] for e in events])
    assert "example.org" not in said
