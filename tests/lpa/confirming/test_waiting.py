"""Who are we waiting for: a joint LPA of four attorneys, from asking to the print."""

import json

import pytest
from django.urls import reverse

from history.models import Event
from lpa.confirming.answering import decline
from lpa.confirming.board import board_of
from lpa.confirming.eligibility import QUESTIONS
from lpa.confirming.standings import Standing
from lpa.models import Lpa
from lpa.naming import change_person, remove_person
from lpa.submission import submit
from messaging.choices import Reason, State, Way
from messaging.models import Message
from messaging.moving import News, note_news, note_sent
from outbox.carrying import carry_out_due
from tests.builders import AMY, BEN, CAT, DAN, a_draft, act, mean_everything
from tests.messaging.post_office import post_office

from .answering import asked, code_in, come_in, mails, page, person
from .test_board import agreed, standing, there
from .test_journeys import agree

pytestmark = pytest.mark.django_db
TOKEN = "a token that only Notify knows"


@pytest.fixture
def draft(donor):
    four = (AMY, BEN, CAT, DAN)
    return a_draft(donor, attorneys=four, answers=act("jointly"))


@pytest.fixture
def owner(client, donor):
    client.force_login(donor)
    return client


@pytest.fixture
def four(draft):
    return list(draft.people.filter(role="attorney"))


@pytest.fixture
def doctor(draft):
    return person(draft, "certificate-provider")


@pytest.fixture
def office(settings):
    """GOV.UK Notify, which takes what the worker sends."""
    settings.NOTIFY_CALLBACK_TOKEN = TOKEN
    with post_office() as office:
        for name, value in office.settings().items():
            setattr(settings, name, value)
        yield office


def sent_and_sent_back(client, invitation):
    """The worker sends what there is; Notify says later that one came back."""
    carry_out_due()
    told = {"reference": invitation.message, "status": "permanent-failure", "id": "n1"}
    said = client.post(
        reverse("messaging:receipt"),
        json.dumps(told),
        content_type="application/json",
        headers={"Authorization": f"Bearer {TOKEN}"},
    )
    assert said.status_code == 204
    return Message.objects.get(reference=invitation.message)


def text(response):
    return response.content.decode()


def checked(owner, draft):
    return text(owner.get(reverse("lpa:check", args=[draft.reference])))


def press(owner, draft, name, about=None, **posted):
    return owner.post(there(draft, about, f"asking-{name}"), posted, follow=True)


def sees_what_to_decide(owner, draft):
    """About Cat, who declined, and Dan, whom nothing reached."""
    shown = text(owner.get(there(draft)))
    assert "2 of 5 have agreed" in shown
    assert "It came back" in shown
    assert "Send a letter instead" in shown
    assert "Take Cat Cole off your LPA" in shown
    assert "Cat Cole said that they decline" in checked(owner, draft)


def test_four_attorneys_with_one_decline_and_one_bounce(
    client, draft, four, donor, office
):
    amy, ben, cat, dan = four
    mean_everything(draft, by=donor)
    invitations = {each.pk: asked(draft, each) for each in four}
    failed = sent_and_sent_back(client, invitations[dan.pk][0])
    assert len(office.taken) == 4
    assert failed.told_at  # the donor, at once
    assert "Dan Dale (Attorney)" in mails()[-1].body
    assert mails()[-1].address == donor.email
    for who in (amy, ben):
        come_in(client, invitations[who.pk][1])
        agree(client, who)
    come_in(client, invitations[cat.pk][1])
    client.post(page(cat, "decline"), {"reason": "other", "reason_in_words": "I move"})
    told = {each.address for each in mails() if "declined" in each.kind}
    assert told == {donor.email, f"{amy.pk}@example.org", f"{ben.pk}@example.org"}

    client.force_login(donor)
    sees_what_to_decide(client, draft)
    remove_person(person=cat, by=donor)
    assert standing(draft, amy) is Standing.CHANGED  # they act with one less
    press(client, draft, "all-again")
    codes = {each.person: code_in(each) for each in mails()[-2:]}
    assert codes.keys() == {str(amy.uid), str(ben.uid)}
    invite = there(draft, dan, "asking-invite")
    by_text = text(client.get(f"{invite}?by=sms"))
    assert 'value="sms" checked' in by_text.replace("  ", " ")
    client.post(invite, {"channel": "sms", "phone": "07700 900123", "language": "en"})
    codes[str(dan.uid)] = code_in(mails()[-1])
    for who in (amy, ben, dan):
        come_in(client, codes[str(who.uid)])
        agree(client, who)

    mean_everything(draft, by=donor)
    assert "You are waiting" not in checked(client, draft)
    assert isinstance(submit(draft=draft, by=donor), Lpa)


def test_whoever_asked_is_not_stopped_but_says_that_they_go_on_without(
    draft, four, owner, donor
):
    amy, ben, *_others = four
    asked(draft, amy)
    asked(draft, ben)
    mean_everything(draft, by=donor)
    shown = checked(owner, draft)
    assert "You are waiting for an answer" in shown
    assert "Prepare the LPA for signing" not in shown

    press(owner, draft, "go-on", amy)
    press(owner, draft, "go-on-all", who=[str(ben.uid)])
    assert "Prepare the LPA for signing" in checked(owner, draft)
    gone = Event.objects.filter(subject=draft.reference, action="gone-on-without")
    assert [each.details["uid"] for each in gone] == [str(amy.uid), str(ben.uid)]
    assert gone[0].by == donor

    press(owner, draft, "wait", amy)
    assert "Prepare the LPA for signing" not in checked(owner, draft)


def test_nobody_asked_nobody_waited_for(draft, owner, donor):
    mean_everything(draft, by=donor)

    assert "Prepare the LPA for signing" in checked(owner, draft)


def test_an_edit_touches_those_whose_part_reads_otherwise(draft, four, owner, donor):
    amy, ben, *_others = four
    agreed(draft, amy)
    agreed(draft, ben)
    change_person(person=amy, details={"line1": "2 New Street"}, by=donor)

    assert (standing(draft, amy), standing(draft, ben)) == (
        Standing.CHANGED,
        Standing.AGREED,
    )
    shown = text(owner.get(there(draft)))
    assert shown.index("1 Mill Lane") < shown.index("2 New Street")
    assert "Amy Able agreed to something that you have changed" in checked(owner, draft)
    press(owner, draft, "again", amy)
    assert [each.person for each in mails() if each.kind == "asked-again"] == [
        str(amy.uid)
    ]


def test_a_provider_who_may_not_be_one_gives_way_to_another(
    client, draft, doctor, owner, donor
):
    _invitation, code = asked(draft, doctor)
    come_in(client, code)
    fit = {each.slug: "no" if each.bars else "yes" for each in QUESTIONS}
    client.post(page(doctor, "eligibility"), fit | {"family": "yes"})
    assert standing(draft, doctor) is Standing.BARRED
    assert "cannot be your certificate provider" in checked(owner, draft)

    named = press(owner, draft, "another", doctor)

    assert named.request["PATH_INFO"].endswith("/certificate-provider/person/")
    assert not draft.people.filter(role="certificate-provider").exists()


def test_whoever_declines_after_the_print_stands_on_its_page(
    draft, four, doctor, owner, donor
):
    mean_everything(draft, by=donor)
    agreed(draft, four[0])
    agreed(draft, doctor)
    lpa = submit(draft=draft, by=donor)
    for who in (four[0], doctor):
        invitation = draft.invitations.get(uid=who.uid)
        decline(invitation=invitation, why="I move")

    shown = text(owner.get(lpa.get_absolute_url()))

    assert "Amy Able (Attorney) does not take on their part" in shown
    assert "without a certificate the LPA cannot be registered" in shown
    assert "The LPA has been prepared for signing" in text(owner.get(there(draft)))


def test_only_the_last_message_that_was_sent_is_said_to_have_failed(draft, four, owner):
    amy = four[0]
    first, _code = asked(draft, amy)
    old = Message.objects.get(reference=first.message)
    note_sent(message=old, way=Way.MAIL)
    posted = {"channel": "email", "email": "amy@example.com", "language": "en"}
    owner.post(there(draft, amy, "asking-invite"), posted)
    old.refresh_from_db()
    before = len(mails())

    note_news(message=old, news=News(Reason.RETURNED))

    line = board_of(draft).line(str(amy.uid))
    assert (line.failure, len(mails())) == (None, before)
    assert Message.objects.get(pk=old.pk).told_at
    assert [each.address for each in line.asked.earlier] == [first.address]


def test_what_is_proven_to_be_delivered_is_said_to_be(draft, four):
    invitation, _code = asked(draft, four[0])
    message = Message.objects.get(reference=invitation.message)
    note_sent(message=message, way=Way.MAIL)
    assert standing(draft, four[0]) is Standing.SENT
    note_news(message=message, news=News(Reason.ASSUMED))
    assert standing(draft, four[0]) is Standing.SENT
    note_news(message=message, news=News(Reason.RECEIPT))
    assert Message.objects.get(pk=message.pk).state == State.DELIVERED
    assert standing(draft, four[0]) is Standing.DELIVERED
