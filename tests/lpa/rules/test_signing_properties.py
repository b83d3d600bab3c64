"""The date check, for any dates in any order: no more and no less than the law."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.choices import Applicant
from lpa.instrument import Signing
from lpa.rules.examples.sound import (
    AMY,
    TRUST,
    a_sound_lpa,
    a_sound_welfare_lpa,
)
from lpa.rules.signatures import Sheet, signatures
from lpa.rules.signing import signing_findings, to_sign_again
from lpa.rules.signing_again import Fault, to_be_signed_again

DAY = date(2026, 11, 2)
TODAY = date(2026, 11, 20)
FEW_DAYS = st.none() | st.dates(DAY - timedelta(3), DAY + timedelta(1))
thoroughly = settings(max_examples=400, deadline=None)
SHAPES = st.sampled_from(
    [
        a_sound_lpa(),
        a_sound_welfare_lpa(),
        a_sound_lpa(donor_can_sign=False),
        a_sound_lpa(attorneys=(TRUST, AMY)),
        a_sound_lpa(
            applicant=Applicant.ATTORNEYS, applying_attorneys=("amy", "benjamin")
        ),
    ]
)


@st.composite
def dates_of(draw, lpa):
    """Any dates for exactly the signatures that an LPA needs; some not known."""
    every = {each.place: draw(FEW_DAYS) for each in signatures(lpa, Signing())}
    return dated(every)


def dated(every):
    """A Signing, from dates by their places in it."""
    kept = {"attorneys_on": {}, "applicants_on": {}}
    for place, on in every.items():
        name, _slash, uid = place.partition("/")
        if uid:
            kept[name] |= {uid: on} if on else {}
        else:
            kept[name] = on
    return Signing(**kept)


def pairs_out_of_order(lpa, signing):
    """By section, straight from the law: 5, then 9, then 10, then 11, then 15."""
    rank = {
        Sheet.SECTION_5: 0,
        Sheet.SECTION_9: 1,
        Sheet.SHEET_3: 1,
        Sheet.SECTION_10: 2,
        Sheet.SECTION_11: 3,
    }
    rank |= {Sheet.SHEET_4: 3, Sheet.SECTION_15: 4}
    known = [each for each in signatures(lpa, signing) if each.on]
    return [
        (one, other)
        for one, other in product(known, known)
        if rank[one.sheet] < rank[other.sheet]
        and one.on > other.on
        # Section 5 has to come before section 9 only.
        and (one.sheet is not Sheet.SECTION_5 or rank[other.sheet] == 1)
    ]


@thoroughly
@given(SHAPES.flatmap(lambda lpa: st.tuples(st.just(lpa), dates_of(lpa))))
def test_there_are_findings_exactly_where_the_law_sees_two_out_of_order(made):
    lpa, signing = made
    wrong = pairs_out_of_order(lpa, signing)

    assert bool(signing_findings(lpa, signing, on=TODAY)) is bool(wrong)


@thoroughly
@given(SHAPES.flatmap(lambda lpa: st.tuples(st.just(lpa), dates_of(lpa))))
def test_signing_again_what_is_named_puts_everything_right(made):
    lpa, signing = made
    again = {each.place for each in to_sign_again(lpa, signing, on=DAY)}
    cured = {
        each.place: DAY if each.place in again else each.on
        for each in signatures(lpa, signing)
    }

    assert signing_findings(lpa, dated(cured), on=DAY) == []


@thoroughly
@given(SHAPES.flatmap(lambda lpa: st.tuples(st.just(lpa), dates_of(lpa))))
def test_what_is_asked_for_puts_missing_signatures_right_as_well(made):
    lpa, signing = made
    out_of_order = [
        Fault(f"signing/{each.rule.slug}", each.place, each.sentence)
        for each in signing_findings(lpa, signing, on=DAY)
    ]
    missing = [
        Fault("signing/missing", each.place, "Not signed.")
        for each in signatures(lpa, signing)
        if each.on is None
    ]
    asked = to_be_signed_again(lpa, signing, [*out_of_order, *missing], on=DAY)
    again = {each.signature.place for each in asked}
    cured = {
        each.place: DAY if each.place in again else each.on
        for each in signatures(lpa, signing)
    }

    assert None not in cured.values()
    assert signing_findings(lpa, dated(cured), on=DAY) == []


@thoroughly
@given(SHAPES.flatmap(lambda lpa: st.tuples(st.just(lpa), dates_of(lpa))))
def test_a_finding_stands_at_a_date_that_is_known(made):
    lpa, signing = made
    known = {each.place for each in signatures(lpa, signing) if each.on}

    assert {each.place for each in signing_findings(lpa, signing, on=TODAY)} <= known
