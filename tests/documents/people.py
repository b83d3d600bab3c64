"""Instruments in plain values, from nearly empty to as full as the form allows."""

from dataclasses import replace
from datetime import date

from lpa.choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    LpaType,
    StepIn,
    WhenUsable,
)
from lpa.instrument import Address, Instrument, Person, TrustCorporation

HOME = Address("1 Mill Lane", "", "", "Leeds", "LS1 1AA")
FIRST = ("Amy", "Ben", "Cat", "Dan", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jon")
LAST = ("Able", "Baker", "Cole", "Dale", "East", "Ford", "Grey", "Hall", "Inch", "Joy")


def person(number=0, *, of="", **more):
    """Somebody whose name nobody else has."""
    known = {
        "uid": f"{of}{number}",
        "title": "Ms",
        "first_names": f"{FIRST[number]}{of}",
        "last_name": f"{LAST[number]}{of}",
        "date_of_birth": date(1960 + number, 1 + number, 2 + number),
        "address": Address(f"{number + 1} Mill Lane", "", "", "Leeds", "LS1 1AA"),
        "email": f"{FIRST[number]}{of}@example.org".lower(),
    }
    return Person(**(known | more))


def people(count, *, of=""):
    return tuple(person(number, of=of) for number in range(count))


TRUST = TrustCorporation(
    "trust", "Northern Trust Limited", "01234567", HOME, "trust@example.org"
)
DONOR = person(9, of="donor", title="Mrs", other_names="Joan Joy")


def an_instrument(attorneys=1, replacements=0, told=0, **more):
    """A property LPA with so many people, whose donor applies."""
    known = {
        "type": LpaType.PROPERTY_AND_AFFAIRS,
        "donor": DONOR,
        "donor_can_sign": True,
        "attorneys": people(attorneys),
        "attorneys_act": HowTheyAct.JOINTLY_AND_SEVERALLY if attorneys > 1 else None,
        "replacements": people(replacements, of="r"),
        "replacements_step_in": StepIn.ONE_CANNOT_ACT if attorneys > 1 else None,
        "people_to_notify": people(told, of="n"),
        "certificate_provider": person(8, of="cp"),
        "when_usable": WhenUsable.HAS_CAPACITY,
        "preferences": "",
        "instructions": "",
        "applicant": Applicant.DONOR,
        "correspondent_is": CorrespondentIs.DONOR,
        "contact_by_post": True,
        "is_repeat": False,
        "fee_reduction": FeeReduction.NONE,
    }
    return Instrument(**(known | more))


def a_rich_instrument(**more):
    """Six attorneys, one of them a company, three replacements, five people to notify,
    a donor who cannot sign, and 9,000 characters of instructions."""
    words = "My attorneys must keep my savings in accounts that are in my own name. "
    return replace(
        an_instrument(
            attorneys=5,
            replacements=3,
            told=5,
            donor_can_sign=False,
            attorneys_act=HowTheyAct.MIXED,
            attorneys_act_details="They must agree on selling my house.\n" * 12,
            instructions=words * 126,
            preferences="I would like my attorneys to visit me.",
            applicant=Applicant.ATTORNEYS,
        ),
        attorneys=(*people(5), TRUST),
        applying_attorneys=("0", "1", "2", "3", "4", "trust"),
        correspondent_is=CorrespondentIs.OTHER,
        correspondent=person(7, of="c", company="Thorne and Thorne Solicitors"),
        contact_by_phone=True,
        contact_phone="01632 960 001",
        contact_by_email=True,
        contact_email="office@example.org",
        **more,
    )
