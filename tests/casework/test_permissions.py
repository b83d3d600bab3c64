"""Which group may do what: every action by every group, in a state that allows it."""

import pytest
from django.core.exceptions import PermissionDenied

from accounts.groups import StaffGroup
from casework.actions import ACTIONS, perform
from casework.models import Case
from casework.refusals import NotNow

from .builders import RECEIVED, REFERRAL, a_case, staff

pytestmark = pytest.mark.django_db

WORKERS = {StaffGroup.CASEWORKER, StaffGroup.MANAGER}
DECIDERS = {StaffGroup.REGISTRAR, StaffGroup.MANAGER}
CASHIERS = {
    StaffGroup.CASEWORKER,
    StaffGroup.FINANCE,
    StaffGroup.MANAGER,
    StaffGroup.REDUCED_FEE,
}
CLERKS = {StaffGroup.COURT_ORDERS, StaffGroup.MANAGER}
MAY = dict.fromkeys(ACTIONS, WORKERS) | {
    "follow-court-order": CLERKS,
    "refuse-by-court": CLERKS,
    "suspend": CLERKS,
    "lift-suspension": CLERKS,
    "cancel": CLERKS,
    "delete": {StaffGroup.ADMINISTRATOR},
    "register": DECIDERS,
    "cannot-register": DECIDERS,
    "refuse-on-objection": DECIDERS,
    "settle-fee": CASHIERS,
}
DETAILS = {
    "hold": {"reason": "x"},
    "refer-to-court": REFERRAL | {"on": RECEIVED},
    "reject": {"reason": "x"},
    "withdraw": {"reason": "x"},
    "record-death": {"on": RECEIVED},
}
GOING_ON = ACTIONS.keys() - DETAILS.keys()


def is_let_in(name, case, user):
    """Whether permission is not what stops this person."""
    try:
        perform(name, case, by=user)
    except PermissionDenied:
        return False
    except NotNow:
        return True
    return True


@pytest.mark.parametrize("group", StaffGroup)
def test_a_group_may_do_what_is_its_work_and_nothing_else(group):
    case = a_case()
    user = staff(group)

    let_in = {name for name in GOING_ON if is_let_in(name, case, user)}

    assert let_in == {name for name in GOING_ON if group in MAY[name]}


@pytest.mark.parametrize("name", DETAILS)
@pytest.mark.parametrize("group", StaffGroup)
def test_ending_a_case_is_the_work_of_caseworkers(name, group):
    case = a_case()

    if group in MAY[name]:
        perform(name, case, by=staff(group), **DETAILS[name])
    else:
        with pytest.raises(PermissionDenied):
            perform(name, case, by=staff(group), **DETAILS[name])


def test_staff_without_a_group_may_do_nothing():
    case = a_case()

    assert not [name for name in GOING_ON if is_let_in(name, case, staff())]


def test_a_donor_may_do_nothing(donor):
    case = a_case()

    assert not [name for name in GOING_ON if is_let_in(name, case, donor)]


def test_an_account_that_was_closed_may_do_nothing():
    case = a_case()
    user = staff("manager", email="left@office.example")
    user.is_active = False

    assert not is_let_in("examine", case, user)


def test_permission_is_asked_before_the_state():
    case = a_case()

    with pytest.raises(PermissionDenied):
        perform("register", case, by=staff("caseworker"))


def test_every_move_asks_for_a_permission():
    assert all(move.permission for move in Case().get_all_state_transitions())
