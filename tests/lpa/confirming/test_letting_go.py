"""Who is told that they are needed no more: another is named, or the LPA is deleted."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

import clock
from accounts.closing import close_account
from accounts.models import Closing
from history.models import Event
from lpa.answers import read
from lpa.confirming.answering import decline
from lpa.confirming.board import board_of
from lpa.confirming.hearing import heard_of
from lpa.confirming.inviting import invite
from lpa.confirming.standings import Standing
from lpa.deleting import delete_draft
from lpa.models import Confirmation, Draft, Invitation
from lpa.naming import change_person, remove_person
from messaging.choices import Reason, Way
from messaging.models import Message
from messaging.moving import News, note_news, note_sent
from tests.builders import AMY, BEN, CAT, FRIEND, TOLD, a_draft, act, details

from .answering import SITE, asked, come_in, mails, page, person

pytestmark = pytest.mark.django_db

OTHER = details("Olwen", "Other", line1="7 New Row")
ELSEWHERE = {name: OTHER[name] for name in ("first_names", "last_name", "line1")}


@pytest.fixture
def draft(donor):
    people = {"attorneys": (AMY, BEN), "told": (FRIEND,)}
    return a_draft(donor, **people, answers=act("jointly") | TOLD)


@pytest.fixture
def doctor(draft):
    return person(draft, "certificate-provider")


def sent(message_reference):
    note_sent(message=Message.objects.get(reference=message_reference), way=Way.MAIL)


def written_to(draft, who, **how):
    """Somebody was asked, and the message has gone."""
    invitation, code = asked(draft, who, **how)
    sent(invitation.message)
    return invitation, code


def standing(draft, role, number=0):
    return board_of(draft).line(str(person(draft, role, number).uid)).standing


def kinds():
    return [(each.kind, each.address, each.language) for each in mails()]


def test_a_provider_written_over_one_who_declined_is_another_person(
    client, draft, doctor, donor
):
    invitation, code = written_to(draft, doctor)
    decline(invitation=invitation, why="I move")
    assert heard_of(read(draft)).declined
    before = len(mails())
    client.force_login(donor)
    where = reverse("lpa:certificate-provider/person", args=[draft.reference])
    typed = {"first_names": "Olwen", "last_name": "Other", "line1": "7 New Row"}
    typed |= {"town": "Leeds", "postcode": "LS1 1AA", "country": "GB"}

    shown = client.post(where, typed, follow=True).content.decode()
    assert "Cy Dunn had been asked" in shown
    assert client.post(where, typed).status_code == 302

    other = person(draft, "certificate-provider")
    assert other.uid != doctor.uid
    assert not heard_of(read(draft)).declined
    assert standing(draft, "certificate-provider") is Standing.NOT_ASKED
    assert not Confirmation.objects.exists()
    assert len(mails()) == before  # who has declined is written to no more
    assert "wrong" in come_in(client, code).content.decode()
    invitation, code = asked(draft, other)
    assert come_in(client, code).url == page(other)


def test_an_attorney_written_over_is_told_and_sees_nothing_of_the_other(
    client, draft, donor
):
    amy = person(draft, "attorney")
    _invitation, code = written_to(draft, amy, language="cy")
    come_in(client, code)

    changed = change_person(person=amy, details=CAT, by=donor)

    assert kinds()[-1] == (
        "invitation-cancelled",
        f"{amy.pk}@example.org",
        "cy",
    )
    assert "Amy" in mails()[-1].body
    assert client.get(page(changed)).url == reverse("confirming:start")
    replaced = Event.objects.get(action="person-replaced")
    assert replaced.details["now"] == str(changed.uid)


def test_the_page_of_an_attorney_written_over_is_sent_twice(client, draft, donor):
    amy = person(draft, "attorney")
    written_to(draft, amy)
    client.force_login(donor)
    where = reverse("lpa:attorneys/people/change", args=[draft.reference, amy.uid])
    form = client.get(where).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    typed |= {"first_names": "Cat", "last_name": "Cole", "is_bankrupt": "no"}
    for part, value in zip(("day", "month", "year"), (6, 5, 1981), strict=True):
        typed[f"date_of_birth-{part}"] = value
    del typed["date_of_birth"], typed["has_single_name"]

    answers = [client.post(where, typed) for _press in "ab"]

    assert {each.url for each in answers} == {
        reverse("lpa:attorneys/people", args=[draft.reference])
    }
    names = draft.people.filter(role="attorney").values_list("first_names", flat=True)
    assert sorted(names) == ["Ben", "Cat"]


@pytest.mark.parametrize(
    "correction",
    [
        {"first_names": "AMY"},
        {"last_name": "Adams"},
        {"first_names": "Amélie"},
        {"date_of_birth": date(1975, 1, 3)},
    ],
)
def test_whoever_is_only_spelt_otherwise_or_has_married_stays_who_they_are(
    draft, donor, correction
):
    amy = person(draft, "attorney")
    asked(draft, amy)

    changed = change_person(person=amy, details=correction, by=donor)

    assert changed.uid == person(draft, "attorney").uid
    assert Invitation.objects.get().is_live


def test_whoever_is_taken_off_is_told_and_a_message_that_had_not_gone_does_not_go(
    draft, doctor, donor
):
    invitation, _code = asked(draft, doctor)
    remove_person(person=doctor, by=donor)
    assert Message.objects.get(reference=invitation.message).because == Reason.WITHDRAWN
    assert len(mails()) == 1

    ben = person(draft, "attorney", 1)
    written_to(draft, ben)
    remove_person(person=ben, by=donor)
    assert kinds()[-1][0] == "invitation-cancelled"


def everybody_asked(draft, donor):
    """Amy answered nothing, Ben declined, the doctor was not reached; one was told."""
    amy, ben = (person(draft, "attorney", number) for number in (0, 1))
    code = written_to(draft, amy, language="cy")[1]
    decline(invitation=written_to(draft, ben)[0], why="No")
    asked(draft, person(draft, "certificate-provider"))
    friend = person(draft, "person-to-notify")
    told = invite(
        draft=draft,
        uid=str(friend.uid),
        channel="sms",
        address="07700 900123",
        language="en",
        site=SITE,
        by=donor,
    )
    sent(told.message)
    return code


def test_a_deletion_is_told_to_those_who_were_asked_and_nothing_else_is_kept(
    client, draft, donor
):
    code = everybody_asked(draft, donor)
    reference = draft.reference

    for _press in "ab":
        delete_draft(draft=draft, by=donor)

    kept = {each.language: each for each in Message.objects.about(reference)}
    assert {each.kind for each in kept.values()} == {"draft-deleted"}
    assert "Mae Dora Jane Donor wedi dileu" in kept["cy"].body
    assert kept["en"].channel == "sms"
    assert not Draft.objects.exists()
    assert "wrong" in come_in(client, code).content.decode()
    last = Event.objects.filter(subject=reference).order_by("sequence").last()
    assert last.action == "deleted"

    note_sent(message=kept["cy"], way=Way.MAIL)
    note_news(message=kept["cy"], news=News(Reason.RETURNED))
    kept["cy"].refresh_from_db()
    assert kept["cy"].told_at  # nobody need know
    with clock.set_to(clock.now() + timedelta(days=60)):
        call_command("check_messages", verbosity=0)
    assert not Message.objects.filter(pk=kept["cy"].pk).exists()


def test_whoever_closes_their_account_tells_those_whom_they_asked(draft, donor):
    written_to(draft, person(draft, "attorney"))

    close_account(user=donor, reason=Closing.Reason.ASKED, by=donor)

    assert kinds() == [("draft-deleted", mails()[0].address, "en")]


def test_whoever_is_to_be_notified_hears_that_they_are_not(draft, donor):
    everybody_asked(draft, donor)

    remove_person(person=person(draft, "person-to-notify"), by=donor)

    assert kinds()[-1][0] == "not-to-be-notified"
