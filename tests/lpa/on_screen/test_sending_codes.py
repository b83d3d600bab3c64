"""Codes go to the attorneys once the certificate is given, if the donor said so."""

from datetime import timedelta

import pytest

import clock
from history.models import Event
from lpa.models import Invitation
from lpa.on_screen.refusing import NotNow
from lpa.on_screen.sending_codes import choose_codes
from lpa.on_screen.signing import certify, enter_from_paper
from messaging.models import Message
from tests.builders import AMY, BEN, CAT, act
from tests.lpa.confirming.answering import SITE, asked, code_in, come_in, person

from .signing import DAY, ready_to_certify, told

pytestmark = pytest.mark.django_db
THREE = {
    "attorneys": (AMY | {"email": "amy@example.org"}, BEN, CAT),
    "answers": act("jointly-and-severally"),
}


@pytest.fixture(autouse=True)
def _noon():
    with clock.set_to(DAY):
        yield


def chosen(lpa, follow=True):
    choose_codes(lpa=lpa, follow=follow, site=SITE, by=lpa.owner)


def codes_sent(lpa):
    """To whom a code went, how, and at whose word."""
    rows = Invitation.objects.filter(draft=lpa.draft).exclude(role="person-to-notify")
    return [(str(row.uid), row.channel, row.sent_by) for row in rows]


def test_everybody_who_appoints_gets_a_code_at_the_donors_word(donor):
    lpa = ready_to_certify(donor, **THREE)
    chosen(lpa)
    assert codes_sent(lpa) == []
    certify(lpa=lpa, language="en", by=None)

    ways = ["email", "letter", "letter"]
    uids = [each.uid for each in lpa.instrument.attorneys]
    assert codes_sent(lpa) == [
        (uid, way, donor) for uid, way in zip(uids, ways, strict=True)
    ]
    letter = Message.objects.filter(kind="invitation", person=uids[1]).get()
    assert SITE in letter.written[1]


@pytest.mark.parametrize("says", [None, False])
def test_nothing_is_sent_without_the_donors_word(donor, says):
    lpa = ready_to_certify(donor, **THREE)
    if says is False:
        chosen(lpa)
        chosen(lpa, follow=False)
    certify(lpa=lpa, language="en", by=None)

    assert codes_sent(lpa) == []


def test_a_certificate_on_paper_sends_them_too(donor):
    lpa = ready_to_certify(donor)
    chosen(lpa)
    provider = lpa.instrument.certificate_provider.uid
    enter_from_paper(lpa=lpa, uid=provider, on=DAY.date(), by=donor)

    assert len(codes_sent(lpa)) == 1


def test_whoever_has_a_code_keeps_it_and_whoever_has_used_it_gets_another(
    donor, client
):
    lpa = ready_to_certify(donor, **THREE)
    amy, ben, _cat = (person(lpa.draft, "attorney", n) for n in range(3))
    asked(lpa.draft, amy, address="new@example.org")
    _invitation, code = asked(lpa.draft, ben)
    come_in(client, code)
    chosen(lpa)
    with clock.set_to(DAY + timedelta(minutes=5)):
        certify(lpa=lpa, language="en", by=None)

    counted = {uid: 0 for uid, _how, _by in codes_sent(lpa)}
    for uid, _how, _by in codes_sent(lpa):
        counted[uid] += 1
    assert list(counted.values()) == [1, 2, 1]
    last = lpa.draft.invitations.filter(uid=ben.uid).last()
    assert (last.channel, last.address) == ("email", f"{ben.pk}@example.org")
    again = Message.objects.filter(kind="invitation", person=str(ben.uid))
    assert code_in(again.order_by("pk").last()) != code


def test_whom_it_does_not_reach_is_told_to_the_donor_and_the_certificate_stands(donor):
    nowhere = AMY | {"line1": "1 Mill Lane", "town": "", "postcode": ""}
    lpa = ready_to_certify(donor, attorneys=(nowhere,))
    chosen(lpa)
    certify(lpa=lpa, language="en", by=None)

    assert codes_sent(lpa) == []
    assert "We could not send every attorney their code" in told(lpa)
    assert lpa.signatures.filter(signs_as="certificate").exists()


def test_a_second_press_changes_nothing_and_after_the_certificate_it_is_too_late(donor):
    lpa = ready_to_certify(donor)
    chosen(lpa)
    chosen(lpa)
    assert Event.objects.filter(action="codes-chosen").count() == 1
    certify(lpa=lpa, language="en", by=None)

    with pytest.raises(NotNow, match="send the codes yourself"):
        chosen(lpa, follow=False)
