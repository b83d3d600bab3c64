"""A code opens once, for whoever knows the donor's name, and is not found by trying."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

import clock
from history.models import Event
from lpa.confirming.inviting import (
    CannotInvite,
    cancel_invitation,
    invite,
    invite_again,
)
from lpa.confirming.opening import WrongCodeOrName, open_with_code
from lpa.confirming.parts import NotNamed
from lpa.confirming.tries import TooManyTries, of_place, of_session
from lpa.models import Confirmation, Invitation
from lpa.naming import remove_person
from messaging.models import Message
from messaging.moving import note_sent
from tests.builders import DONOR, FRIEND, TOLD, a_draft, an_lpa

from .answering import SITE, asked, code_in, come_in, mails, page, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(donor):
    return a_draft(donor)


@pytest.fixture
def amy(draft):
    return person(draft, "attorney")


def by_email(draft, who, **more):
    told = {"channel": "email", "address": "new@example.org", "language": "en"}
    return {"draft": draft, "uid": str(who.uid), "site": SITE, "by": draft.owner} | (
        told | more
    )


def opens(client, code, name="Donor"):
    return come_in(client, code, name).status_code == 302


def test_the_code_is_kept_nowhere_but_in_the_message(draft, amy):
    invitation, code = asked(draft, amy)

    kept = "".join(str(value) for value in vars(invitation).values())
    events = str(list(Event.objects.values_list("details", "why")))
    for spelling in (code, code.replace("-", "")):
        assert spelling not in kept + events


def test_a_code_opens_once_and_again_in_the_same_browser_only(client, draft, amy):
    _invitation, code = asked(draft, amy)

    assert opens(client, code)
    assert not opens(Client(), code)
    client.post(reverse("confirming:leave"))
    assert client.get(page(amy)).status_code == 302
    assert opens(client, code)


def test_after_an_hour_of_doing_nothing_the_code_is_asked_for_again(client, draft, amy):
    _invitation, code = asked(draft, amy)
    with time_machine.travel(clock.now()):
        come_in(client, code)
    with time_machine.travel(clock.now() + timedelta(minutes=59)):
        assert client.get(page(amy)).status_code == 200
    with time_machine.travel(clock.now() + timedelta(minutes=120)):
        assert client.get(page(amy)).url == reverse("confirming:start")
        assert "for an hour" in client.get(reverse("confirming:start")).content.decode()
        assert opens(client, code)


def test_a_cookie_that_somebody_made_up_opens_nothing(client, draft, amy, settings):
    invitation, _code = asked(draft, amy)
    forged = signing.dumps(["x", [invitation.pk], [invitation.pk], 2**40], salt="other")
    client.cookies[settings.PARTICIPANT_COOKIE_NAME] = forged

    assert client.get(page(amy)).url == reverse("confirming:start")


def test_the_message_is_known_to_have_arrived_once_its_code_is_used(draft, amy):
    invitation, code = asked(draft, amy)
    message = Message.objects.get(reference=invitation.message)
    note_sent(message=message, way="kept")

    come_in(Client(), code)

    message.refresh_from_db()
    assert message.opened_at


def test_a_wrong_code_and_a_wrong_name_are_answered_alike(client, draft, amy):
    _invitation, code = asked(draft, amy)

    wrong_name = come_in(client, code, "Doner").content.decode()
    wrong_code = come_in(client, "3333-3333").content.decode()
    too_short = come_in(client, "3333").content.decode()

    message = "The code or the name is wrong"
    assert message in wrong_name
    assert message in wrong_code
    assert message not in too_short


def test_a_superseded_a_cancelled_and_an_old_code_open_nothing(draft, amy):
    first, old = asked(draft, amy)
    second = invite_again(**by_email(draft, amy))
    newest = code_in(mails()[-1])
    first.refresh_from_db()

    assert first.superseded_at
    assert not opens(Client(), old)
    with clock.set_to(second.expires_at - timedelta(seconds=1)):
        assert opens(Client(), newest)
    Invitation.objects.update(used_at=None)
    with clock.set_to(second.expires_at):
        assert not opens(Client(), newest)
    cancel_invitation(invitation=second, why="She asked me to", by=draft.owner)
    assert not opens(Client(), newest)
    assert mails()[-1].state == "dropped"  # it had not left the house yet


def test_ten_wrong_tries_and_then_one_every_five_minutes(draft, amy):
    _invitation, code = asked(draft, amy)
    start = clock.now()

    with clock.set_to(start):
        tries = [come_in(Client(), "3333-3333").status_code for _ in range(11)]
        assert not opens(Client(), code)
    with clock.set_to(start + timedelta(minutes=5)):
        assert come_in(Client(), "3333-3333").status_code == 200
        assert come_in(Client(), code).status_code == 429
    with clock.set_to(start + timedelta(minutes=10)):
        assert opens(Client(), code)

    assert tries == [200] * 10 + [429]


def test_one_browser_cannot_go_on_from_another_address(client, draft, amy):
    _invitation, code = asked(draft, amy)
    for _ in range(10):
        come_in(client, "3333-3333")

    typed = {"code": code, "name": "Donor"}
    there = client.post(reverse("confirming:start"), typed, REMOTE_ADDR="192.0.2.7")

    assert there.status_code == 429


def test_an_lpa_is_not_guessed_at_from_many_places_and_other_names_stay_open(
    donor, draft, amy
):
    other = a_draft(donor, donor=DONOR | {"last_name": "Smith"})
    code, its_code = asked(draft, amy)[1], asked(other, person(other, "attorney"))[1]
    start = clock.now()

    def tries(code, name, number=0):
        """Each from a place, and with a browser, of its own."""
        places = [of_place(f"2001:db8::{number:x}"), of_session(f"{name} {number}")]
        bare = code.replace("-", "")
        return open_with_code(code=bare, name=name, tried_by=places)

    with clock.set_to(start):
        for number in range(100):
            spelt = "DONOR" if number % 2 else " dönor "
            with pytest.raises(WrongCodeOrName):
                tries("3333-3333", spelt, number)
        with pytest.raises(TooManyTries):
            tries(code, "Donor", 100)
        tries(its_code, "Smith", 101)
    with clock.set_to(start + timedelta(seconds=30)):
        tries(code, "Donor", 102)


def test_right_codes_cost_no_tries(client, draft):
    for number in range(12):
        again = asked(draft, person(draft, "attorney"))[1] if not number else None
        code = again or code_in(mails()[-1])
        assert opens(client, code)


def test_somebody_who_was_taken_off_has_no_code_any_more(client, draft, amy):
    _invitation, code = asked(draft, amy)
    come_in(client, code)
    remove_person(person=amy, by=draft.owner)

    assert client.get(page(amy)).url == reverse("confirming:start")
    assert not Invitation.objects.exists()
    assert not Confirmation.objects.exists()


def test_a_person_to_notify_is_told_and_gets_no_code(donor):
    draft = a_draft(donor, told=(FRIEND,), answers=TOLD)
    friend = person(draft, "person-to-notify")

    invitation = invite(**by_email(draft, friend))

    assert invitation.fingerprint == ""
    assert "You need do nothing now" in mails()[-1].body
    assert "confirm/" not in mails()[-1].body


def test_a_second_press_writes_no_second_time(draft, amy):
    first = invite(**by_email(draft, amy))
    count = len(mails())

    assert invite(**by_email(draft, amy)) == first
    assert len(mails()) == count


def test_nobody_is_asked_who_is_not_named_or_once_it_is_posted(donor, draft):
    with pytest.raises(NotNamed):
        invite(**by_email(draft, person(draft, "donor")))
    lpa = an_lpa(donor)
    lpa.posted_on = clock.today()
    lpa.save()
    with pytest.raises(CannotInvite):
        invite(**by_email(lpa.draft, person(lpa.draft, "attorney")))


def test_the_message_is_in_the_language_of_its_reader(draft, amy):
    invite(**by_email(draft, amy, language="cy"))

    assert "Annwyl" in mails()[-1].body


@pytest.mark.parametrize(
    ("model", "wrong"),
    [
        (Invitation, {}),  # a second one of the same person
        (Invitation, {"superseded_at": clock.now(), "expires_at": clock.now()}),
        (Invitation, {"cancelled_at": clock.now()}),
        (Confirmation, {"agreed_at": clock.now(), "declined_at": clock.now()}),
        (Confirmation, {"declined_at": clock.now()}),
        (Confirmation, {"agreed_at": clock.now(), "seen_digest": ""}),
    ],
)
def test_the_database_keeps_what_makes_no_sense_out(draft, amy, model, wrong):
    asked(draft, amy)
    fields = {"draft": draft, "uid": amy.uid}
    if model is Invitation:
        later = clock.now() + timedelta(days=9)
        fields |= {"role": "attorney", "fingerprint": "another", "expires_at": later}

    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**fields | wrong)
