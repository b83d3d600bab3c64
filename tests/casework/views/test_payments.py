"""Payments of a case on their pages: corrected, taken back, or only shown."""

import pytest

from casework.account import account_of
from lpa.models import Payment
from tests.casework.builders import (
    RECEIVED,
    a_case,
    pay,
)
from tests.casework.fee_pages import DAY, page_of, said, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_week_later")]


def test_a_payment_is_corrected_from_what_it_says(office):
    case = a_case()
    payment, client = pay(case, 29_00), office("finance")
    page = f"payments/{payment.pk}/correct/"
    assert 'value="29"' in page_of(client, case, page)

    answers = DAY | {"pence": "92", "source": "cheque", "number": "", "why": "Misread"}
    client.post(url(case, page), answers)
    assert account_of(case).paid == 92_00
    shown = page_of(client, case)
    assert "Takes a payment back: Misread" in shown
    assert page not in shown


def test_a_payment_is_taken_back_with_a_reason(office):
    case = a_case()
    payment, client = pay(case), office("finance")
    page = f"payments/{payment.pk}/take-back/"
    assert "Enter why" in said(client.post(url(case, page), {"why": ""}))

    client.post(url(case, page), {"why": "The bank did not pay it"})
    assert account_of(case).paid == 0
    again = said(client.post(url(case, page), {"why": "Again"}))
    assert "taken back already" in again


def test_what_another_system_recorded_is_shown_and_not_changed(office):
    case = a_case()
    payment = case.lpa.payments.create(
        pence=92_00, source=Payment.Source.MAKE, received_on=RECEIVED
    )
    client = office("manager")

    shown = page_of(client, case)
    assert "Card, in Make an LPA" in shown
    assert "Recorded by another system" in shown
    page = f"payments/{payment.pk}/take-back/"
    assert page not in shown
    assert "Another system" in said(client.post(url(case, page), {"why": "x"}))


def test_a_payment_of_another_case_is_not_found(office, donor):
    payment = pay(a_case(owner=donor))

    page = url(a_case(), f"payments/{payment.pk}/correct/")
    assert office("finance").get(page).status_code == 404
