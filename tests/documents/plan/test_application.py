"""Who receives the LPA, how they are reached, and what is said of the fee."""

from dataclasses import replace
from datetime import date

import pytest

from documents.plan import Paid
from lpa.choices import CorrespondentIs, FeeReduction, Language
from tests.documents.people import TRUST, an_instrument, people, person

from .reading import Facts, pages_of, the


def received_by(who, **more):
    lpa = replace(an_instrument(2), correspondent_is=who, **more)
    values = the(pages_of(lpa), "18_").values
    return {
        slot.removeprefix("correspondent_"): value
        for slot, value in values.items()
        if slot.startswith("correspondent_") and value
    }


def test_the_donor_is_only_ticked():
    assert received_by(CorrespondentIs.DONOR) == {"is": "donor"}


def test_an_attorney_is_named_without_an_address():
    shown = received_by(CorrespondentIs.ATTORNEY, correspondent_attorney="1")

    assert shown == {
        "is": "attorney",
        "title": "Ms",
        "first_names": "Ben",
        "last_name": "Baker",
    }


def test_a_trust_corporation_is_named_as_a_company():
    shown = received_by(
        CorrespondentIs.ATTORNEY,
        attorneys=(*people(1), TRUST),
        correspondent_attorney=TRUST.uid,
    )

    assert shown == {"is": "attorney", "company": TRUST.name}


def test_the_certificate_provider_counts_as_somebody_else_and_has_an_address():
    shown = received_by(CorrespondentIs.CERTIFICATE_PROVIDER)

    assert shown["is"] == "other"
    assert shown["last_name"] == "Inchcp"
    assert shown["address"] == ("9 Mill Lane", "Leeds")


def test_somebody_else_is_shown_whole():
    someone = person(5, of="c", company="Ford and Sons")
    shown = received_by(CorrespondentIs.OTHER, correspondent=someone)

    assert shown["last_name"] == "Fordc"
    assert shown["company"] == "Ford and Sons"
    assert shown["postcode"] == "LS1 1AA"


def test_a_company_needs_no_person():
    nobody = person(5, title="", first_names="", last_name="", company="Ford and Sons")
    shown = received_by(CorrespondentIs.OTHER, correspondent=nobody)

    assert shown["company"] == "Ford and Sons"
    assert "last_name" not in shown


def test_only_the_ways_that_were_chosen_are_ticked_and_filled_in():
    values = the(
        pages_of(
            an_instrument(
                contact_by_post=False,
                contact_by_phone=True,
                contact_phone="+44 1632 960 001",
                contact_email="not.chosen@example.org",
                contact_language=Language.WELSH,
            )
        ),
        "18_",
    ).values

    assert (values["by_phone"], values["phone"]) == (True, "+441632960001")
    assert (values["by_email"], values["email"]) == (False, "")
    assert (values["by_post"], values["in_welsh"]) == (False, True)


def fee(lpa, paid=None):
    facts = Facts(reference="A51072955715", is_final=True, paid=paid or Paid())
    return the(pages_of(lpa, facts), "19_").values


@pytest.mark.parametrize(
    ("reduction", "ticked"),
    [
        (None, False),
        (FeeReduction.NONE, False),
        (FeeReduction.BENEFITS, True),
        (FeeReduction.UNIVERSAL_CREDIT, True),
        (FeeReduction.LOW_INCOME, True),
    ],
)
def test_asking_for_a_lower_fee_is_ticked(reduction, ticked):
    values = fee(an_instrument(fee_reduction=reduction))

    assert values["asks_for_reduction"] is ticked


def test_a_repeat_gives_the_earlier_case_number():
    values = fee(an_instrument(is_repeat=True, repeat_case_number="700000000005"))

    assert values["is_repeat"] is True
    assert values["repeat_case_number"] == "700000000005"


def test_a_case_number_of_no_repeat_is_not_shown():
    values = fee(an_instrument(is_repeat=False, repeat_case_number="700000000005"))

    assert values["is_repeat"] is False
    assert values["repeat_case_number"] == ""


def test_a_payment_made_already_is_shown_with_pounds_and_pence():
    paid = Paid(by_card=True, reference="pay_1", pence=46_05, on=date(2026, 11, 3))
    values = fee(an_instrument(), paid)

    assert values["by_card"] is True
    assert values["payment_reference"] == "pay_1"
    assert values["payment_amount"] == "£46.05"
    assert values["payment_date"] == date(2026, 11, 3)


def test_a_cheque_to_come_leaves_the_payment_empty():
    values = fee(an_instrument(), Paid(by_cheque=True, pence=92_00))

    assert (values["by_card"], values["by_cheque"]) == (False, True)
    assert "payment_amount" not in values
