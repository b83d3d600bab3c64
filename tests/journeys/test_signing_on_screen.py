"""An LPA signed on screen: from the pages of the donor to the case at the office."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

import clock
from casework.models import Case
from casework.states import State
from lpa.models import Lpa
from lpa.on_screen import participant
from messaging.models import Message
from outbox.carrying import carry_out_due
from tests.builders import AMY, BEN, a_draft, act, mean_everything
from tests.lpa.confirming.answering import (
    asked,
    codes_of_people_not_waited_for,
    come_in,
    person,
)
from tests.lpa.on_screen.signing import (
    DAY,
    HELPED,
    WITH_TRUST,
    certified,
    goes_to_the_post_office,
    switched_on,
)

pytestmark = pytest.mark.django_db
TWO = {"attorneys": (AMY, BEN), "answers": act("jointly-and-severally")}
BEGIN = {"language": "en", "codes_follow": "no"}
TICKED = {"has_read": "yes", "signs": "yes", "applies": "yes"}
CERTIFIES = {"is_of_age": "yes", "certifies": "yes"}
PHONE = {"telephone": "07700 900 123"}


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


def mine(lpa, name, *more):
    return reverse(f"lpa:{name}", args=[lpa.reference, *more])


def theirs(uid, name="part", *more):
    return reverse(f"taking-part:{name}", args=[uid, *more])


def text_of(response):
    return response.content.decode()


def witnesses(client, lpa):
    """The next witness is sent a code, and enters it at the donor's keyboard."""
    client.post(mine(lpa, "on-screen-send-code"), PHONE)
    code = Message.objects.filter(kind="witness-code").order_by("pk").last()
    said = {"is_of_age": "yes", "code": code.secrets["code"]}
    return client.post(mine(lpa, "on-screen-witness", "en"), said, follow=True)


def test_from_the_answers_to_the_case_with_a_signatory_and_two_witnesses(
    client, donor, client_factory
):
    draft = a_draft(donor, **HELPED)
    mean_everything(draft, by=donor)
    codes = codes_of_people_not_waited_for(draft, by=donor)
    goes_to_the_post_office(draft, by=donor)
    client.force_login(donor)
    assert "Sign it on screen" in text_of(client.get(f"/lpa/{draft.reference}/check/"))
    client.post(f"/lpa/{draft.reference}/sign-on-screen/", BEGIN)
    lpa = Lpa.objects.get()
    hub = client.get(mine(lpa, "on-screen"))
    assert "Sid Scribe" in text_of(hub)
    client.post(mine(lpa, "on-screen-sign", "en"), TICKED | {"at_direction": "yes"})
    assert "Wyn Witness" in text_of(client.get(mine(lpa, "on-screen-send-code")))
    witnesses(client, lpa)
    page = witnesses(client, lpa)
    assert "we have received your LPA" in text_of(page)

    carry_out_due()
    assert Case.objects.get().state == State.RECEIVED
    doctor, amy = client_factory(), client_factory()
    come_in(doctor, codes["certificate-provider"])
    uid = lpa.instrument.certificate_provider.uid
    assert "Read the LPA" in text_of(doctor.get(theirs(uid)))
    assert "has not confirmed who they are" in text_of(doctor.get(theirs(uid)))
    will = reverse("identity:post-office", args=[lpa.reference, uid])
    doctor.post(will, {"agrees": "yes"})
    doctor.post(theirs(uid, "sign", "en"), CERTIFIES)
    come_in(amy, codes["attorney"])
    uid = lpa.instrument.attorneys[0].uid
    page = amy.post(
        theirs(uid, "sign", "en"), {"has_read": "yes", "signs": "yes"}, follow=True
    )
    assert "Thank you" in text_of(page)
    assert "Everybody has signed" in text_of(client.get(mine(lpa, "on-screen")))
    carry_out_due()
    assert Case.objects.get().signing.attorneys_on == {uid: DAY.date()}


@pytest.fixture
def client_factory():
    return Client


@pytest.fixture
def let_in(monkeypatch):
    """A door through which somebody named in an LPA has come in."""

    def open_for(lpa, uid):
        def door(request, asked_for):
            if asked_for == uid:
                return participant.Participant(lpa, uid)
            return None

        monkeypatch.setattr(participant, "doors", [door])

    return open_for


def test_one_attorney_signs_on_paper_and_the_other_on_screen(client, donor, let_in):
    lpa = certified(donor, **TWO)
    amy, ben = (each.uid for each in lpa.instrument.attorneys)
    client.force_login(donor)
    assert "Amy Able has signed on paper" in text_of(client.get(mine(lpa, "on-screen")))
    paper = mine(lpa, "on-screen-paper", amy)
    boxes = {"on-day": "9", "on-month": "7", "on-year": "2026"}
    early = client.post(paper, boxes)
    assert "cannot be signed before 10 July 2026" in text_of(early)
    client.post(paper, boxes | {"on-day": "10"})
    let_in(lpa, ben)
    client.post(theirs(ben, "sign", "en"), {"has_read": "yes", "signs": "yes"})

    carry_out_due()
    assert set(Case.objects.get().signing.attorneys_on) == {amy, ben}


def test_it_is_signed_in_its_own_language_alone(client, donor):
    draft = a_draft(donor)
    mean_everything(draft, by=donor)
    client.force_login(donor)
    goes_to_the_post_office(draft, by=donor)
    client.post(f"/lpa/{draft.reference}/sign-on-screen/", BEGIN | {"language": "cy"})
    lpa = Lpa.objects.get()
    welsh = mine(lpa, "on-screen-sign", "cy")
    response = client.post(mine(lpa, "on-screen-sign", "en"), TICKED)

    assert f'href="{welsh}"' in text_of(response)
    assert not lpa.signatures.exists()
    page = text_of(client.get(welsh))
    assert '<html lang="cy"' in page
    assert "Llofnodi eich LPA" in page
    client.post(welsh, TICKED)
    assert lpa.signatures.exists()


def test_a_wrong_code_is_said_at_once_and_counted(client, donor):
    lpa = begun_on_page(client, donor)
    client.post(mine(lpa, "on-screen-sign", "en"), TICKED)
    client.post(mine(lpa, "on-screen-send-code"), PHONE)
    again = client.post(mine(lpa, "on-screen-send-code"), PHONE)
    wrong = {"is_of_age": "yes", "code": "12"}
    page = client.post(mine(lpa, "on-screen-witness", "en"), wrong)

    assert "in a minute" in text_of(again)
    assert "Enter the code of four digits" in text_of(page)
    assert lpa.on_screen.attempts_left == 4


def begun_on_page(client, donor):
    draft = a_draft(donor)
    mean_everything(draft, by=donor)
    goes_to_the_post_office(draft, by=donor)
    client.force_login(donor)
    client.post(f"/lpa/{draft.reference}/sign-on-screen/", BEGIN)
    return Lpa.objects.get()


def test_what_stands_in_the_way_on_screen_is_said_before_it_is_frozen(client, donor):
    draft = a_draft(donor, answers={("applicant", "who"): {"applicant": "attorneys"}})
    client.force_login(donor)
    url = f"/lpa/{draft.reference}/sign-on-screen/"
    response = client.post(url, BEGIN)

    assert response.status_code == 200
    assert not Lpa.objects.exists()


def test_somebody_declines_on_a_page_of_their_own(client, donor, let_in):
    lpa = certified(donor, **TWO)
    uid = lpa.instrument.attorneys[0].uid
    let_in(lpa, uid)
    page = client.post(theirs(uid, "decline"), {"why": "Too far"}, follow=True)

    assert "We have told the donor" in text_of(page)
    assert client.get(theirs(uid)).status_code == 404


def test_the_donor_withdraws_on_a_page(client, donor):
    lpa = certified(donor)
    carry_out_due()
    client.force_login(donor)
    page = client.post(mine(lpa, "on-screen-withdraw"), {"why": ""}, follow=True)

    assert "Your LPA was withdrawn" in text_of(page)
    assert Case.objects.get().state == State.WITHDRAWN


def test_pages_of_signing_are_closed_while_it_is_off(client, donor, settings, let_in):
    lpa = certified(donor)
    uid = lpa.instrument.attorneys[0].uid
    let_in(lpa, uid)
    client.force_login(donor)
    settings.DIGITAL_2023_FROM = None
    addresses = [mine(lpa, "sign-on-screen"), mine(lpa, "on-screen"), theirs(uid)]
    assert [client.get(each).status_code for each in addresses] == [404] * 3
    settings.DIGITAL_2023_FROM = DAY.date() + timedelta(days=1)
    assert [client.get(each).status_code for each in addresses] == [404] * 3


def test_whoever_was_not_let_in_finds_nothing(client, donor):
    lpa = certified(donor)
    uid = lpa.instrument.attorneys[0].uid

    for name, more in (("part", ()), ("read", ("en",)), ("sign", ("en",))):
        assert client.get(theirs(uid, name, *more)).status_code == 404


def test_somebody_elses_signing_does_not_exist(client, donor, django_user_model):
    lpa = certified(donor)
    client.force_login(django_user_model.objects.create_user("eve@example.org"))

    for name, more in (("on-screen", ()), ("on-screen-read", ("en",))):
        assert client.get(mine(lpa, name, *more)).status_code == 404


def test_somebody_who_lost_their_code_is_sent_another_after_it_is_received(
    client, donor
):
    lpa = certified(donor)
    carry_out_due()
    uid = lpa.instrument.attorneys[0].uid
    _invitation, code = asked(lpa.draft, person(lpa.draft, "attorney"))
    page = come_in(client, code)
    page = client.get(page.url)

    assert theirs(uid) in text_of(page)
    client.post(theirs(uid, "sign", "en"), {"has_read": "yes", "signs": "yes"})
    assert uid in Lpa.objects.get().signing.attorneys_on


def test_what_was_only_prepared_can_be_changed_again(client, donor):
    lpa = begun_on_page(client, donor)
    page = client.post(f"/lpa/{lpa.reference}/reopen/", follow=True)

    assert "Everybody then reads it anew" in text_of(page)


def test_two_sign_for_a_trust_corporation_on_its_page(client, donor, let_in):
    lpa = certified(donor, **WITH_TRUST)
    uid = lpa.instrument.trust_corporations[0].uid
    let_in(lpa, uid)
    ann = {
        "first_names": "Ann",
        "last_name": "Agent",
        "professional_title": "Head of trusts",
        "may_sign": "yes",
    }
    page = client.post(theirs(uid, "sign", "en"), ann | {"another": "yes"}, follow=True)
    assert "Nobody else signs for the trust corporation" in text_of(page)
    same = client.post(theirs(uid, "sign", "en"), ann)
    assert "must be somebody else" in text_of(same)
    client.post(theirs(uid, "sign", "en"), ann | {"first_names": "Al"})
    assert [row.signs_as for row in lpa.signatures.filter(uid=uid)] == [
        "signatory-1",
        "signatory-2",
    ]
