"""The pages on which a letter is written, looked at, sent and withdrawn."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.groups import StaffGroup
from casework.models import Letter
from casework.recipients import addressees
from casework.states import State
from casework.writing import withdraw_letter
from outbox.carrying import carry_out_due
from tests.casework.builders import a_case, staff
from tests.casework.test_writing import a_draft, sent

pytestmark = pytest.mark.django_db

PAYMENT = {
    "amount": "92",
    "reply_by-day": "1",
    "reply_by-month": "11",
    "reply_by-year": "2026",
}


def page(response):
    assert response.status_code == 200
    return response.content.decode()


def to_first(case, language="en"):
    """The donor gets it and nobody else."""
    people = addressees(case.instrument)
    answers = {f"to_{place}": "no" for place in range(len(people))}
    return answers | {"to_0": language}


def value_of(name, html):
    return re.search(rf'name="{name}" value="([^"]*)"', html)[1]


def press(client, letter, what, **said):
    return client.post(f"{letter.get_absolute_url()}{what}/", said, follow=True)


def test_a_letter_from_the_first_press_to_the_withdrawal(office):
    case = a_case()
    client = office("caseworker")
    letters = f"/casework/{case.number}/letters/"

    went = client.post(f"{letters}new/", {"kind": "fee-request"})
    begin = to_first(case) | PAYMENT
    shown = page(client.post(went.url, begin, follow=True))
    letter = Letter.objects.get()
    assert "£92 is still to be paid" in shown

    typed = {f"en_{n}": "Please pay {amount}." for n in range(5)}
    shown = page(press(client, letter, "text", **typed))
    assert "Please pay £92." in shown

    shown = page(press(client, letter, "send", seen=value_of("seen", shown)))
    assert "The letter is sent" in shown
    carry_out_due()

    shown = page(press(client, letter, "withdraw", why="It was paid"))
    assert "It was paid" in shown
    assert "Withdrawn" in page(client.get(letters))


def test_one_looks_at_a_draft_in_print(office):
    letter = a_draft()

    response = office("caseworker").get(f"{letter.get_absolute_url()}pdf/0/")

    assert response["Content-Type"] == "application/pdf"
    assert "no-store" in response["Cache-Control"]


def test_there_is_no_print_for_somebody_who_gets_no_letter(office):
    letter = a_draft()

    response = office("caseworker").get(f"{letter.get_absolute_url()}pdf/1/")

    assert response.status_code == 404


def test_a_letter_with_something_missing_shows_what_and_has_no_button(office):
    letter = a_draft(told={"amount": 1})

    shown = page(office("caseworker").get(letter.get_absolute_url()))

    assert "Nothing has been entered for: The last day to answer" in shown
    assert "Send it as it stands here" not in shown


def test_somebody_has_to_get_it(office):
    case = a_case()
    begin = f"/casework/{case.number}/letters/new/fee-request/"

    shown = page(office("caseworker").post(begin, to_first(case, "no") | PAYMENT))

    assert "Select at least one person to write to" in shown
    assert not Letter.objects.exists()


def test_words_that_name_an_unknown_place_are_given_back(office):
    letter = a_draft()
    typed = {f"en_{n}": "Pay {nothing}." for n in range(1, 5)}

    shown = page(press(office("caseworker"), letter, "text", **typed))

    assert "There is no place called {nothing}" in shown


def test_what_is_typed_into_a_letter_is_shown_as_typed(office):
    letter = a_draft("own-words", told={"message": "<script>alert(1)</script>"})

    shown = page(office("caseworker").get(letter.get_absolute_url()))

    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert" not in shown


@pytest.mark.parametrize("what", ["people", "text"])
def test_a_letter_that_was_sent_has_no_pages_to_change_it(office, what):
    letter = sent(a_draft())

    response = office("caseworker").get(f"{letter.get_absolute_url()}{what}/")

    assert response.url == letter.get_absolute_url()


def test_a_second_press_says_that_it_was_sent(office):
    letter = a_draft()
    client = office("caseworker")
    seen = value_of("seen", page(client.get(letter.get_absolute_url())))
    press(client, letter, "send", seen=seen)

    shown = page(press(client, letter, "send", seen=seen))

    assert "This letter is no draft any more" in shown


def test_that_it_is_in_the_post_is_recorded(office):
    letter = sent(a_draft())
    carry_out_due()

    shown = page(press(office("caseworker"), letter, "posted"))

    assert "Posted" in shown
    assert "Withdraw the letter" not in shown


def test_a_letter_of_another_case_does_not_exist(office):
    letter = a_draft()
    stranger = f"/casework/700000000000/letters/{letter.pk}/"

    assert office("caseworker").get(stranger).status_code == 404


@pytest.mark.parametrize("what", ["", "people/", "text/", "pdf/0/", "withdraw/"])
@pytest.mark.parametrize("group", [StaffGroup.INTAKE, StaffGroup.FINANCE])
def test_who_writes_no_letters_sees_no_drafts(office, what, group):
    letter = a_draft()

    response = office(group).get(f"{letter.get_absolute_url()}{what}")

    assert response.status_code == 403


def test_the_list_asks_no_more_for_more_letters(office):
    case = a_case()
    client = office("caseworker")
    counts = []
    for _more in range(2):
        withdraw_letter(letter=a_draft(case=case), why="x", by=staff("manager"))
        a_draft(case=case)
        client.get(f"/casework/{case.number}/letters/")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/casework/{case.number}/letters/")
        counts.append(len(asked))

    assert counts[0] == counts[1] <= 20


def test_facts_of_a_draft_are_asked_with_what_was_told(office):
    letter = a_draft(told={"amount": 4600, "reply_by": date(2026, 11, 1)})

    shown = page(office("caseworker").get(f"{letter.get_absolute_url()}people/"))

    assert value_of("amount", shown) == "46"


def test_what_was_withdrawn_after_printing_is_marked_on_the_case(office):
    letter = sent(a_draft())
    carry_out_due()
    withdraw_letter(letter=letter, why="It was paid", by=staff("caseworker"))

    letters = f"{letter.case.get_absolute_url()}letters/"
    shown = page(office("caseworker").get(letters))

    assert re.search(r"The fee has not been paid</a>.*Withdrawn", shown)


def test_the_fee_that_is_outstanding_need_not_be_typed(office):
    begin = f"/casework/{a_case().number}/letters/new/fee-request/"

    shown = page(office("caseworker").get(begin))

    assert value_of("amount", shown) == "92"


def test_what_a_move_has_sent_is_in_the_list_and_on_a_page_of_its_own(office):
    letter = a_case(State.CANNOT_REGISTER).letters.get()
    client = office("caseworker")

    listed = page(client.get(f"/casework/{letter.case.number}/letters/"))
    shown = page(client.get(letter.get_absolute_url()))

    assert re.search(r"It cannot be registered</a>.*Sent, to be posted", listed, re.S)
    assert "It follows from what was done with the case." in shown
    assert "Withdraw the letter before it is posted" in shown
    assert "The donor had lost capacity" in shown


@pytest.mark.parametrize("slug", ["refusal", "notice-to-donor", "nonsense"])
def test_nobody_begins_what_only_moves_send(office, slug):
    case = a_case()
    client = office("caseworker")

    assert client.get(f"/casework/{case.number}/letters/new/{slug}/").status_code == 404
    choices = page(client.get(f"/casework/{case.number}/letters/new/"))
    assert f'value="{slug}"' not in choices
