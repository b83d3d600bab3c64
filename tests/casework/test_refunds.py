"""Money given back: by two people, and never more than was paid too much."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

import clock
from accounts.groups import StaffGroup
from casework.account import account_of, live_claim
from casework.claims import appeal_claim, decide_claim
from casework.fee_choices import FeeState, RefundReason, RefundState
from casework.intake import open_case
from casework.payments import correct_payment, take_back_payment
from casework.refunds import (
    confirm_refund,
    drop_refund,
    propose_refund,
    without_paper,
)
from casework.refusals import NotNow
from history.models import Event
from lpa.choices import FeeReduction, FeeShare
from lpa.models import Payment
from tests.builders import an_lpa

from .builders import RECEIVED, a_case, asks, bounce, decide, fresh, pay, staff
from .commands import run

pytestmark = pytest.mark.django_db
AFTER_42_DAYS = RECEIVED + timedelta(days=42)


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(RECEIVED):
        yield


def overpaid(pence=100_00):
    case = a_case()
    pay(case, pence)
    return case


def propose(case, pence=8_00, by="caseworker"):
    return propose_refund(
        lpa=case.lpa, pence=pence, reason=RefundReason.OVERPAID, by=staff(by)
    )


def paid_online(lpa, pence=92_00, on=RECEIVED):
    return lpa.payments.create(
        pence=pence, source=Payment.Source.ONLINE, received_on=on, number="pay-1"
    )


def test_a_refund_is_proposed_by_one_and_confirmed_by_another(events_of):
    case = overpaid()
    refund = propose(case)
    payment = confirm_refund(refund=refund, by=staff("finance"))
    refund.refresh_from_db()

    assert (payment.pence, payment.source) == (-8_00, Payment.Source.CHEQUE)
    assert (refund.state, refund.payment) == (RefundState.CONFIRMED, payment)
    assert account_of(case).state == FeeState.REFUNDED
    proposed, confirmed = list(events_of(case))[-2:]
    assert (proposed.action, proposed.by) == ("refund-proposed", staff("caseworker"))
    assert (confirmed.action, confirmed.by) == ("refund-confirmed", staff("finance"))


def test_nobody_confirms_what_they_proposed_themselves():
    case = overpaid()
    refund = propose(case, by="finance")

    with pytest.raises(NotNow, match="Somebody else"):
        confirm_refund(refund=refund, by=staff("finance"))
    assert account_of(case).paid == 100_00


@pytest.mark.parametrize("group", StaffGroup)
def test_only_finance_and_managers_confirm(group):
    refund = propose(overpaid())

    if group in (StaffGroup.FINANCE, StaffGroup.MANAGER):
        assert confirm_refund(refund=refund, by=staff(group)).pence == -8_00
    else:
        with pytest.raises(PermissionDenied):
            confirm_refund(refund=refund, by=staff(group))


def test_no_more_is_given_back_than_was_paid_too_much():
    case = overpaid()

    with pytest.raises(NotNow, match="No more than £8"):
        propose(case, 8_01)
    with pytest.raises(NotNow, match="No more than £0"):
        propose(a_case(), 1)


def test_what_came_in_between_is_seen_when_it_is_confirmed():
    case = overpaid()
    refund = propose(case)
    bounce(case)

    with pytest.raises(NotNow, match="No more than £0"):
        confirm_refund(refund=refund, by=staff("finance"))
    assert not case.lpa.payments.filter(refund__isnull=False).exists()


def test_a_refund_is_decided_once():
    case = overpaid()
    refund = propose(case)
    confirm_refund(refund=refund, by=staff("finance"))

    for again in (confirm_refund, lambda **said: drop_refund(why="x", **said)):
        with pytest.raises(NotNow, match="decided already"):
            again(refund=refund, by=staff("manager"))
    assert account_of(case).refunded == 8_00


def test_one_refund_waits_at_a_time():
    case = overpaid()
    refund = propose(case, 1_00)
    with pytest.raises(NotNow, match="Another refund"):
        propose(case, 7_00)

    drop_refund(refund=refund, why="All of it", by=staff("caseworker"))
    assert propose(case, 8_00).is_open


def test_a_decision_about_the_fee_takes_the_place_of_an_older_proposal():
    case = a_case(answers=asks(FeeReduction.LOW_INCOME))
    pay(case, 100_00)
    older = decide(case, FeeShare.FULL).lpa.refunds.get()
    claim = live_claim(fresh(case))
    appeal_claim(claim=claim, text="No", on=RECEIVED, by=staff("caseworker"))
    another = staff("reduced-fee", email="another@office.example")
    decide_claim(
        claim=live_claim(fresh(case)), share=FeeShare.HALF, why="Shown", by=another
    )

    older.refresh_from_db()
    newer = case.lpa.refunds.get(state=RefundState.PROPOSED)
    assert (older.pence, older.state) == (8_00, RefundState.DROPPED)
    assert (newer.pence, newer.proposed_by) == (54_00, another)


def test_money_of_the_former_system_that_was_no_money_is_not_given_back():
    case = a_case()
    case.lpa.payments.create(
        pence=46_00, source=Payment.Source.FEE_REDUCTION, received_on=RECEIVED
    )
    assert (account_of(case).due, account_of(case).paid) == (46_00, 0)

    pay(case, 46_00)
    assert account_of(case).state == FeeState.PAID
    with pytest.raises(NotNow, match="No more than £0"):
        propose(case, 1)


class TestTakingBack:
    def test_a_payment_taken_back_stays_and_another_row_says_why(self, events_of):
        case = a_case()
        payment = pay(case)
        reversal = bounce(case)

        assert (reversal.pence, reversal.reverses) == (-92_00, payment)
        assert reversal.why == "Not paid by the bank"
        assert case.lpa.payments.count() == 2
        assert (account_of(case).paid, account_of(case).refunded) == (0, 0)
        assert events_of(case).last().action == "payment-taken-back"

    def test_a_payment_is_corrected_by_two_more_rows(self):
        case = a_case()
        payment = pay(case, 29_00)
        correct_payment(
            payment=payment,
            pence=92_00,
            source=Payment.Source.PHONE,
            on=RECEIVED,
            why="Two digits changed places",
            by=staff("finance"),
        )

        rows = case.lpa.payments.order_by("pk").values_list("pence", flat=True)
        assert list(rows) == [29_00, -29_00, 92_00]
        assert fresh(case).fee_settled_on == RECEIVED

    def test_a_correction_that_cannot_be_changes_nothing(self):
        case = a_case()
        payment = pay(case, 29_00)

        with pytest.raises(NotNow, match="in the future"):
            correct_payment(
                payment=payment,
                pence=92_00,
                source=Payment.Source.CHEQUE,
                on=RECEIVED + timedelta(days=1),
                why="x",
                by=staff("finance"),
            )
        assert case.lpa.payments.get() == payment

    def test_a_payment_is_taken_back_once(self):
        case = a_case()
        pay(case)
        bounce(case)

        with pytest.raises(NotNow, match="taken back already"):
            bounce(case)

    def test_what_another_system_recorded_is_not_changed_here(self):
        case = a_case()
        payment = paid_online(case.lpa)

        with pytest.raises(NotNow, match="Another system"):
            take_back_payment(payment=payment, why="x", by=staff("manager"))

    def test_a_refund_is_not_taken_back(self):
        case = overpaid()
        payment = confirm_refund(refund=propose(case), by=staff("finance"))

        with pytest.raises(NotNow, match="Only money that was received"):
            take_back_payment(payment=payment, why="x", by=staff("manager"))


class TestPaperThatNeverCame:
    @pytest.fixture
    def paid_for(self, donor):
        lpa = an_lpa(donor)
        paid_online(lpa)
        return lpa

    def propose(self, on=AFTER_42_DAYS):
        with clock.set_to(on):
            return list(run("propose_refunds"))

    def test_it_is_proposed_after_42_days_and_once(self, paid_for):
        assert self.propose(AFTER_42_DAYS - timedelta(days=1)) == []

        assert self.propose() == [f"{paid_for}: £92"]
        assert self.propose() == []
        refund = paid_for.refunds.get()
        assert refund.reason == RefundReason.NEVER_ARRIVED
        assert str(refund.proposed_by) == "Command line"

    def test_it_goes_back_the_way_it_came(self, paid_for):
        self.propose()
        with clock.set_to(AFTER_42_DAYS):
            payment = confirm_refund(refund=paid_for.refunds.get(), by=staff("finance"))
            assert not without_paper(AFTER_42_DAYS).exists()

        assert (payment.pence, payment.source) == (-92_00, Payment.Source.ONLINE)
        actions = Event.objects.filter(
            subject=paid_for.reference, action__contains="refund"
        )
        assert actions.count() == 2
        assert self.propose() == []

    def test_it_is_not_given_back_once_the_paper_is_here(self, paid_for):
        self.propose()
        with clock.set_to(AFTER_42_DAYS):
            case = open_case(lpa=paid_for, by=staff("intake"))
            with pytest.raises(NotNow, match="No more than £0"):
                confirm_refund(refund=paid_for.refunds.get(), by=staff("finance"))

        assert account_of(case).state == FeeState.PAID

    def test_it_is_not_proposed_where_the_paper_came(self, paid_for):
        open_case(lpa=paid_for, by=staff("intake"))

        assert self.propose() == []

    def test_it_is_not_proposed_where_another_version_came(self, paid_for):
        open_case(lpa=paid_for, by=staff("intake"))
        paid_for.pk, paid_for.version, paid_for.received_at = None, 2, None
        paid_for.save(force_insert=True)
        paid_online(paid_for)

        assert self.propose() == []

    def test_what_somebody_dropped_is_not_proposed_again(self, paid_for):
        self.propose()
        refund = paid_for.refunds.get()
        drop_refund(refund=refund, why="It lies in the post room", by=staff("finance"))

        assert self.propose() == []

    def test_the_last_payment_counts(self, paid_for):
        paid_online(paid_for, on=RECEIVED + timedelta(days=5))
        assert self.propose() == []

        assert self.propose(AFTER_42_DAYS + timedelta(days=5)) == [f"{paid_for}: £184"]

    def test_after_how_many_days_is_a_setting(self, paid_for, settings):
        settings.REFUND_AFTER_DAYS = 10

        assert self.propose(RECEIVED + timedelta(days=10)) != []
