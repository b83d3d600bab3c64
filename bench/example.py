"""An LPA of the usual size, as plain values."""

from datetime import date
from uuid import UUID

from lpa.choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    LpaType,
    StepIn,
    WhenUsable,
)
from lpa.instrument import Address, Instrument, Person

SIGNED = date(2026, 7, 1)


def person(number: int, first_names: str, last_name: str, year: int) -> Person:
    address = Address("18 Canal Terrace", town="Leeds", postcode="LS1 4AP")
    born = date(year, 9, 2)
    uid = str(UUID(int=number, version=4))
    return Person(uid, "Mx", first_names, last_name, "", born, address)


def instrument() -> Instrument:
    """Two attorneys, one replacement, one person to notify: 20 sides."""
    return Instrument(
        type=LpaType.PROPERTY_AND_AFFAIRS,
        donor=person(1, "Dorothy Mair", "Vale", 1948),
        donor_can_sign=True,
        attorneys=(
            person(2, "Anthony Rhys", "Vale", 1974),
            person(3, "Siân Eluned", "Ŵyn-Pryce", 1979),
        ),
        attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
        wants_replacements=True,
        replacements=(person(4, "Piotr", "Wiśniewski", 1982),),
        replacements_step_in=StepIn.ONE_CANNOT_ACT,
        when_usable=WhenUsable.HAS_CAPACITY,
        wants_people_to_notify=True,
        people_to_notify=(person(5, "Winifred", "Tan", 1950),),
        preferences="I would like my attorneys to keep my garden as it is.",
        instructions="",
        certificate_provider=person(6, "Helen", "Osei", 1970),
        applicant=Applicant.DONOR,
        correspondent_is=CorrespondentIs.DONOR,
        contact_by_post=True,
        is_repeat=False,
        fee_reduction=FeeReduction.NONE,
    )
