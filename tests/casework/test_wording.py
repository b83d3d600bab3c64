"""Other words for the paragraphs of letters: from when they hold, and for what."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from accounts.groups import StaffGroup
from casework.composing import drafted
from casework.models import ParagraphVersion
from casework.passages import Wording, passages_of, words_of
from casework.refusals import NotNow
from casework.states import State
from casework.wording import withdraw_version, word_paragraph
from documents.paragraphs import WrongPlaces
from history.models import Event

from .builders import a_case, staff
from .test_writing import a_draft, words

pytestmark = pytest.mark.django_db
OTHERS = [group for group in StaffGroup if group != StaffGroup.ADMINISTRATOR]

KEY = "fee-request-amount"


def worded(text="You still owe {amount}.", language="en", key=KEY):
    by = staff("administrator")
    return word_paragraph(key=key, language=language, text=text, by=by)


def today(language="en"):
    return words_of([KEY])[KEY, language]


def test_a_letter_begun_after_it_has_the_new_words():
    worded()

    letter = a_draft()

    assert "You still owe £92." in words(letter)
    assert passages_of(letter)[1].wordings["en"].version == 2


def test_a_draft_keeps_the_words_with_which_it_was_begun():
    letter = a_draft()

    worded()

    assert "You still owe" not in words(letter)


def test_each_language_has_versions_of_its_own():
    worded("Mae arnoch {amount}.", language="cy")

    assert today("cy") == Wording("Mae arnoch {amount}.", 2)
    assert today("en").version == 1


def test_the_version_before_holds_again_once_one_is_withdrawn():
    worded("Second.")
    third = worded("Third.")

    withdraw_version(version=third, by=staff("administrator"))

    assert today() == Wording("Second.", 2)
    assert worded("Fourth.").number == 4


def test_a_version_is_withdrawn_once():
    version = worded()
    withdraw_version(version=version, by=staff("administrator"))

    with pytest.raises(NotNow, match="withdrawn already"):
        withdraw_version(version=version, by=staff("administrator"))


@pytest.mark.parametrize("text", ["{nobody} owes", "{", "You owe {amount"])
def test_a_text_that_names_what_is_not_there_is_not_kept(text):
    with pytest.raises(WrongPlaces):
        worded(text)

    assert not ParagraphVersion.objects.exists()


@pytest.mark.parametrize("group", OTHERS)
def test_only_administrators_word_letters(group):
    with pytest.raises(PermissionDenied):
        word_paragraph(key=KEY, language="en", text="Pay.", by=staff(group))


def test_the_history_says_who_gave_which_words():
    version = worded("Pay.")

    event = Event.objects.filter(subject="paragraphs").get()
    assert event.action == "paragraph-worded"
    assert event.by == version.by
    assert event.details["text"] == "Pay."


@pytest.mark.parametrize("change", [{"number": 1}, {"text": ""}, {"language": "fr"}])
def test_the_database_takes_no_version_that_is_none(change):
    version = worded()

    with pytest.raises(IntegrityError), transaction.atomic():
        ParagraphVersion.objects.filter(pk=version.pk).update(**change)


def test_a_place_that_new_words_name_is_asked_for():
    worded("Send them to {officer}.", key="missing-pages-send")
    told = {"pages": "Section 8", "officer": "Eve"}

    assert "Send them to Eve." in words(a_draft("missing-pages", told=told))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("fee-request-amount", "Pay {amount} to {officer}."),
        ("refusal-why", "{message}"),
        ("refusal-subject", "Refused on {registered_on}"),
    ],
)
def test_words_that_could_stop_a_move_are_not_kept(key, text):
    with pytest.raises(WrongPlaces, match="sent by the case itself, without"):
        worded(text, key=key)


def test_a_move_sends_its_letter_in_the_words_of_the_day():
    worded("No.\n\n{reason}", key="refusal-why")
    worded("Refused: {case_number}", key="refusal-subject")

    letter = a_case(State.CANNOT_REGISTER).letters.get()

    assert drafted(letter)[0].subject.startswith("Refused: 7")
    assert "No. The donor had lost capacity" in words(letter)


def test_a_subject_has_versions_and_stands_on_one_line():
    worded("What about {amount}?", key="fee-request-subject")

    letter = a_draft()

    assert drafted(letter)[0].title == "What about £92?"
    with pytest.raises(WrongPlaces, match="on one line"):
        worded("Two\nlines", key="fee-request-subject")
