"""Questions to whoever applies: what becomes of them, what they stop and change."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from casework.actions import perform
from casework.amending import amend
from casework.asking import about, ask_query, days_with_us, remind, withdraw_query
from casework.explaining import explain, told_why
from casework.mending import Mended, answer_query, said_on
from casework.models import Query
from casework.progress import sign_again
from casework.query_choices import QueryState
from casework.refusals import NotNow
from casework.states import State
from casework.versions import Overtaken, version_of
from lpa.choices import Applicant, CorrespondentIs, FeeReduction
from lpa.instrument import Person
from outbox.models import Errand

from .builders import RECEIVED, a_case, dora, fresh, staff

pytestmark = pytest.mark.django_db

ASKED = RECEIVED + timedelta(days=4)  # a Monday
LATER = ASKED + timedelta(days=7)
CONTACT = "correspondent/contact"


def ask(case, page=CONTACT, question="Which number?", on=ASKED, **more):
    with clock.set_to(on):
        by = staff("caseworker")
        return ask_query(case=case, page=page, question=question, by=by, **more)


def answer(query, *, by=None, on=LATER, **said):
    with clock.set_to(on):
        return answer_query(query=query, by=by or dora(), **said)


@pytest.fixture
def case():
    return a_case(State.EXAMINING)


def test_asking_writes_to_the_correspondent_and_to_whoever_made_it(case):
    query = ask(case, site="https://lpa.example")

    letter = case.letters.get(kind="query")
    assert letter.told == {"questions": ["Which number?"], "reply_by": "2026-10-19"}
    assert "Answer our question" in str(letter.said)
    mail = Errand.objects.filter(kind="mail", about=case.number).last().payload
    place = f"/progress/{case.lpa.reference}/questions/{query.pk}/"
    assert f"https://lpa.example{place}" in mail["body"]


def test_a_page_is_asked_about_once_at_a_time_and_only_if_there_is_one(case):
    ask(case)

    for page in (CONTACT, "correspondent/nowhere"):
        with pytest.raises(NotNow):
            ask(case, page)
    assert ask(case, "donor/details").kind == "person"


def test_nobody_else_asks_or_answers(case):
    query = ask(case)
    stranger = staff("finance")

    with pytest.raises(PermissionDenied):
        answer(query, by=stranger, answer="Yes")
    with pytest.raises(PermissionDenied):
        ask_query(case=case, page="other/other", question="?", by=stranger)


def test_an_open_question_stops_passing_and_is_named(case):
    ask(case)
    case = fresh(case)

    with pytest.raises(NotNow) as obstacle, clock.set_to(LATER):
        perform("pass", case, by=staff("caseworker"))
    named = "Whom we write to, and how”, to be answered by 19 October 2026"
    assert named in str(obstacle.value)
    blocked = [reason for step in explain(case).blocked for reason in step.reasons]
    assert any(named in reason for reason in blocked)
    assert "We have asked a question and are waiting for the answer." in told_why(case)


def test_the_clock_stands_still_while_it_is_open_and_then_runs_again(case):
    query = ask(case)
    with clock.set_to(LATER):
        assert days_with_us(fresh(case)) == 2
    answer(query, answer="020 7946 0000")

    with clock.set_to(LATER + timedelta(days=1)):
        assert days_with_us(fresh(case)) == 3


def test_the_application_is_mended_at_once_and_nothing_signed_is(case):
    query = ask(case)
    ways = {"contact_by_phone": True, "contact_phone": "020 7946 0000"}
    answered = answer(query, mended=Mended(ways))

    case = fresh(case)
    assert (case.instrument.contact_phone, case.lpa.instrument.contact_phone) == (
        "020 7946 0000",
        "",
    )
    assert [line["who"] for line in answered.changed] == [""]
    assert case.amendments.get().made_by == dora()
    assert not sign_again(case)


def test_a_correspondent_is_whoever_was_named_last(case):
    firm = Person(uid="f", company="Firm", email="old@firm.example")
    somebody = {"correspondent_is": CorrespondentIs.OTHER}
    answer(ask(case, "correspondent/who"), mended=Mended(somebody))
    answer(ask(fresh(case), "correspondent/person"), mended=naming(firm))
    details = {"email": "new@firm.example"}
    by = staff("caseworker")
    amend(case=case, whose="correspondent", details=details, why="A letter", by=by)
    assert fresh(case).instrument.correspondent.email == "new@firm.example"
    with clock.set_to(LATER):
        query = ask(fresh(case), "correspondent/person", on=LATER)
    ada = Person(uid="f", first_names="Ada", email="ada@example.org")
    answer(query, mended=naming(ada))

    assert fresh(case).instrument.correspondent == ada


def naming(person):
    return Mended({"correspondent": person})


def test_what_was_signed_becomes_a_finding_for_those_whose_text_changes(case):
    amy = case.instrument.attorneys[0]
    query = ask(case, f"attorneys/people/{amy.uid}")
    details = {"last_name": "Abel", "email": "amy@example.org", "phone": ""}
    answer(query, mended=Mended(whose=amy.uid, details=details))

    case = fresh(case)
    attorney = case.instrument.attorneys[0]
    assert (attorney.last_name, attorney.email) == ("Able", "amy@example.org")
    assert [(each.by, each.how.value) for each in sign_again(case)] == [
        ("Dora Jane Donor", "agrees"),
        ("Cy Dunn", "agrees"),
        ("Amy Able", "agrees"),
    ]


def test_what_the_office_corrected_meanwhile_is_not_written_over(case):
    amy = case.instrument.attorneys[0]
    query = ask(case, f"attorneys/people/{amy.uid}")
    seen = version_of(said_on(about(query), case.instrument))
    details = {"email": "amy@example.org", "phone": ""}
    by = staff("caseworker")
    amend(case=case, whose=amy.uid, details={"phone": "0113"}, why="A call", by=by)

    with pytest.raises(Overtaken):
        answer(query, mended=Mended(whose=amy.uid, details=details), seen=seen)


def test_only_the_page_that_was_asked_about_can_be_mended(case):
    query = ask(case, "signing/dates")

    with pytest.raises(NotNow):
        answer(query, mended=Mended({"applicant": Applicant.ATTORNEYS}))
    with pytest.raises(NotNow):
        answer(query)


def test_a_lower_fee_that_is_asked_for_now_is_to_be_decided(case):
    query = ask(case, "fee-reduction/reduction")
    answer(query, mended=Mended({"fee_reduction": FeeReduction.LOW_INCOME}))

    assert case.fee_claims.count() == 1


def test_a_reminder_is_a_task_once_its_day_has_come_until_it_is_answered(case):
    query, other = ask(case), ask(case, "donor/details")

    assert remind(on=query.answer_by - timedelta(days=1)) == 0
    assert [remind(on=query.answer_by), remind(on=query.answer_by)] == [1, 0]
    answer(query, answer="Yes")
    assert case.tasks.get(ended_by="answer-queries").done_at is None
    with clock.set_to(LATER):
        withdraw_query(query=other, why="It came by post", by=staff("caseworker"))
    assert case.tasks.get(ended_by="answer-queries").done_at


def test_the_end_of_the_case_ends_its_questions(case):
    query = ask(case)
    with clock.set_to(LATER):
        perform("withdraw", fresh(case), by=staff("manager"), reason="By letter")

    query.refresh_from_db()
    assert query.state == QueryState.WITHDRAWN
    with pytest.raises(NotNow):
        answer(query, answer="Too late")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "weather"},
        {"question": ""},
        {"state": "answered"},
        {"state": "withdrawn"},
        {"answer": "Said, but by nobody"},
        {"page": CONTACT},
    ],
)
def test_the_database_keeps_no_question_that_makes_no_sense(case, wrong):
    ask(case)
    whole = {
        "kind": "other",
        "page": "other/other",
        "question": "?",
        "asked_by": staff("caseworker"),
        "answer_by": LATER,
    }

    with pytest.raises(IntegrityError), transaction.atomic():
        Query.objects.create(case=case, **whole | wrong)
