"""The pages on which administrators word subjects and paragraphs of letters."""

import pytest

from accounts.groups import StaffGroup
from casework.models import ParagraphVersion

from .test_letters import page

pytestmark = pytest.mark.django_db


def test_an_administrator_looks_at_new_words_before_they_hold(office):
    client = office("administrator")
    address = "/casework/paragraphs/fee-request-amount/"
    typed = {"language": "en", "text": "You owe {amount}."}

    shown = page(client.post(address, typed | {"preview": "yes"}))
    assert "You owe £92." in shown
    assert not ParagraphVersion.objects.exists()

    client.post(address, typed)
    version = ParagraphVersion.objects.get()
    client.post(f"{address}{version.pk}/withdraw/")
    version.refresh_from_db()
    assert version.withdrawn_at


def test_every_letter_stands_in_the_list_of_its_words(office):
    shown = page(office("administrator").get("/casework/paragraphs/"))

    assert "Ask for the fee" in shown
    assert "/casework/paragraphs/court-order-made/" in shown


@pytest.mark.parametrize("group", [StaffGroup.CASEWORKER, StaffGroup.MANAGER])
def test_who_only_writes_letters_does_not_word_them(office, group):
    assert office(group).get("/casework/paragraphs/").status_code == 403


def test_the_subject_of_a_letter_is_worded_on_one_line(office):
    client = office("administrator")
    address = "/casework/paragraphs/refusal-subject/"
    shown = page(client.get(address))
    assert "The subject of a letter" in shown
    assert "<textarea" not in shown

    client.post(address, {"language": "en", "text": "Not registered: {case_number}"})

    assert ParagraphVersion.objects.get().text == "Not registered: {case_number}"


def test_words_that_could_stop_a_move_are_given_back(office):
    typed = {"language": "en", "text": "Ask {officer}."}

    shown = page(
        office("administrator").post("/casework/paragraphs/refusal-why/", typed)
    )

    assert "can be sent by the case itself, without {officer}" in shown
    assert not ParagraphVersion.objects.exists()


def test_it_is_said_in_which_letters_a_paragraph_stands(office):
    address = "/casework/paragraphs/notice-to-attorney-money/"

    shown = page(office("administrator").get(address))

    assert "Only where the LPA is for property and financial affairs." in shown
