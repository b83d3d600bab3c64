"""Which letters and e-mails follow from what is done, and what becomes of them."""

from dataclasses import replace

import pytest

import clock
from casework.actions import perform
from casework.recipients import correspondent_of
from casework.states import State
from documents.models import IssuedDocument
from lpa.choices import CorrespondentIs
from lpa.instrument import Instrument, Person
from outbox.carrying import carry_out_due
from outbox.models import Errand
from tests.builders import AMY, BEN, act

from .builders import (
    NOTICES,
    RECEIVED,
    REGISTRABLE,
    a_case,
    a_paper_case,
    fresh,
    lose_a_page,
    staff,
)

pytestmark = pytest.mark.django_db

DORA = Person(uid="d", first_names="Dora", last_name="Donor")
ADA = Person(uid="a", first_names="Ada", last_name="Able")
CY = Person(uid="c", first_names="Cy", last_name="Dunn")
FIRM = Person(uid="f", company="Firm")


def sent(case, kind):
    """The letters of a kind about a case, in the order in which they were sent."""
    return list(case.letters.filter(kind=kind).order_by("pk"))


def act_on(case, name, today=RECEIVED, **details):
    with clock.set_to(today):
        return perform(name, case, by=staff("manager"), **details)


def two_attorneys(state):
    return a_case(state, attorneys=(AMY, BEN), answers=act("jointly"))


def last_mail(case):
    return Errand.objects.filter(kind="mail", about=case.number).last().payload


def test_everybody_who_is_told_gets_a_notice_dated_with_its_day():
    case = two_attorneys(State.PERFECT)
    act_on(case, "give-notices", REGISTRABLE, on=NOTICES)

    (notice,) = sent(case, "notice-to-attorney")
    assert set(notice.people) == {each.uid for each in case.instrument.attorneys}
    assert notice.dated_on == NOTICES
    assert not sent(case, "notice-to-donor")


def test_a_donor_who_does_not_apply_gets_a_notice_too():
    answers = {("applicant", "who"): {"applicant": "attorneys"}} | act("jointly")
    case = a_case(State.PERFECT, attorneys=(AMY, BEN), answers=answers)
    act_on(case, "give-notices", REGISTRABLE, on=NOTICES)

    (notice,) = sent(case, "notice-to-donor")
    assert list(notice.people) == [case.instrument.donor.uid]
    assert not sent(case, "notice-to-attorney")


def test_a_notice_given_again_goes_to_that_person_alone():
    case = two_attorneys(State.WAITING)
    ben = case.instrument.attorneys[1]
    again = {"on": REGISTRABLE, "recipient": ben.uid}
    act_on(case, "reissue-notice", REGISTRABLE, **again)

    _first, second = sent(case, "notice-to-attorney")
    assert list(second.people) == [ben.uid]


def test_the_correspondent_is_told_everything_that_must_be_put_right():
    case = lose_a_page(a_case(State.EXAMINING))
    act_on(case, "find-imperfect")

    (letter,) = sent(case, "corrections")
    assert list(letter.people) == [case.instrument.donor.uid]
    assert letter.told == {
        "corrections": ["A page is missing: Section 8: rights and responsibilities"]
    }


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("reject", "rejection"),
        ("cannot-register", "refusal"),
        ("withdraw", "withdrawal"),
    ],
)
def test_the_donor_is_told_why_it_ended(name, letter):
    case = a_case(State.EXAMINING)
    act_on(case, name, reason="It is a copy")

    (told,) = sent(case, letter)
    assert list(told.people) == [case.instrument.donor.uid]


def test_a_form_on_which_no_donor_can_be_read_has_nobody_to_write_to():
    case = a_paper_case(Instrument(attorneys=(ADA,)))
    act_on(case, "reject", REGISTRABLE, reason="It is no form")

    assert not case.letters.exists()


def test_nothing_is_sent_to_somebody_who_has_died():
    case = a_case(State.EXAMINING)
    before = Errand.objects.count()
    act_on(case, "record-death", on=RECEIVED)

    assert Errand.objects.count() == before


@pytest.mark.parametrize(
    ("decided", "who"),
    [
        ({}, DORA),
        ({"correspondent_is": CorrespondentIs.DONOR}, DORA),
        (
            {
                "correspondent_is": CorrespondentIs.ATTORNEY,
                "correspondent_attorney": "a",
            },
            ADA,
        ),
        (
            {"correspondent_is": CorrespondentIs.ATTORNEY},
            DORA,
        ),
        ({"correspondent_is": CorrespondentIs.CERTIFICATE_PROVIDER}, CY),
        ({"correspondent_is": CorrespondentIs.OTHER, "correspondent": FIRM}, FIRM),
        ({"correspondent_is": CorrespondentIs.OTHER}, DORA),
    ],
)
def test_the_correspondent_is_whom_section_13_names(decided, who):
    lpa = Instrument(donor=DORA, attorneys=(ADA,), certificate_provider=CY)

    assert correspondent_of(replace(lpa, **decided)) == who


def test_a_registration_is_printed_once_for_each_and_kept():
    case = a_case(State.REGISTERED)
    with clock.set_to(REGISTRABLE):
        carry_out_due()
        carry_out_due()

    issued = IssuedDocument.objects.about(case.number)
    assert [
        (each.kind, each.recipient)
        for each in issued.filter(kind__startswith="registration")
    ] == [
        ("registration-to-donor", "Dora Jane Donor"),
        ("registration-to-attorney", "Amy Able"),
    ]
    assert not Errand.objects.still_open().exists()


def test_a_refusal_says_the_reason_in_print(text_of_pdf):
    case = a_case(State.CANNOT_REGISTER)
    with clock.set_to(RECEIVED):
        carry_out_due()

    (document,) = IssuedDocument.objects.about(case.number)
    assert "The donor had lost capacity" in text_of_pdf(document.as_issued())


def test_the_account_it_was_made_with_gets_mail_when_the_case_moves():
    case = a_case(State.WAITING)

    mail = last_mail(case)
    assert mail["to"] == "dora@example.org"
    assert mail["subject"].startswith("People have been told")
    assert "The waiting period ends on 29 November 2026." in mail["body"]


def test_without_an_account_there_is_nobody_to_mail():
    case = a_case(State.EXAMINING)
    type(case.lpa).objects.update(owner=None)
    before = Errand.objects.filter(kind="mail").count()
    act_on(case, "withdraw", reason="By letter")

    assert Errand.objects.filter(kind="mail").count() == before
    assert fresh(case).state == State.WITHDRAWN
