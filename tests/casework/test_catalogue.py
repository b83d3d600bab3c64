"""The machine, the catalogue and the forms say the same things."""

from inspect import signature

import pytest

from casework.actions import targets
from casework.catalogue import ACTIONS
from casework.models import Case
from casework.states import (
    BEFORE_REGISTRATION,
    CLOSED,
    FINAL,
    ON_THE_REGISTER,
    OVER,
    State,
)
from casework.timeline import TITLES

MOVES = list(Case().get_all_state_transitions())


def test_every_move_is_offered_and_every_offer_is_a_move():
    assert {move.name for move in MOVES} == {each.move for each in ACTIONS.values()}
    assert len({each.move for each in ACTIONS.values()}) == len(ACTIONS)


def test_every_state_can_be_reached():
    reached = {State(target) for move in MOVES for target in targets(move)}

    assert reached == set(State)


def after(*states):
    moves = [move for move in MOVES if move.source in states]
    return {State(target) for move in moves for target in targets(move)}


def test_every_state_can_be_left_unless_it_is_final():
    assert {State(move.source) for move in MOVES} == set(State) - FINAL


def test_no_move_leads_back_from_the_register():
    assert after(*ON_THE_REGISTER) == {
        State.REGISTERED,
        State.SUSPENDED,
        State.REVOKED,
        State.CANCELLED,
    }


def test_only_the_wait_leads_to_the_register():
    before = {move.source for move in MOVES if State.REGISTERED in targets(move)}

    assert before == {State.WAITING, State.REGISTERED, State.SUSPENDED}


def test_what_came_to_nothing_is_only_deleted_or_paid_after_all():
    assert after(*CLOSED) == {State.DELETED, State.RECEIVED}
    assert after(*CLOSED - {State.RETURNED_UNPAID}) == {State.DELETED}


@pytest.mark.parametrize("name", ACTIONS)
def test_a_form_asks_for_exactly_what_its_move_needs(name):
    action = ACTIONS[name]
    needs = signature(getattr(Case, action.move)).parameters.keys() - {"self"}

    assert action.form.base_fields.keys() == needs


@pytest.mark.parametrize("name", ACTIONS)
def test_a_date_is_compared_with_a_fact_of_the_case(name):
    field = ACTIONS[name].not_before

    assert not field or field in {each.name for each in Case._meta.get_fields()}


def test_every_action_has_its_words_in_the_timeline():
    assert ACTIONS.keys() <= TITLES.keys()


def test_every_state_is_before_the_register_on_it_or_over():
    assert {*BEFORE_REGISTRATION, *ON_THE_REGISTER, *OVER} == set(State)
    assert not {*BEFORE_REGISTRATION, *ON_THE_REGISTER} & OVER
