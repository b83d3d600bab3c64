"""One form of every kind, so that a plate is made of every side that can be planned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from documents.document import Page
from documents.plan import Facts, plan_lp1, plan_lp3, plan_lpa120
from documents.plan.copies import END, STATEMENT
from lpa.choices import Applicant, CorrespondentIs, HowTheyAct, LifeSustaining, LpaType
from lpa.instrument import Address, Instrument, Person, TrustCorporation

MOST_ATTORNEYS, MOST_REPLACEMENTS, MOST_TO_NOTIFY = 9, 5, 5
LONG = "\n".join(f"Line {number}" for number in range(40))
FEES_ON = date(2026, 1, 1)
FINAL = Facts(reference="A00000000000", is_final=True)


def every_side() -> Iterator[Page]:
    """Sides of every kind, most of them more than once."""
    for lpa in every_lpa():
        yield from plan_lp1(lpa, Facts())
        yield from plan_lp1(lpa, FINAL)
        yield from plan_lp3(replace(lpa, people_to_notify=people(1)))
    yield from plan_lpa120(Instrument(), FEES_ON)
    yield from (STATEMENT, END)


def every_lpa() -> Iterator[Instrument]:
    """LPAs of both types that differ in one thing at a time."""
    for kind in LpaType:
        plain = Instrument(type=kind, donor=somebody(0), attorneys=people(1))
        yield Instrument(type=kind)
        yield from with_more_people(plain)
        yield from with_other_decisions(plain)


def with_more_people(plain: Instrument) -> Iterator[Instrument]:
    for number in range(1, MOST_ATTORNEYS + 1):
        everybody = people(number)
        many = replace(plain, attorneys=everybody, attorneys_act=HowTheyAct.MIXED)
        yield many
        applying = tuple(each.uid for each in everybody)
        whose = Applicant.ATTORNEYS
        yield replace(many, applicant=whose, applying_attorneys=applying)
    for number in range(MOST_REPLACEMENTS + 1):
        yield replace(plain, replacements=people(number))
    for number in range(MOST_TO_NOTIFY + 1):
        yield replace(plain, people_to_notify=people(number))


def with_other_decisions(plain: Instrument) -> Iterator[Instrument]:
    for whose in CorrespondentIs:
        yield replace(plain, correspondent_is=whose, applicant=Applicant.DONOR)
    for option in LifeSustaining:
        yield replace(plain, life_sustaining=option)
    yield replace(plain, preferences=LONG, donor_can_sign=False)
    yield replace(plain, instructions=LONG)
    yield replace(plain, preferences="Few", instructions="Few")
    if plain.type is LpaType.PROPERTY_AND_AFFAIRS:
        corporation = TrustCorporation(uid="t", name="Corporation")
        yield replace(plain, attorneys=(corporation, *people(4)))


def people(number: int) -> tuple[Person, ...]:
    return tuple(somebody(each) for each in range(1, number + 1))


def somebody(number: int) -> Person:
    return Person(
        uid=str(number),
        first_names="First",
        last_name="Last",
        date_of_birth=date(1970, 1, 1),
        address=Address("1 Lane", town="Town", postcode="AB1 2CD"),
    )
