"""Equality questions: asked once, answered by choice, kept without anybody."""

from datetime import date

import pytest
from django.urls import reverse

import clock
from history.models import Event
from lpa.after_signing import record_posted
from service.equality import (
    count_answer,
    next_quarter,
    quarter_of,
    quarters_to_report,
    report,
    suppressed,
)
from service.equality_questions import NOT_SAID, QUESTIONS
from service.models import EqualityAsked, EqualityCount
from tests.builders import an_lpa

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(client, donor):
    client.force_login(donor)
    return client


def counts():
    return {(c.question, c.answer): c.count for c in EqualityCount.objects.all()}


def begin(client):
    return client.post("/equality/", {"wants_to": "yes"}).url


def answer_all(client, answers=None):
    """Every question in turn, to the end; gives the addresses it came through."""
    at, seen = begin(client), []
    while at != "/equality/done/":
        seen.append(at)
        slug = at.split("/")[2]
        at = client.post(at, {"answer": (answers or {}).get(slug, "")}).url
    return seen


def test_the_page_before_says_what_is_kept(asked):
    html = asked.get("/equality/").content.decode()

    assert "You do not have to answer any of them" in html
    assert "Nobody can find out which answers were yours" in html


def test_every_question_is_asked_in_turn_and_can_be_left_out(asked):
    pages = answer_all(asked)

    assert pages == [f"/equality/{question.slug}/" for question in QUESTIONS]
    assert counts() == {}


def test_answers_are_added_up(asked):
    answer_all(asked, {"age": "65-74", "religion": "none"})
    count_answer(question="age", answer="65-74")

    assert counts() == {("age", "65-74"): 2, ("religion", "none"): 1}


def test_who_declines_is_not_asked_again(asked):
    assert asked.post("/equality/", {"wants_to": "no"}).url == "/equality/done/"

    assert asked.get("/equality/").url == "/equality/done/"
    assert asked.get("/equality/age/").url == "/equality/done/"
    assert counts() == {}


def test_a_second_press_counts_nothing_twice(asked):
    at = begin(asked)
    for _ in range(2):
        asked.post(at, {"answer": "65-74"})

    assert counts() == {("age", "65-74"): 1}
    assert begin(asked) == "/equality/sex/"  # and beginning again changes nothing


def test_whoever_was_asked_is_not_asked_after_signing_in_again(asked, donor):
    begin(asked)
    asked.logout()
    asked.force_login(donor)

    assert asked.get("/equality/").url == "/equality/done/"


def test_an_answer_that_is_not_offered_is_refused(asked):
    page = asked.post(begin(asked), {"answer": "Dora Donor"})

    assert "Select one of the options" in page.content.decode()
    assert counts() == {}


def test_a_question_that_does_not_exist_is_not_found(asked):
    begin(asked)

    assert asked.get("/equality/income/").status_code == 404


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)
def test_every_question_can_be_declined(question):
    assert question.offered[-1] == NOT_SAID


def test_nothing_leads_from_a_count_to_a_person(asked, donor):
    answer_all(asked, {"religion": "jewish"})

    columns = {field.name for field in EqualityCount._meta.get_fields()}
    assert columns == {"id", "month", "question", "answer", "count"}
    assert {field.name for field in EqualityAsked._meta.get_fields()} == {"user"}
    assert EqualityCount.objects.get().month.day == 1
    assert not Event.objects.filter(by=donor).exists()


def test_what_is_chosen_is_not_kept_as_typed(asked):
    """Pages that keep what was typed for its writer carry a mark; these do not."""
    page = asked.get(begin(asked)).content.decode()

    assert 'name="unsent"' not in page


def test_the_last_page_offers_the_questions_until_they_were_asked(asked, donor):
    lpa = an_lpa(donor)
    page = reverse("lpa:signing", args=[lpa.reference])
    link = "Answer some questions about you"
    assert link not in asked.get(page).content.decode()
    record_posted(lpa=lpa, on=clock.today(), what=[], by=donor)
    assert link in asked.get(page).content.decode()
    begin(asked)

    html = asked.get(page).content.decode()
    assert link not in html
    assert "/feedback/satisfaction/" in html


def test_staff_and_strangers_are_not_asked(client, staff):
    assert "login" in client.get("/equality/").url
    assert staff("caseworker").get("/equality/").status_code == 404


@pytest.mark.parametrize(
    ("day", "quarter", "following"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 4, 1)),
        (date(2026, 9, 30), date(2026, 7, 1), date(2026, 10, 1)),
        (date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
    ],
)
def test_a_year_has_four_quarters(day, quarter, following):
    assert quarter_of(day) == quarter
    assert next_quarter(quarter) == following


def test_small_numbers_are_not_shown():
    rows = [("a", 40), ("b", 9), ("c", 0), ("d", 10)]

    assert suppressed(rows) == [("a", 40), ("b", None), ("c", None), ("d", 10)]


def test_a_single_gap_cannot_be_filled_in():
    rows = [("a", 40), ("b", 9), ("c", 12)]

    assert suppressed(rows) == [("a", 40), ("b", None), ("c", None)]


def test_a_quarter_is_reported_once_it_is_over(staff):
    with clock.set_to(date(2026, 5, 5)):
        for _ in range(12):
            count_answer(question="sex", answer="female")
        assert quarters_to_report() == []
    with clock.set_to(date(2026, 7, 1)):
        assert quarters_to_report() == [date(2026, 4, 1)]
        page = staff("reports").get("/service/equality/").content.decode()

    rows = {question.slug: dict(rows) for question, rows in report(date(2026, 4, 1))}
    assert rows["sex"]["Female"] == 12
    assert "Quarter from April 2026" in page
    assert "Not shown" in page
