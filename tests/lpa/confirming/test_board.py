"""The donor's board: who was asked, how far they are, and what can be done there."""

import pytest
from django.urls import reverse

import clock
from lpa.confirming.answering import decline, record_details_right
from lpa.confirming.board import board_of
from lpa.confirming.correcting import propose_correction
from lpa.confirming.standings import Standing
from lpa.models import Confirmation, Invitation
from lpa.naming import change_person
from messaging.choices import Reason, State
from messaging.models import Message
from tests.builders import AMY, BEN, CAT, FRIEND, REPLACED, TOLD, a_draft, act

from .answering import asked, mails, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(donor):
    answers = act("jointly") | REPLACED | TOLD
    return a_draft(
        donor,
        attorneys=(AMY, BEN),
        replacements=(CAT,),
        told=(FRIEND,),
        answers=answers,
    )


@pytest.fixture
def amy(draft):
    return person(draft, "attorney")


@pytest.fixture
def owner(client, donor):
    client.force_login(donor)
    return client


def standing(draft, who):
    return board_of(draft).line(str(who.uid)).standing


def there(draft, who=None, name="asking"):
    args = [draft.reference, who.uid] if who else [draft.reference]
    return reverse(f"lpa:{name}", args=args)


def agreed(draft, who):
    """Somebody who was asked and agreed, as the verbs leave it."""
    asked(draft, who)
    line = board_of(draft).line(str(who.uid))
    seen = line.part.seen(whole=False)
    Confirmation.objects.create(
        draft=draft,
        uid=who.uid,
        seen=seen.data,
        seen_digest=seen.digest,
        agreed_at=line.invitation.sent_at,
    )


def test_everybody_who_can_be_asked_stands_on_the_board(draft, owner):
    shown = owner.get(there(draft)).content.decode()

    for name in ("Amy Able", "Ben Baker", "Cat Cole", "Cy Dunn", "Flo Friend"):
        assert name in shown
    assert "0 of 4 have agreed" in shown
    assert (
        "Ask people to confirm" in owner.get(draft.get_absolute_url()).content.decode()
    )


def test_how_it_stands_follows_the_message_the_code_and_the_answer(draft, amy):
    assert standing(draft, amy) is Standing.NOT_ASKED
    invitation, _code = asked(draft, amy)
    assert standing(draft, amy) is Standing.ASKED
    message = Message.objects.get(reference=invitation.message)
    message.fail(because=Reason.REFUSED)
    message.save()
    assert message.state == State.FAILED
    assert standing(draft, amy) is Standing.NOT_DELIVERED
    Invitation.objects.update(used_at=invitation.sent_at)
    assert standing(draft, amy) is Standing.OPENED
    decline(invitation=invitation, why="I move")
    assert standing(draft, amy) is Standing.DECLINED
    Confirmation.objects.all().delete()
    with clock.set_to(invitation.expires_at):
        assert standing(draft, amy) is Standing.EXPIRED


def test_the_donor_asks_somebody_and_mends_the_address_in_place(draft, amy, owner):
    invite = there(draft, amy, "asking-invite")
    wrong = owner.post(invite, {"channel": "email", "email": "x", "language": "en"})
    assert "Enter an e-mail address" in wrong.content.decode()

    owner.post(
        invite, {"channel": "email", "email": "amy@example.org", "language": "en"}
    )
    owner.post(invite, {"channel": "sms", "phone": "07700 900123", "language": "en"})

    first, second = Invitation.objects.order_by("pk")
    assert first.superseded_at
    assert second.channel == "sms"
    assert mails()[-1].address == "+447700900123"
    assert "((code))" in mails()[-1].body
    assert "http://testserver/confirm/" in mails()[-1].body


def test_a_letter_goes_to_name_and_address(draft, amy, owner):
    shown = owner.get(there(draft, amy, "asking-invite"))
    lines = shown.context["form"]["lines"].value()

    owner.post(
        there(draft, amy, "asking-invite"),
        {"channel": "letter", "lines": lines, "language": "en"},
    )

    assert mails()[-1].address.splitlines()[0] == "Amy Able"


def test_a_code_is_taken_back_with_a_reason(draft, amy, owner):
    asked(draft, amy)
    cancel = there(draft, amy, "asking-cancel")

    assert "Enter why" in owner.post(cancel, {"why": ""}).content.decode()
    owner.post(cancel, {"why": "Wrong person"})

    assert Invitation.objects.get().why_cancelled == "Wrong person"
    assert mails()[-1].state == State.DROPPED  # it had not gone yet
    assert standing(draft, amy) is Standing.NOT_ASKED


def test_a_correction_is_accepted_or_refused(draft, amy, owner):
    ben = person(draft, "attorney", 1)
    for who in (amy, ben):
        invitation, _code = asked(draft, who)
        propose_correction(invitation=invitation, details={"town": "York"})
    assert "York" in owner.get(there(draft)).content.decode()

    owner.post(there(draft, amy, "asking-accept"))
    owner.post(there(draft, ben, "asking-refuse"))

    amy.refresh_from_db()
    ben.refresh_from_db()
    assert (amy.town, ben.town) == ("York", "Leeds")
    assert not Confirmation.objects.exclude(proposed_at=None).exists()


def test_who_agreed_to_something_else_is_asked_again(draft, amy, owner):
    agreed(draft, amy)
    assert standing(draft, amy) is Standing.AGREED
    change_person(person=amy, details={"town": "York"}, by=draft.owner)
    assert standing(draft, amy) is Standing.CHANGED
    shown = owner.get(there(draft)).content.decode()
    assert "Leeds" in shown
    assert "Ask Amy Able again" in shown

    owner.post(there(draft, amy, "asking-again"))

    assert standing(draft, amy) is Standing.ASKED_AGAIN
    assert mails()[-1].kind == "asked-again"


def test_a_renamed_donor_is_told_that_the_codes_no_longer_open(draft, amy):
    invitation, _code = asked(draft, amy)
    record_details_right(invitation=invitation)
    change_person(
        person=person(draft, "donor"), details={"last_name": "Doe"}, by=draft.owner
    )

    assert board_of(draft).line(str(amy.uid)).is_out_of_date


def test_the_board_asks_no_more_for_more_people(draft, amy, django_assert_num_queries):
    for each in draft.people.exclude(role__in=["donor", "person-to-notify"]):
        asked(draft, each)

    with django_assert_num_queries(5):
        board_of(draft)


def test_an_edit_asks_all_of_those_it_touches_again_and_nobody_else(draft, amy, owner):
    ben, doctor = person(draft, "attorney", 1), person(draft, "certificate-provider")
    for who in (amy, ben, doctor):
        agreed(draft, who)
    for who in (amy, ben):
        change_person(person=who, details={"town": "York"}, by=draft.owner)
    assert "Ask 2 again" in owner.get(draft.get_absolute_url()).content.decode()

    owner.post(there(draft, name="asking-all-again"))

    assert standing(draft, amy) is standing(draft, ben) is Standing.ASKED_AGAIN
    assert standing(draft, doctor) is Standing.AGREED


def test_an_edit_says_at_once_whose_agreement_it_touches_and_once_only(
    owner, draft, amy
):
    ben = person(draft, "attorney", 1)
    for who in (amy, ben):
        agreed(draft, who)
    act_page = reverse("lpa:attorneys/how-they-act", args=[draft.reference])
    moved = {"attorneys_act": "jointly-and-severally"}

    said = owner.post(act_page, moved, follow=True).content.decode()
    assert "This changes what Amy Able and Ben Baker agreed to" in said
    assert there(draft) in said

    wishes = "lpa:preferences-and-instructions/text"
    texts = {"preferences": "Keep the garden", "instructions": ""}
    page = reverse(wishes, args=[draft.reference])
    assert "This changes" not in owner.post(page, texts, follow=True).content.decode()
