"""People, and LPAs that break no rule: what every example starts from."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from lpa.choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    LifeSustaining,
    LpaType,
    StepIn,
    VouchesAs,
    WhenUsable,
)
from lpa.instrument import Address, Attorney, Instrument, Person, TrustCorporation

Somebody = TypeVar("Somebody", bound=Attorney)

TODAY = date(2026, 11, 23)  # the day for which every example is judged

JOINTLY = HowTheyAct.JOINTLY
SEVERALLY = HowTheyAct.JOINTLY_AND_SEVERALLY
MIXED = HowTheyAct.MIXED


def a_person(
    first: str,
    last: str,
    born: str | None = "1970-01-02",
    *,
    street: str = "Mill Lane",
    **more: Any,
) -> Person:
    home = Address(f"{len(first)} {street}", town="Leeds", postcode="LS1 4AP")
    details: dict[str, Any] = {
        "uid": first.lower(),
        "first_names": first,
        "last_name": last,
        "date_of_birth": date.fromisoformat(born) if born else None,
        "address": home,
    }
    return Person(**details | more)


DORA = a_person("Dora", "Donor", "1950-03-27")
AMY = a_person("Amy", "Able", street="High Street")
BENJAMIN = a_person("Benjamin", "Baker", "1975-03-04", street="Church Road")
CATRIN = a_person("Catrin", "Cole", "1980-05-06", street="Station Road")
DAI = a_person("Dai", "Dale", "1985-07-08", street="Green Lane")
EVE = a_person("Eve", "Ellis", "1990-09-10", street="Park Row")
PROVIDER = a_person("Paula", "Price", None, street="Surgery Street")
FRIEND = a_person("Frank", "Friend", None, street="Low Road")
SID = a_person("Sid", "Scribe", None, address=Address())
WYN = a_person("Wyn", "Witness", None, street="Hill Street", phone="07700 900123")
TRUST = TrustCorporation(
    uid="trust",
    name="Trusty Trustees Limited",
    company_number="01234567",
    address=Address("1 Bank Street", town="Leeds", postcode="LS1 5AA"),
)

SOUND = Instrument(
    type=LpaType.PROPERTY_AND_AFFAIRS,
    donor=DORA,
    donor_can_sign=True,
    attorneys=(AMY, BENJAMIN),
    attorneys_act=SEVERALLY,
    wants_replacements=True,
    replacements=(CATRIN,),
    replacements_step_in=StepIn.ONE_CANNOT_ACT,
    when_usable=WhenUsable.HAS_CAPACITY,
    wants_people_to_notify=True,
    people_to_notify=(FRIEND,),
    preferences="I would like my garden to be kept.",
    instructions="",
    certificate_provider=PROVIDER,
    provider_vouches_as=VouchesAs.KNOWS_THEM,
    provider_ties=(),
    applicant=Applicant.DONOR,
    correspondent_is=CorrespondentIs.DONOR,
    contact_by_post=True,
    is_repeat=False,
    fee_reduction=FeeReduction.NONE,
)


def a_sound_lpa(**changes: Any) -> Instrument:
    """A property LPA that breaks no rule, with these attributes changed."""
    return replace(SOUND, **changes)


def a_sound_welfare_lpa(**changes: Any) -> Instrument:
    welfare: dict[str, Any] = {
        "type": LpaType.PERSONAL_WELFARE,
        "when_usable": None,
        "life_sustaining": LifeSustaining.OPTION_B,
    }
    return a_sound_lpa(**welfare | changes)


def changed(person: Somebody, **changes: Any) -> Somebody:
    return replace(person, **changes)


def at(person: Somebody, *lines: str, **more: str) -> Somebody:
    """The same person at another address."""
    return changed(person, address=Address(*lines, **more))
