"""The four weeks: they begin with the latest notice, and nothing shortens them."""

from datetime import date, timedelta

import pytest

import clock
from casework.actions import perform
from casework.models import Case
from casework.refusals import NotNow
from casework.states import State
from tests.builders import AMY, BEN, act

from .builders import NOTICES, REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db

WORKED = [
    (date(2026, 11, 2), date(2026, 11, 30)),
    (date(2026, 11, 23), date(2026, 12, 21)),
    (date(2026, 12, 1), date(2026, 12, 29)),
    (date(2027, 3, 1), date(2027, 3, 29)),
]


def do(name, case, today, **details):
    with clock.set_to(today):
        return perform(name, case, by=staff("manager"), **details)


def two_attorneys():
    return a_case(State.PERFECT, attorneys=(AMY, BEN), answers=act("jointly"))


@pytest.mark.parametrize(("notices", "first_day"), WORKED)
def test_it_can_be_registered_four_weeks_after_the_notices(notices, first_day):
    case = do("give-notices", a_case(State.PERFECT), notices, on=notices)
    assert case.due_on == first_day

    with pytest.raises(NotNow, match="waiting period has not ended"):
        do("register", case, first_day - timedelta(days=1))
    assert do("register", case, first_day).registered_on == first_day


def test_notices_typed_in_late_count_from_their_own_day():
    case = do("give-notices", a_case(State.PERFECT), REGISTRABLE, on=NOTICES)

    assert (case.waiting_from, case.due_on) == (NOTICES, REGISTRABLE)


def test_a_notice_given_again_starts_the_four_weeks_again():
    case = do("give-notices", two_attorneys(), NOTICES, on=NOTICES)
    ben = case.instrument.attorneys[1]
    again = NOTICES + timedelta(days=10)

    case = do("reissue-notice", case, again, on=again, recipient=ben.uid)

    assert (case.waiting_from, case.due_on) == (again, again + timedelta(weeks=4))
    with pytest.raises(NotNow, match="10 December 2026"):
        do("register", case, REGISTRABLE)


def test_a_notice_given_again_adds_a_row_and_keeps_the_first():
    case = do("give-notices", two_attorneys(), NOTICES, on=NOTICES)
    ben = case.instrument.attorneys[1]
    again = NOTICES + timedelta(days=10)

    do("reissue-notice", case, again, on=again, recipient=ben.uid)

    given = case.notices.filter(recipient=ben.uid).values_list("given_on", flat=True)
    assert list(given) == [NOTICES, again]


def test_a_notice_given_again_to_nobody_in_particular_goes_to_everybody():
    case = do("give-notices", two_attorneys(), NOTICES, on=NOTICES)
    again = NOTICES + timedelta(days=1)

    do("reissue-notice", case, again, on=again)

    assert case.notices.filter(given_on=again).count() == 2


def test_an_earlier_notice_cannot_shorten_the_wait():
    case = do("give-notices", two_attorneys(), REGISTRABLE, on=REGISTRABLE)

    with pytest.raises(NotNow, match="later notice"):
        do("reissue-notice", case, REGISTRABLE, on=NOTICES)

    assert fresh(case).waiting_from == REGISTRABLE
    assert case.notices.count() == 2


def test_somebody_who_is_not_told_cannot_be_told_again():
    case = do("give-notices", two_attorneys(), NOTICES, on=NOTICES)
    provider = case.instrument.certificate_provider

    with pytest.raises(NotNow, match="Choose somebody"):
        do("reissue-notice", case, NOTICES, on=NOTICES, recipient=provider.uid)


def test_the_task_to_register_moves_with_the_day():
    case = do("give-notices", two_attorneys(), NOTICES, on=NOTICES)
    again = NOTICES + timedelta(days=3)
    do("reissue-notice", case, again, on=again)

    task = case.tasks.get(ended_by="register")
    assert task.due_on == again + timedelta(weeks=4)


def test_time_alone_registers_nothing():
    a_case(State.WAITING)

    with clock.set_to(REGISTRABLE + timedelta(days=365)):
        assert Case.objects.get().state == State.WAITING
