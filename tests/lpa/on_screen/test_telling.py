"""What those who sign on screen are told: where they come in, the way they were asked,
and, once it did not reach them, that goes to the donor."""

from datetime import timedelta

import pytest
from django.core.management import call_command

import clock
from lpa.confirming.board import board_of
from lpa.confirming.inviting import CannotInvite, invite
from lpa.confirming.standings import Standing
from lpa.models import Draft
from lpa.on_screen.leaving import opt_out, withdraw
from lpa.on_screen.signing import (
    certify,
    sign_as_attorney,
    sign_as_donor,
    sign_on_behalf,
)
from lpa.submission import reopen
from messaging.choices import Channel, Reason
from messaging.models import Message
from messaging.moving import News, note_news
from tests.lpa.confirming.answering import SITE, asked, come_in, page, person

from .signing import (
    DAY,
    DOCTOR_BY_MAIL,
    HELPED,
    INDEPENDENT,
    TWO,
    amy_of,
    begun,
    certified,
    code_sent,
    ready_to_certify,
    submitted,
    switched_on,
    witnessed_by,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


def last_of(kind):
    return Message.objects.filter(kind=kind).latest("pk")


def fails(message):
    note_news(message=message, news=News(Reason.REFUSED))


def ask_in_welsh_by_text(lpa, uid):
    how = {"channel": Channel.SMS, "address": "07700 900 200", "language": "cy"}
    invite(draft=lpa.draft, uid=uid, site=SITE, by=lpa.owner, **how)


def test_whoever_is_to_sign_is_told_where_they_come_in_and_with_what(donor):
    lpa = begun(donor, provider=DOCTOR_BY_MAIL)
    asked(lpa.draft, person(lpa.draft, "certificate-provider"))
    sign_as_donor(lpa=lpa, language="en", by=donor)
    witnessed_by(lpa)

    body = last_of("your-certificate").body
    assert f"Go to {SITE}/confirm/" in body
    assert "ask Dora Jane Donor for another" in body


def test_whoever_was_sent_no_code_is_told_whom_to_ask_for_one(donor):
    certified(donor)

    assert "ask Dora Jane Donor to have one sent" in last_of("your-turn").body


def test_people_are_written_to_as_the_donor_had_them_asked(donor):
    lpa = ready_to_certify(donor, **TWO)
    ask_in_welsh_by_text(lpa, amy_of(lpa))
    certify(lpa=lpa, language="en", by=None)

    amy = Message.objects.get(kind="your-turn", person=amy_of(lpa))
    assert (amy.channel, amy.address) == (Channel.SMS, "+447700900200")
    assert amy.language == "cy"
    assert "Ewch i" in amy.body


def test_the_donor_is_told_at_once_whom_it_did_not_reach(donor):
    lpa = submitted(donor, provider=DOCTOR_BY_MAIL)
    message = last_of("your-certificate")

    fails(message)

    told = last_of("not-reached")
    assert told.address == donor.email
    assert "Cy Dunn" in told.body
    assert "cy@example.org" in told.body
    message.refresh_from_db()
    assert message.told_at

    withdraw(lpa=lpa, by=donor)
    fails(last_of("withdrawn"))
    assert "please tell them yourself" in last_of("not-told").body


def test_so_is_a_code_that_reached_no_witness_and_nothing_sent_to_the_donor(donor):
    lpa = begun(donor, **HELPED)
    sign_on_behalf(lpa=lpa, language="en", by=donor)
    code_sent(lpa, INDEPENDENT)
    fails(last_of("witness-code"))
    assert "Wyn Witness" in last_of("not-reached").body

    fails(last_of("not-reached"))
    assert Message.objects.filter(kind="not-reached").count() == 1
    assert last_of("not-reached").told_at is None


def test_those_who_signed_hear_that_another_does_not_and_never_why(donor):
    lpa = certified(donor, provider=DOCTOR_BY_MAIL, **TWO)
    amy, ben = (each.uid for each in lpa.instrument.attorneys)
    sign_as_attorney(lpa=lpa, uid=ben, language="en", by=None)

    opt_out(lpa=lpa, uid=amy, why="I am ill", by=None)

    heard = Message.objects.filter(kind="another-left")
    provider = lpa.instrument.certificate_provider.uid
    assert {each.person for each in heard} == {ben, provider}
    assert all("Amy Able" in each.body for each in heard)
    assert not any("I am ill" in each.body for each in heard)
    assert "I am ill" in last_of("attorney-declined").body


def test_whoever_does_not_sign_has_declined_on_the_board_too(donor):
    lpa = certified(donor, **TWO)
    opt_out(lpa=lpa, uid=amy_of(lpa), why="Too far", by=None)

    line = board_of(Draft.objects.get()).line(amy_of(lpa))
    assert line.standing is Standing.DECLINED
    assert line.said.why_declined == "Too far"
    with pytest.raises(CannotInvite, match="do not want to sign"):
        ask_in_welsh_by_text(lpa, amy_of(lpa))


def test_whoever_signs_is_not_reminded_to_agree_and_stands_there_as_signed(donor):
    lpa = certified(donor, **TWO)
    amy, ben = (each.uid for each in lpa.instrument.attorneys)
    for who in lpa.draft.people.filter(role="attorney"):
        asked(lpa.draft, who)
    sign_as_attorney(lpa=lpa, uid=amy, language="en", by=None)

    board = board_of(Draft.objects.get())
    assert board.line(amy).standing is Standing.SIGNED
    assert [line.uid for line in board.still_open] == [ben]
    assert board.line(ben).next_reminder is None
    with clock.set_to(DAY + timedelta(days=8)):
        call_command("remind_people")
    assert not Message.objects.filter(kind="reminder").exists()


def test_declining_ones_part_is_not_signing_it_once_it_is_signed_on_screen(
    client, donor
):
    lpa = certified(donor, **TWO)
    amy = person(lpa.draft, "attorney")
    come_in(client, asked(lpa.draft, amy)[1])

    decline = client.get(page(amy, "decline"))
    client.post(page(amy, "decline"), {"reason": "unwilling"})

    assert decline.url == f"/confirm/sign/{amy.uid}/decline/"
    assert not lpa.draft.confirmations.exclude(declined_at=None).exists()


def test_what_is_opened_again_is_confirmed_and_declined_again(client, donor):
    lpa = begun(donor, **TWO)
    amy = person(lpa.draft, "attorney")
    come_in(client, asked(lpa.draft, amy)[1])
    reopen(draft=lpa.draft, by=donor)

    assert "Go on to read and sign" not in client.get(page(amy)).content.decode()
    assert client.get(f"/confirm/sign/{amy.uid}/").status_code == 404
    client.post(page(amy, "decline"), {"reason": "unwilling"})
    assert lpa.draft.confirmations.exclude(declined_at=None).exists()
    assert not lpa.opted_out.exists()
