"""Letters that what is done with a case sends by itself."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

import clock
from casework.actions import perform
from casework.composing import drafted
from casework.models import Case, Letter
from casework.refusals import NotNow
from casework.sending import NoMoveSendsIt, send_at_once
from casework.states import State
from casework.timeline import entry_of
from casework.writing import begin_letter, issued_of, post_letter, withdraw_letter
from documents.catalogue import NobodyThere
from documents.models import IssuedDocument
from documents.paragraphs import KINDS, For
from lpa.choices import Language
from lpa.instrument import Address, Person
from outbox.carrying import carry_out_due
from outbox.models import Errand
from tests.builders import AMY, BEN, act

from .builders import RECEIVED, REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db

WHY = {"reason": "It is a copy", "happened_on": RECEIVED}
BANK = Person(
    uid="bank",
    last_name="First Bank plc",
    address=Address("1 High Street", town="York", postcode="YO1 1AA"),
)


def sent(case, kind="suspended", *, told=WHY, by=None, **more):
    return send_at_once(case=case, kind=KINDS[kind], told=told, by=by, **more)


def words(letter, place=0):
    lines = [line for block in drafted(letter)[place].blocks for line in block.lines]
    return " ".join(lines)


def printed(letter):
    while carry_out_due():
        pass
    return list(issued_of(letter))


def test_it_goes_to_those_whom_such_letters_are_for_each_in_their_language():
    case = a_case(attorneys=(AMY, BEN), answers=act("jointly"))
    type(case.lpa).objects.filter(pk=case.lpa.pk).update(
        decided=case.lpa.decided | {"contact_language": "cy"}
    )
    case = fresh(case)
    lpa = case.instrument

    letter = sent(case)

    assert letter.people == {lpa.donor.uid: "cy"} | {
        each.uid: "en" for each in lpa.attorneys
    }
    assert letter.state == Letter.State.SENT


def test_it_goes_to_the_roles_or_the_people_that_are_named():
    case = a_case(attorneys=(AMY, BEN), answers=act("jointly"))
    ben = case.instrument.attorneys[1].uid

    assert list(sent(case, people=[ben]).people) == [ben]
    assert list(sent(case, for_={For.DONOR}).people) == [case.instrument.donor.uid]


def test_somebody_whom_the_lpa_does_not_name_can_get_it():
    case = a_case()

    letter = sent(case, people=(), outside={BANK: Language.ENGLISH})

    (issued,) = printed(letter)
    assert letter.people == {"bank": "en"}
    assert issued.recipient == "First Bank plc"
    assert drafted(letter)[0].addressee[-1] == "YO1 1AA"


def test_strangers_without_a_uid_each_have_their_own():
    bank, court = replace(BANK, uid=""), replace(BANK, uid="", last_name="The court")

    letter = sent(a_case(), people=(), outside={bank: "en", court: "en"})

    assert {each.recipient_name for each in drafted(letter)} == {
        "First Bank plc",
        "The court",
    }


def test_a_uid_that_the_lpa_does_not_know_is_refused():
    with pytest.raises(NobodyThere):
        sent(a_case(), people=["stranger"])


def test_there_is_no_letter_where_nobody_is_there_to_get_it():
    case = a_case()

    assert sent(case, people=()) is None
    assert sent(case, for_={For.REPLACEMENTS}) is None
    assert not Errand.objects.filter(kind="written-letter").exists()


def test_nobody_writes_to_a_donor_who_has_died():
    case = a_case(State.EXAMINING)
    with clock.set_to(RECEIVED):
        case = perform("record-death", case, by=staff("manager"), on=RECEIVED)

    letter = sent(case, "donor-died", told={})

    assert case.instrument.donor.uid not in letter.people
    assert "cannot be now, so we have closed the application" in words(letter)


def test_a_paragraph_that_begins_left_out_can_be_taken_in():
    told = WHY | {"order": "Register it.", "court_number": "12"}
    case = a_case()

    without = sent(case, "court-order", told=told)
    letter = sent(case, "court-order", told=told, including=["court-order-goes-on"])

    assert "now go on with the application" not in words(without)
    assert "now go on with the application" in words(letter)


def test_what_nobody_told_is_named_and_nothing_is_kept():
    case = a_case()

    with pytest.raises(NotNow, match="Nothing has been entered for: The reason"):
        sent(case, told={"happened_on": RECEIVED})

    assert not Letter.objects.exists()


def test_it_is_lost_together_with_what_it_follows_from():
    case = a_case()

    with transaction.atomic():
        sent(case)
        transaction.set_rollback(True)

    assert not Letter.objects.exists()
    assert not Errand.objects.filter(kind="written-letter").exists()


@pytest.mark.parametrize(
    "slug", [slug for slug, kind in KINDS.items() if not kind.sender.is_move]
)
def test_what_only_staff_write_is_not_sent_by_itself(slug):
    with pytest.raises(NoMoveSendsIt):
        sent(a_case(), slug)


def test_what_the_law_asks_for_is_not_begun_by_hand():
    told = {"people": {}, "told": {}, "by": staff("manager")}

    with pytest.raises(NotNow, match="Only what happens to the case"):
        begin_letter(case=a_case(), kind=KINDS["refusal"], **told)


@pytest.mark.parametrize("group", ["manager", None])
def test_whoever_acted_has_sent_it_and_else_the_service_itself(group, events_of):
    by = staff(group) if group else None
    case = a_case()

    letter = sent(case, by=by)

    (issued, *_others) = printed(letter)
    event = events_of(case).filter(action="letter-sent").get()
    assert entry_of(event).text == "It is suspended"
    assert letter.written_by == letter.sent_by == issued.issued_by == event.by == by
    assert event.details["versions"]["suspended-since"] == {"en": "1"}
    assert event.details["versions"]["suspended-subject"] == {"en": "1"}


def test_it_is_printed_as_it_was_sent_though_the_case_has_moved_on():
    case = a_case()
    letter = sent(case, "receipt", told={}, for_={For.DONOR})

    Case.objects.filter(pk=case.pk).update(received_on=date(2020, 1, 1))

    assert "reached us on 1 October 2026" in words(Letter.objects.get(pk=letter.pk))


def test_it_is_posted_as_any_letter_once_it_is_printed():
    letter = a_case(State.CANNOT_REGISTER).letters.get()
    printed(letter)

    post_letter(letter=letter, by=staff("caseworker"))

    assert Letter.objects.get().state == Letter.State.POSTED


def test_it_can_be_withdrawn_before_it_is_printed():
    letter = a_case(State.CANNOT_REGISTER).letters.get()

    withdraw_letter(letter=letter, why="Wrong case", by=staff("caseworker"))

    assert printed(letter) == []
    assert not IssuedDocument.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"is_automatic": False, "written_by": None},
        {"state": "draft"},
        {"sent_at": None},
    ],
)
def test_the_database_takes_no_draft_and_no_letter_of_nobody(change):
    a_case()
    letter = Letter(
        case=Case.objects.get(),
        kind="receipt",
        state="sent",
        is_automatic=True,
        sent_at=clock.now(),
        dated_on=REGISTRABLE,
    )
    for name, value in change.items():
        setattr(letter, name, value)

    with pytest.raises(IntegrityError), transaction.atomic():
        letter.save()
