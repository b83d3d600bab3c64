"""An LPA in which every field is as long as it may be, each different from the others.

The letters are those that typefaces and old PDF encodings lose first.
"""

from dataclasses import replace
from datetime import date
from itertools import count

from lpa.choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    Language,
    LpaType,
    StepIn,
)
from lpa.instrument import Address, Instrument, Person, TrustCorporation

LETTERS = "ŵŷłșẁ€½’“–ŴŶŁȘẀéâÿżąęœßñøåž"
_numbers = count(100)


def words(length):
    """So many letters in words of up to nine, unlike any words before."""
    number = str(next(_numbers))
    text = (number + LETTERS) * (length // len(LETTERS) + 1)
    parted = " ".join(text[start : start + 9] for start in range(0, length, 9))
    return parted[:length].strip().ljust(length, "ŵ")


def address(country="GB"):
    lines = [words(50) for _ in range(4)]
    return Address(*lines, "ŵŷ1 1ŁŁ", country)


def email():
    return f"{words(60).replace(' ', '')}@{'x' * 180}.example.org".ljust(254, "g")[:254]


def human(uid, *, first=50, last=50, **more):
    return Person(
        uid=uid,
        title=words(20),
        first_names=words(first),
        last_name=words(last),
        date_of_birth=date(1950, 11, 30),
        address=address(),
        email=email(),
        **more,
    )


def instrument(kind=LpaType.PROPERTY_AND_AFFAIRS) -> Instrument:
    """Six attorneys, three replacements, five people to notify, all texts too long."""
    trust = TrustCorporation("trust", words(75), words(20), address("FR"), email())
    is_property = kind is LpaType.PROPERTY_AND_AFFAIRS
    attorneys = tuple(human(f"a{place}") for place in range(5))
    lpa = Instrument(
        type=kind,
        donor=human("donor", first=53, last=61, other_names=words(50)),
        donor_can_sign=False,
        attorneys=(*attorneys, trust if is_property else human("a9")),
        attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
        replacements=tuple(human(f"r{place}") for place in range(3)),
        replacements_step_in=StepIn.ANOTHER_WAY,
        replacements_step_in_details=words(1_300),
        people_to_notify=tuple(human(f"n{place}") for place in range(5)),
        preferences=words(900),
        instructions=words(2_000),
        certificate_provider=human("cp", first=53, last=61),
    )
    return replace(lpa, **_application(lpa))


def _application(lpa):
    return {
        "applicant": Applicant.ATTORNEYS,
        "applying_attorneys": tuple(each.uid for each in lpa.attorneys),
        "correspondent_is": CorrespondentIs.OTHER,
        "correspondent": human("c", first=53, last=61, company=words(75)),
        "contact_by_post": True,
        "contact_by_phone": True,
        "contact_phone": "+44 7700 900 123 456",
        "contact_by_email": True,
        "contact_email": email(),
        "contact_language": Language.WELSH,
        "is_repeat": True,
        "repeat_case_number": "700000000005",
        "fee_reduction": FeeReduction.LOW_INCOME,
    }
