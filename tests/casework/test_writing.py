"""Letters that staff write: what can be done with one, by whom, and only once."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from accounts.groups import StaffGroup
from casework.composing import digest_of, drafted
from casework.models import Letter
from casework.passages import passages_of
from casework.refusals import NotNow
from casework.states import State
from casework.writing import (
    address_letter,
    begin_letter,
    edit_letter,
    issued_of,
    post_letter,
    send_letter,
    withdraw_letter,
)
from documents.models import IssuedDocument
from documents.paragraphs import KINDS
from outbox.carrying import carry_out_due
from outbox.models import Errand

from .builders import RECEIVED, a_case, staff

pytestmark = pytest.mark.django_db

FEE = {"amount": 9200, "reply_by": date(2026, 11, 1)}
WRITERS = {StaffGroup.CASEWORKER, StaffGroup.REGISTRAR, StaffGroup.MANAGER}


def a_draft(kind="fee-request", *, told=FEE, language="en", case=None):
    case = case or a_case()
    people = {case.instrument.donor.uid: language}
    return begin_letter(
        case=case, kind=KINDS[kind], people=people, told=told, by=staff("caseworker")
    )


def seen(letter):
    return digest_of(drafted(letter))


def sent(letter):
    return send_letter(letter=letter, seen=seen(letter), by=staff("caseworker"))


def reworded(letter, text, language="en"):
    """Its subject and paragraphs, the first paragraph with other words."""
    subject, first, *others = passages_of(letter)
    first.wordings[language] = first.wordings[language].saying(text)
    return [subject, first, *others]


def words(letter):
    (written,) = drafted(letter)
    return " ".join(line for block in written.blocks for line in block.lines)


def test_a_draft_says_what_was_told_and_what_the_case_knows():
    text = words(a_draft())

    assert "£92 is still to be paid. Please pay it by 1 November 2026" in text
    assert "property and financial affairs of Dora Jane Donor" in text


@pytest.mark.parametrize("group", StaffGroup)
def test_only_some_write_letters(group):
    case = a_case()
    told = {"case": case, "kind": KINDS["receipt"], "people": {}, "told": {}}

    if group in WRITERS:
        assert begin_letter(by=staff(group), **told)
    else:
        with pytest.raises(PermissionDenied):
            begin_letter(by=staff(group), **told)


@pytest.mark.parametrize("state", sorted(set(State) - {State.DELETED}))
def test_a_letter_can_be_written_whatever_the_state(state):
    letter = a_draft("own-words", told={"message": "Hello"}, case=a_case(state))

    assert sent(letter).state == Letter.State.SENT


def test_what_is_missing_is_named_and_nothing_is_sent():
    letter = a_draft(told={"amount": 9200})

    with pytest.raises(NotNow, match="Nothing has been entered for: The last day"):
        send_letter(letter=letter, seen="", by=staff("caseworker"))

    assert not Errand.objects.filter(kind="written-letter").exists()


def test_a_letter_to_nobody_is_not_sent():
    letter = a_draft()
    address_letter(letter=letter, people={}, told=FEE, by=staff("caseworker"))

    with pytest.raises(NotNow, match="goes to nobody"):
        send_letter(letter=letter, seen="", by=staff("caseworker"))


def test_what_was_sent_is_printed_once_for_each_person_and_kept():
    letter = a_draft()
    attorney = letter.case.instrument.attorneys[0]
    people = letter.people | {attorney.uid: "en"}
    letter = address_letter(
        letter=letter, people=people, told=FEE, by=staff("caseworker")
    )

    sent(letter)
    carry_out_due()

    issued = issued_of(letter)
    assert {each.recipient for each in issued} == {
        each.recipient_name for each in drafted(letter)
    }
    assert all(each.as_issued().startswith(b"%PDF") for each in issued)


def test_two_presses_send_once():
    letter = a_draft()
    sent(letter)

    with pytest.raises(NotNow, match="no draft any more"):
        send_letter(letter=letter, seen=seen(letter), by=staff("manager"))

    assert Errand.objects.filter(kind="written-letter").count() == 1


def test_a_letter_that_was_changed_after_it_was_seen_is_not_sent():
    letter = a_draft()
    looked_at = seen(letter)
    passages = reworded(letter, "Pay now.")
    letter = edit_letter(letter=letter, passages=passages, by=staff("manager"))

    with pytest.raises(NotNow, match="has changed since you looked"):
        send_letter(letter=letter, seen=looked_at, by=staff("caseworker"))

    assert Letter.objects.get().is_draft


def test_the_history_says_which_versions_were_sent_and_which_were_changed(events_of):
    letter = a_draft()
    passages = reworded(letter, "Please pay {amount}.")
    letter = edit_letter(letter=letter, passages=passages, by=staff("caseworker"))

    sent(letter)

    event = events_of(letter.case).filter(action="letter-sent").get()
    assert event.details["document"] == "fee-request"
    assert event.details["versions"]["fee-request-amount"] == {"en": "1*"}
    assert event.details["versions"]["how-to-pay"] == {"en": "1"}


def test_a_paragraph_that_is_left_out_is_not_in_the_letter():
    letter = a_draft()
    kept_in = [each for each in passages_of(letter) if not each.is_optional]
    assert "low income" in words(letter)

    letter = edit_letter(letter=letter, passages=kept_in, by=staff("caseworker"))

    assert "low income" not in words(letter)


def test_nobody_changes_the_words_of_what_was_sent():
    letter = sent(a_draft())

    with pytest.raises(NotNow, match="no draft any more"):
        edit_letter(letter=letter, passages=[], by=staff("caseworker"))


def test_nobody_sends_what_was_sent_to_somebody_else():
    letter = sent(a_draft())

    with pytest.raises(NotNow, match="no draft any more"):
        address_letter(letter=letter, people={}, told={}, by=staff("caseworker"))


@pytest.mark.parametrize(
    "change",
    [
        {"people": {}},
        {"told": {}},
        {"passages": []},
        {"kind": "receipt"},
        {"others": [{}]},
        {"said": {}},
        {"is_automatic": True},
        {"dated_on": RECEIVED - timedelta(days=1)},
        {"state": "draft"},
    ],
)
def test_the_database_itself_keeps_what_was_sent(change):
    letter = sent(a_draft())

    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(**change)


def test_a_letter_that_was_sent_is_never_deleted():
    letter = sent(a_draft())

    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).delete()


def test_a_letter_says_the_day_on_which_it_was_sent_for_ever():
    with clock.set_to(RECEIVED):
        letter = sent(a_draft())

    with clock.set_to(RECEIVED + timedelta(days=3)):
        assert drafted(letter)[0].dated_on == RECEIVED


def test_a_letter_that_was_withdrawn_in_time_is_not_printed():
    letter = sent(a_draft())

    withdraw_letter(letter=letter, why="It was paid", by=staff("caseworker"))
    carry_out_due()

    assert Letter.objects.get().withdrawn_why == "It was paid"
    assert not IssuedDocument.objects.filter(about=letter.case.number).exists()


def test_what_was_printed_before_it_was_withdrawn_stays_on_record():
    letter = sent(a_draft())
    carry_out_due()

    withdraw_letter(letter=letter, why="It was paid", by=staff("caseworker"))

    assert issued_of(letter).count() == 1


def test_a_letter_in_the_post_cannot_be_withdrawn():
    letter = sent(a_draft())
    carry_out_due()
    post_letter(letter=letter, by=staff("caseworker"))

    with pytest.raises(NotNow, match="posted or withdrawn already"):
        withdraw_letter(letter=letter, why="Too late", by=staff("caseworker"))


def test_a_letter_is_not_in_the_post_before_it_is_printed():
    letter = sent(a_draft())

    with pytest.raises(NotNow, match="still being printed"):
        post_letter(letter=letter, by=staff("caseworker"))


def test_a_draft_is_not_posted():
    with pytest.raises(NotNow, match="Only a letter that was sent"):
        post_letter(letter=a_draft(), by=staff("caseworker"))


def test_each_reads_their_own_language():
    (written,) = drafted(a_draft(language="cy"))

    assert written.language == "cy"
    assert written.blocks


def test_a_letter_from_before_subjects_had_versions_has_the_first():
    letter = a_draft()
    letter.passages = letter.passages[1:]

    assert drafted(letter)[0].subject == "The fee has not been paid"
