from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.choices import HowTheyAct, LifeSustaining, LpaType, StepIn, WhenUsable
from lpa.instrument import Address, Instrument, Person, Signing, TrustCorporation
from lpa.register_document import Facts, judge, parse, read, with_uids, write
from tests.lpa.register_document.documents import HOME, a_uid
from tests.lpa.register_document.schemas import validator
from tests.lpa.register_document.strategies import (
    MIXED,
    SEVERALLY,
    instruments,
    replacements_may_be_told_how,
    signings,
)

lpas = instruments().flatmap(lambda lpa: st.tuples(st.just(lpa), signings(lpa)))
FACTS = Facts(
    uid="M-1234-5678-9018",
    status="in-progress",
    registered_on=None,
    updated_at=datetime(2025, 3, 4, 5, 6, 7, tzinfo=UTC),
)


def cannot_be_held(lpa):
    """The make that the register refuses, whatever is written."""
    return len(lpa.replacements) > 1 and lpa.attorneys_act == MIXED


def problems(document):
    return [problem.pointer for problem in judge(document).problems]


@given(lpas)
def test_what_is_written_reads_back_the_same(made):
    assert read(write(*made)) == made


@given(lpas, st.none() | st.just(FACTS))
def test_what_is_written_breaks_no_condition(made, facts):
    document = write(*made, facts=facts)

    if cannot_be_held(made[0]):
        assert len(problems(document)) == 1
    else:
        assert problems(document) == []


@given(lpas)
def test_a_document_that_came_in_goes_out_as_it_was(made):
    document = write(*made)

    assert write(*read(document), base=document) == document


@pytest.mark.parametrize("name", ["donor-details.json", "lpa.json"])
@settings(deadline=None)
@given(made=lpas)
def test_what_is_written_follows_the_schemas(name, made):
    facts = FACTS if name == "lpa.json" else None

    validator(name).validate(write(*made, facts=facts))


def every_make():
    """Each number and kind of attorneys with each decision that is open to them."""
    for lpa_type, attorneys, replacements, corporation in product(
        LpaType, range(1, 6), range(4), (None, "attorneys", "replacements")
    ):
        if corporation and lpa_type is LpaType.PERSONAL_WELFARE:
            continue
        lpa = named(lpa_type, attorneys, replacements, corporation)
        for how in HowTheyAct if len(lpa.attorneys) > 1 else (None,):
            for step_in in StepIn if how == SEVERALLY and lpa.replacements else (None,):
                yield from deciding(lpa, how, step_in)


def a_person(number):
    return Person(
        uid=a_uid(number),
        first_names=f"Person {number}",
        last_name="Pryce",
        date_of_birth=date(1971, 5, 6),
        address=Address(**HOME),
    )


def named(lpa_type, attorneys, replacements, corporation):
    humans = [a_person(number) for number in range(attorneys + replacements)]
    groups = {"attorneys": humans[:attorneys], "replacements": humans[attorneys:]}
    if corporation:
        company = TrustCorporation(
            uid=a_uid(90), name="Marches Trustees Ltd", address=Address(**HOME)
        )
        groups[corporation] = [*groups[corporation], company]
    is_property = lpa_type is LpaType.PROPERTY_AND_AFFAIRS
    return Instrument(
        type=lpa_type,
        donor=a_person(91),
        donor_can_sign=True,
        certificate_provider=replace(a_person(92), date_of_birth=None),
        wants_replacements=bool(groups["replacements"]),
        wants_people_to_notify=False,
        when_usable=WhenUsable.CAPACITY_LOST if is_property else None,
        life_sustaining=None if is_property else LifeSustaining.OPTION_A,
        preferences="",
        instructions="",
        **{name: tuple(everyone) for name, everyone in groups.items()},
    )


def deciding(lpa, how, step_in):
    lpa = replace(
        lpa,
        attorneys_act=how,
        attorneys_act_details="Selling my home" if how == MIXED else "",
        replacements_step_in=step_in,
        replacements_step_in_details="Bo for Cy" if step_in == "another-way" else "",
    )
    told = (len(lpa.attorneys), how, len(lpa.replacements), step_in)
    for act in HowTheyAct if replacements_may_be_told_how(*told) else (None,):
        details = "Selling my home" if act == MIXED else ""
        yield replace(lpa, replacements_act=act, replacements_act_details=details)


def signed(lpa):
    day = date(2025, 2, 3)
    welfare = lpa.type is LpaType.PERSONAL_WELFARE
    return Signing(donor_on=day, life_sustaining_on=day if welfare else None)


def test_every_make_of_lpa_is_held_but_the_one_that_the_register_refuses():
    makes = list(every_make())
    for lpa in makes:
        signing = signed(lpa)
        document = write(lpa, signing)
        refused = (
            ["/howReplacementAttorneysMakeDecisions"] if cannot_be_held(lpa) else []
        )

        assert problems(document) == refused
        assert read(document) == (lpa, signing)
    assert len(makes) > 400


def test_every_make_of_lpa_follows_the_schema():
    judge_by_schema = validator("donor-details.json")
    for lpa in every_make():
        judge_by_schema.validate(write(lpa, signed(lpa)))


@given(st.binary() | st.text().map(str.encode))
def test_no_file_is_too_strange_to_be_judged(raw):
    try:
        document = parse(raw)
    except ValueError:
        return
    judge(document)


strange = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.text(max_size=5), inside, max_size=3)
    ),
    max_leaves=10,
)


@given(lpas, st.data())
def test_no_value_is_too_strange_to_be_judged(made, data):
    document = write(*made, facts=FACTS)
    name = data.draw(st.sampled_from(sorted(document)))
    around = document
    if isinstance(document[name], dict):
        around = document[name]
        name = data.draw(st.sampled_from(sorted(around)))
    elif isinstance(document[name], list) and document[name]:
        around, name = document[name], 0
    around[name] = data.draw(strange)

    if not judge(document).misshapen:
        read(with_uids(document))
