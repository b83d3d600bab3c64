"""Money recorded by hand, and what it sets going."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from casework.account import Account, account_of, money
from casework.payments import record_payment
from casework.refusals import NotNow
from casework.states import State
from lpa.models import Payment

from .builders import RECEIVED, a_case, bounce, fresh, pay, staff

pytestmark = pytest.mark.django_db


def test_a_payment_is_kept_with_who_recorded_it(events_of):
    case = a_case()
    payment = record_payment(
        case=case,
        pence=92_00,
        source=Payment.Source.PHONE,
        on=RECEIVED,
        number="0042",
        by=staff("finance"),
    )

    assert (payment.pence, payment.recorded_by) == (92_00, staff("finance"))
    assert events_of(case).last().details["number"] == "0042"


def test_a_case_that_waited_for_its_fee_goes_on_by_itself():
    case = a_case(State.PAYMENT_PENDING)
    pay(case, 50_00)
    assert fresh(case).state == State.PAYMENT_PENDING

    pay(case, 42_00)
    assert fresh(case).state == State.RECEIVED


def test_somebody_in_finance_can_make_it_go_on():
    case = a_case(State.PAYMENT_PENDING)
    record_payment(
        case=case, pence=92_00, source="cheque", on=RECEIVED, by=staff("finance")
    )

    assert fresh(case).state == State.RECEIVED


def test_the_day_the_fee_was_settled_is_kept():
    case = a_case()
    pay(case, 50_00)
    assert fresh(case).fee_settled_on is None

    pay(case, 42_00, on=RECEIVED + timedelta(days=3))
    assert fresh(case).fee_settled_on == RECEIVED + timedelta(days=3)


def test_a_cheque_that_bounces_unsettles_the_fee_but_moves_nothing():
    case = a_case(State.EXAMINING)
    bounce(case)

    assert fresh(case).fee_settled_on is None
    assert fresh(case).state == State.EXAMINING


def test_money_cannot_have_come_tomorrow():
    case = a_case()

    with clock.set_to(RECEIVED), pytest.raises(NotNow, match="in the future"):
        pay(case, 1, on=RECEIVED + timedelta(days=1))

    assert account_of(case).paid == 0


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"pence": 0}, "is a refund"),
        ({"pence": -1}, "is a refund"),
        ({"source": Payment.Source.ONLINE}, "Another system"),
        ({"source": Payment.Source.FEE_REDUCTION}, "Another system"),
    ],
)
def test_only_money_received_by_hand_is_recorded_by_hand(wrong, said):
    case = a_case()
    payment = {"pence": 1, "source": Payment.Source.CHEQUE, "on": RECEIVED} | wrong

    with pytest.raises(NotNow, match=said):
        record_payment(case=case, by=staff("finance"), **payment)
    assert not case.lpa.payments.exists()


@pytest.mark.parametrize("group", ["registrar", "intake", "assisted-digital"])
def test_only_some_may_record_money(group):
    with pytest.raises(PermissionDenied):
        record_payment(
            case=a_case(), pence=1, source="cheque", on=RECEIVED, by=staff(group)
        )


@pytest.mark.parametrize(
    ("due", "paid", "outstanding", "is_clear"),
    [
        (92_00, 0, 92_00, False),
        (92_00, 92_00, 0, True),
        (92_00, 100_00, -8_00, True),
        (0, 0, 0, True),
        (None, 92_00, None, False),
    ],
)
def test_an_account(due, paid, outstanding, is_clear):
    account = Account(due, paid)

    assert (account.outstanding, account.is_clear) == (outstanding, is_clear)


@pytest.mark.parametrize(
    ("pence", "written"), [(92_00, "£92"), (42_50, "£42.50"), (-5, "-£0.05")]
)
def test_money_is_written_as_people_do(pence, written):
    assert money(pence) == written


def test_too_much_is_said_to_be():
    assert Account(92_00, 100_00).in_words == "£8 too much was paid"
