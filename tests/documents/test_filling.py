from datetime import date

import pytest

import clock
from documents.filling import (
    NobodyToNotify,
    NothingClaimed,
    lp1_of,
    lp3_of,
    lpa120_of,
)
from documents.plan import Paid
from lpa.models import Payment
from tests.builders import CLAIMED, FRIEND, TOLD, a_draft, an_lpa

pytestmark = pytest.mark.django_db


def pay(lpa, source, pence=9200):
    Payment.objects.create(
        lpa=lpa, pence=pence, source=source, received_on=date(2026, 11, 3), number="P1"
    )


def test_a_frozen_lpa_fills_in_a_final_form(donor):
    with clock.set_to(date(2026, 11, 2)):
        lpa = an_lpa(donor)
    document = lp1_of(lpa)

    assert document.instrument == lpa.instrument
    assert document.dated_on == date(2026, 11, 2)
    assert document.facts.is_final
    assert (document.facts.reference, document.facts.version) == (lpa.reference, 1)


def test_a_draft_fills_in_a_form_without_a_reference(donor):
    with clock.set_to(date(2026, 11, 2)):
        document = lp1_of(a_draft(donor))

    assert document.instrument.donor.full_name == "Dora Jane Donor"
    assert document.dated_on == date(2026, 11, 2)
    assert not document.facts.is_final
    assert not document.facts.reference


def test_the_same_lpa_gives_the_same_form_on_every_day(donor):
    lpa = an_lpa(donor)
    with clock.set_to(date(2027, 5, 6)):
        later = lp1_of(lpa)

    assert later == lp1_of(lpa)


def test_a_payment_made_online_stands_on_the_form(donor):
    lpa = an_lpa(donor)
    pay(lpa, Payment.Source.ONLINE)

    assert lp1_of(lpa).facts.paid == Paid(
        by_card=True, reference="P1", pence=9200, on=date(2026, 11, 3)
    )


def test_refunds_and_other_payments_do_not(donor):
    lpa = an_lpa(donor)
    pay(lpa, Payment.Source.CHEQUE)
    pay(lpa, Payment.Source.ONLINE, pence=-9200)

    assert lp1_of(lpa).facts.paid == Paid()


@pytest.mark.parametrize("made", [a_draft, an_lpa])
def test_the_notices_are_filled_in_from_drafts_and_lpas(donor, made):
    document = lp3_of(made(donor, told=[FRIEND], answers=TOLD))

    assert document.instrument.people_to_notify[0].full_name == "Flo Friend"


@pytest.mark.parametrize("made", [a_draft, an_lpa])
def test_there_are_no_notices_where_nobody_is_to_be_told(donor, made):
    with pytest.raises(NobodyToNotify):
        lp3_of(made(donor))


@pytest.mark.parametrize("made", [a_draft, an_lpa])
def test_a_claim_shows_the_fees_of_the_day_of_the_decision(donor, made):
    with clock.set_to(date(2025, 11, 16)):
        found = made(donor, answers=CLAIMED)

    assert lpa120_of(found).fees_on == date(2025, 11, 16)


@pytest.mark.parametrize("made", [a_draft, an_lpa])
def test_there_is_no_claim_where_the_full_fee_is_paid(donor, made):
    with pytest.raises(NothingClaimed):
        lpa120_of(made(donor))
