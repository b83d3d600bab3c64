"""The database refuses what no verb about money would do."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

import clock
from casework.fee_choices import RefundReason
from casework.models import FeeClaim, Refund
from casework.note_triggers import NOTES
from lpa.choices import FeeReduction, FeeShare
from lpa.models import Payment
from lpa.payment_triggers import PAYMENTS

from .builders import a_case, asks, bounce, decide, pay, staff
from .test_constraints import refused

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 9)


@pytest.fixture
def claims():
    case = a_case(answers=asks(FeeReduction.LOW_INCOME))
    return FeeClaim.objects.filter(case=case)


@pytest.fixture
def decided(claims):
    decide(claims.get().case, FeeShare.HALF)
    return claims


@pytest.fixture
def refunds():
    case = a_case()
    pay(case, 100_00)
    case.lpa.refunds.create(
        pence=8_00, reason=RefundReason.OVERPAID, proposed_by=staff("finance")
    )
    return Refund.objects.filter(lpa=case.lpa)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "nonsense"},
        {"reduction": ""},
        {"reduction": "kindness"},
        {"repeat": "thrice"},
        {"state": "approved"},
        {"state": "more-evidence"},
        {"state": "appealed"},
        {"state": "withdrawn"},
        {"due": 46_00},
        {"share": "half"},
        {"why": "x"},
        {"appeal": "x"},
        {"withdrawn_why": "x"},
    ],
    ids=lambda values: "-".join(values),
)
def test_an_undecided_claim_says_no_more_than_it_knows(claims, values):
    refused(claims, **values)


@pytest.mark.parametrize(
    "values",
    [
        {"share": ""},
        {"share": "some"},
        {"due": None},
        {"decided_by": None},
        {"decided_at": None},
        {"why": ""},
        {"state": "requested"},
        {"appealed_on": DAY},
    ],
    ids=lambda values: "-".join(values),
)
def test_a_decided_claim_says_what_who_when_and_why(decided, values):
    refused(decided, **values)


def test_an_appeal_is_decided_by_another(decided):
    first = staff("reduced-fee")
    appealed = {"appealed_on": DAY, "appeal": "x", "first_decided_by": first}

    refused(decided, **appealed)
    assert decided.update(**appealed, decided_by=staff("manager"))


def test_one_claim_of_a_case_counts(claims):
    claim = claims.get()
    claim.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        claim.save(force_insert=True)


def test_evidence_says_what_it_is(claims):
    with pytest.raises(IntegrityError), transaction.atomic():
        claims.get().evidence.create(
            what="", arrived_on=DAY, recorded_by=staff("finance")
        )


@pytest.mark.parametrize(
    "values",
    [
        {"pence": 0},
        {"reason": "because"},
        {"state": "nonsense"},
        {"state": "confirmed"},
        {"state": "dropped"},
        {"why_dropped": "x"},
    ],
    ids=lambda values: "-".join(values),
)
def test_a_proposed_refund_says_no_more_than_it_knows(refunds, values):
    refused(refunds, **values)


def test_a_refund_is_confirmed_by_another(refunds):
    row = refunds.get().lpa.payments.create(
        pence=-8_00, source=Payment.Source.CHEQUE, received_on=DAY
    )
    confirmed = {"state": "confirmed", "decided_at": clock.now(), "payment": row}

    refused(refunds, **confirmed, decided_by=staff("finance"))
    assert refunds.update(**confirmed, decided_by=staff("manager"))


def test_one_refund_of_an_lpa_waits(refunds):
    refund = refunds.get()
    refund.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        refund.save(force_insert=True)


def test_a_payment_taken_back_says_why_and_takes_away_once():
    case = a_case()
    bounced = pay(case)
    bounce(case)
    row = {
        "pence": -92_00,
        "source": "cheque",
        "received_on": DAY,
        "reverses": pay(case),
        "why": "It bounced",
    }

    for wrong in (
        {"why": ""},
        {"pence": 92_00},
        {"source": "gold"},
        {"reverses": bounced},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            case.lpa.payments.create(**row | wrong)


def test_the_database_neither_changes_a_payment_nor_forgets_one():
    pay(a_case())
    payments = Payment.objects.all()

    for change in (lambda: payments.update(why="x"), payments.delete):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()
    assert PAYMENTS.missing(connection) == NOTES.missing(connection) == []


def test_a_reminder_comes_after_what_it_reminds_of():
    case = a_case()

    for wrong in ({"sent_on": DAY}, {"number": 0}):
        reminder = {"asked_on": DAY, "number": 1, "sent_on": date(2026, 11, 9)} | wrong
        with pytest.raises(IntegrityError), transaction.atomic():
            case.fee_reminders.create(**reminder)
