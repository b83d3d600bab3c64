"""Tasks that remind staff of letters which only they can write, and what does them."""

import pytest

import clock
from casework.actions import perform
from casework.allocating import allocate_cases
from casework.choices import ObjectionKind, ObjectionState
from casework.desk_choices import TaskKind
from casework.objections import Said, decide_objection, record_objection
from casework.refusals import NotNow
from casework.states import State
from casework.taking import take_next_task
from casework.unwritten import About
from casework.writing import withdraw_letter
from lpa.choices import FeeReduction, FeeShare

from .builders import NOTICES, RECEIVED, a_case, asks, decide, fresh, staff
from .desk import a_team
from .test_writing import a_draft, sent

pytestmark = pytest.mark.django_db

HELD = {"happened_on": NOTICES, "reason": "We have to ask somebody"}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(NOTICES):
        yield


def to_write(case):
    """What is still to be written about, in the order in which it was asked for."""
    asked = case.tasks.filter(ended_by__in=list(About), done_at=None).order_by("pk")
    return list(asked.values_list("ended_by", flat=True))


def objected(case, uid="", who="Gus Grey"):
    said = Said(ObjectionKind.THIRD_PARTY, who, NOTICES, uid=uid)
    return record_objection(cases=[case], said=said, by=staff("caseworker"))


def test_a_hold_is_to_be_written_about_by_whoever_looks_after_the_case():
    case = a_case(State.WAITING)
    team = a_team(staff("caseworker"))
    allocate_cases(cases=[case], to=team, by=staff("manager"))

    perform("hold", case, by=staff("caseworker"), reason="A nephew objects")

    task = case.tasks.get(ended_by=About.HOLD)
    assert (task.kind, task.assignee, task.due_on) == (TaskKind.LETTER, team, NOTICES)
    assert task.name == "Write to the donor about the hold"


def test_the_letter_does_the_task_and_another_letter_does_not():
    case = a_case(State.ON_HOLD)
    sent(a_draft(case=case))
    assert to_write(case) == [About.HOLD]

    sent(a_draft("on-hold", told=HELD, case=case))

    assert to_write(case) == []
    assert case.tasks.get(ended_by=About.HOLD).done_by == staff("caseworker")


def test_a_letter_that_is_withdrawn_is_to_be_written_again():
    case = a_case(State.ON_HOLD)
    draft = a_draft("on-hold", told=HELD, case=case)
    withdraw_letter(letter=draft, why="Begun twice", by=staff("caseworker"))
    letter = sent(a_draft("on-hold", told=HELD, case=case))

    withdraw_letter(letter=letter, why="It says too much", by=staff("caseworker"))

    assert to_write(case) == [About.HOLD]
    assert case.tasks.get(ended_by=About.HOLD, done_at=None).name.endswith("the hold")


def test_once_it_is_lifted_only_that_is_left_to_be_said():
    case = a_case(State.ON_HOLD)

    perform("lift-hold", case, by=staff("manager"), reason="It was settled")

    assert to_write(case) == [About.HOLD_LIFTED]


def test_a_stranger_who_objects_is_written_to_by_hand():
    case = a_case(State.WAITING)

    objected(case)

    assert to_write(case) == [About.ARRIVED, About.OBJECTION]


def test_what_the_service_acknowledges_leaves_the_strangers_letter_to_be_written():
    case = a_case(State.WAITING)
    objected(case)

    objected(case, uid=case.instrument.attorneys[0].uid, who="Amy Able")

    assert to_write(case) == [About.ARRIVED, About.OBJECTION, About.OBJECTION]


def test_each_objection_that_is_decided_needs_a_letter_of_its_own():
    case = a_case(State.WAITING)
    for who in ("Gus Grey", "Una Umber"):
        of_case = objected(case, who=who).in_cases.get()
        decide_objection(
            objection=of_case,
            state=ObjectionState.NOT_UPHELD,
            why="It is not so",
            by=staff("manager"),
        )
    told = {"objector": "Gus Grey", "reason": "It is not so"}

    sent(a_draft("objection-not-upheld", told=told, case=case))

    assert to_write(case).count(About.DECISION) == 1
    left = case.tasks.get(ended_by=About.DECISION, done_at=None)
    assert left.name.endswith("objection of Una Umber")


def test_a_fee_that_was_decided_is_to_be_written_about():
    case = a_case(answers=asks(FeeReduction.LOW_INCOME))
    case = decide(case, share=FeeShare.HALF)
    task = case.tasks.get(ended_by=About.FEE)
    assert task.kind == TaskKind.FEE

    sent(a_draft("fee-reduced", told={"amount": 4600}, case=fresh(case)))

    assert to_write(case) == []


def test_whoever_may_write_letters_gets_such_a_task_next():
    case = a_case(State.ON_HOLD)

    assert take_next_task(by=staff("caseworker")).ended_by == About.HOLD
    with clock.set_to(RECEIVED), pytest.raises(NotNow, match="No task"):
        take_next_task(by=staff("manager"))
    assert case.tasks.get(ended_by=About.HOLD).user == staff("caseworker")
