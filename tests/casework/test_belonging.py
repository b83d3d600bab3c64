"""An account whose LPA is with the office is in use, whoever signs in."""

from datetime import date

import pytest
from django.core.management import call_command

import clock
from accounts.models import User
from casework.belonging import Cases
from casework.states import BEFORE_REGISTRATION, State

from .builders import a_case, dora

pytestmark = pytest.mark.django_db

MUCH_LATER = date(2030, 1, 1)


@pytest.mark.parametrize("state", State)
def test_an_account_is_needed_until_the_case_is_done(state):
    owner = a_case(state).lpa.owner

    assert bool(Cases().in_use({owner.pk})) == (state in BEFORE_REGISTRATION)


def test_nobody_is_warned_while_their_lpa_is_under_way():
    a_case(State.EXAMINING)
    with clock.set_to(MUCH_LATER):
        call_command("tend_accounts")

    assert dora().closes_on is None


def test_a_warning_is_taken_back_when_their_lpa_arrives():
    User.objects.filter(pk=dora().pk).update(closes_on=MUCH_LATER, was_reminded=True)
    a_case(State.RECEIVED)
    with clock.set_to(MUCH_LATER):
        call_command("tend_accounts")

    assert (dora().closes_on, dora().closed_at) == (None, None)
