"""Who may witness whom: the table of the law, cell for cell."""

from itertools import product

import pytest
from hypothesis import given

from lpa.instrument import Signing
from lpa.rules.examples.sound import TRUST, a_sound_lpa, a_sound_welfare_lpa
from lpa.rules.places import of_everyone
from lpa.rules.signatures import Sheet, signatures
from lpa.rules.witnesses import (
    ANYBODY_ELSE,
    WITNESSES,
    may_witness,
    signer_of,
    who_may_witness,
)

from .strategies import instruments
from .test_properties import whatever

YES, NO = True, False
WITNESS = ("donor", "attorneys/1", "replacements/0", "certificate_provider")
OTHERS = ("people_to_notify/0", ANYBODY_ELSE)
COLUMNS = (*WITNESS, *OTHERS)

# SI 2007/1253, regulation 9, and sections 9 and 11 and sheet 3 of the forms.
TABLE = {
    (Sheet.SECTION_5, "donor"): (NO, NO, NO, YES, YES, YES),
    (Sheet.SECTION_9, "donor"): (NO, NO, NO, YES, YES, YES),
    (Sheet.SHEET_3, "donor"): (NO, NO, NO, YES, YES, YES),
    (Sheet.SECTION_10, "certificate_provider"): (NO,) * 6,
    (Sheet.SECTION_11, "attorneys/0"): (NO, YES, YES, YES, YES, YES),
    (Sheet.SECTION_11, "attorneys/1"): (NO, NO, YES, YES, YES, YES),
    (Sheet.SECTION_11, "replacements/0"): (NO, YES, NO, YES, YES, YES),
    (Sheet.SHEET_4, "attorneys/0"): (NO,) * 6,
    (Sheet.SECTION_15, "donor"): (NO,) * 6,
    (Sheet.SECTION_15, "attorneys/0"): (NO,) * 6,
}
CELLS = [
    (sheet, signer, witness, answer)
    for (sheet, signer), row in TABLE.items()
    for witness, answer in zip(COLUMNS, row, strict=True)
]


@pytest.mark.parametrize(("sheet", "signer", "witness", "answer"), CELLS)
def test_every_cell_of_the_table(sheet, signer, witness, answer):
    assert may_witness(sheet, signer, witness) is answer


def test_every_sheet_has_its_row():
    assert {sheet for sheet, _signer in TABLE} == set(Sheet)


@pytest.mark.parametrize(
    ("sheet", "number"), [*WITNESSES.items(), (Sheet.SECTION_10, 0)]
)
def test_sheet_3_takes_two_witnesses_and_every_other_one_or_none(sheet, number):
    assert WITNESSES.get(sheet, 0) == number
    assert (number == 2) is (sheet is Sheet.SHEET_3)


@whatever
@given(instruments())
def test_everybody_named_and_everybody_else_is_on_one_side_or_the_other(lpa):
    people = {place for place, one in of_everyone(lpa) if not one.is_trust_corporation}

    for each in who_may_witness(lpa):
        may, may_not = set(each.may), set(each.may_not)
        assert may & may_not == set()
        assert (may | may_not) == (people | {ANYBODY_ELSE} if each.witnesses else set())


@whatever
@given(instruments())
def test_nobody_witnesses_what_they_sign_and_the_donor_witnesses_nothing(lpa):
    for each in who_may_witness(lpa):
        assert signer_of(lpa, each.signature) not in each.may
        assert "donor" not in each.may


@whatever
@given(instruments())
def test_every_signature_has_its_answer(lpa):
    assert [each.signature for each in who_may_witness(lpa)] == list(
        signatures(lpa, Signing())
    )


def test_attorneys_may_witness_each_other_by_name():
    [amy] = [
        each
        for each in who_may_witness(a_sound_lpa())
        if each.signature.by == "Amy Able"
    ]

    assert "attorneys/1" in amy.may
    assert "attorneys/0" in amy.may_not


def test_a_corporation_is_no_witness_and_needs_none():
    answers = who_may_witness(a_sound_lpa(attorneys=(TRUST,)))
    sheet_4 = [e for e in answers if e.signature.sheet is Sheet.SHEET_4]

    assert [each.witnesses for each in sheet_4] == [0]
    assert not any("attorneys/0" in (*e.may, *e.may_not) for e in answers)


@pytest.mark.parametrize(
    ("make", "can_sign"),
    list(product((a_sound_lpa, a_sound_welfare_lpa), (True, False))),
)
def test_whoever_witnesses_the_donor_is_neither_attorney_nor_replacement(
    make, can_sign
):
    for each in who_may_witness(make(donor_can_sign=can_sign)):
        if signer_of(make(), each.signature) == "donor":
            roles = {who.partition("/")[0] for who in each.may}
            assert not roles & {"donor", "attorneys", "replacements"}
