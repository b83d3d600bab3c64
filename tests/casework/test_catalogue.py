"""The machine, the catalogue and the forms say the same things."""

from inspect import signature

import pytest

from casework.catalogue import ACTIONS
from casework.models import Case
from casework.states import BEFORE_REGISTRATION, CLOSED, State
from casework.timeline import TITLES

MOVES = list(Case().get_all_state_transitions())


def test_every_move_is_offered_and_every_offer_is_a_move():
    assert {move.name for move in MOVES} == {each.move for each in ACTIONS.values()}
    assert len({each.move for each in ACTIONS.values()}) == len(ACTIONS)


def test_every_state_can_be_reached():
    assert {State(move.target) for move in MOVES} == set(State)


def test_every_state_can_be_left_unless_it_is_closed():
    assert {State(move.source) for move in MOVES} == set(State) - CLOSED


def test_no_move_leads_back_from_the_register():
    after = {State(move.target) for move in MOVES if move.source == State.REGISTERED}

    assert after == {State.REGISTERED}


def test_only_the_wait_leads_to_the_register():
    before = {move.source for move in MOVES if move.target == State.REGISTERED}

    assert before == {State.WAITING, State.REGISTERED}


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


def test_every_state_is_before_the_register_on_it_or_closed():
    assert set(BEFORE_REGISTRATION) | CLOSED | {State.REGISTERED} == set(State)
    assert not set(BEFORE_REGISTRATION) & CLOSED
