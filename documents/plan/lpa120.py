"""LPA120: what the fee is, and the claim to pay less or nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from documents.document import Page
from documents.in_words import in_pounds_and_pence
from lpa.choices import CorrespondentIs, FeeReduction
from lpa.instrument import Attorney, Instrument, Person
from lpa.rules.fees import COPY_OF_EPA, COPY_OF_LPA, fee_due, in_force_since

from .continuation import donor_name
from .people import ADDRESS, NAME, Values, about
from .registration import how_to_reach

TITLES = ("Mr", "Ms", "Miss", "Mrs")
OTHER_TITLE = "other"
YES, NO = "yes", "no"
BENEFITS, DAMAGES = "gets_benefits", "has_damages"
INCOME, CREDIT = "has_low_income", "gets_universal_credit"

# The fees that are shown: for which claim, and whether for a repeat.
SHOWN = {
    "full": (FeeReduction.NONE, False),
    "full_reduced": (FeeReduction.LOW_INCOME, False),
    "repeat": (FeeReduction.NONE, True),
    "repeat_reduced": (FeeReduction.LOW_INCOME, True),
}

# What a donor who claims one thing has said of the others. Damages above the limit
# would end the claim, so whoever claims for benefits says that there were none.
ANSWERS: dict[FeeReduction, Values] = {
    FeeReduction.BENEFITS: {BENEFITS: YES, DAMAGES: NO},
    FeeReduction.UNIVERSAL_CREDIT: {BENEFITS: NO, INCOME: NO, CREDIT: YES},
    FeeReduction.LOW_INCOME: {BENEFITS: NO, INCOME: YES, CREDIT: NO},
}


def plan_lpa120(lpa: Instrument, on: date) -> tuple[Page, ...]:
    """Two sides to read and two to sign, with the fees of a London day."""
    return tuple(replace(page, form="LPA120") for page in sides(lpa, on))


def sides(lpa: Instrument, on: date) -> Iterator[Page]:
    yield Page("lpa120/1_fees", fees(on), number="1")
    yield Page("lpa120/2_proof", number="2")
    yield Page("lpa120/3_claim", {**the_case(lpa), **whoever_claims(lpa)}, number="3")
    yield Page("lpa120/4_reasons", reasons(lpa), number="4")


def fees(on: date) -> Values:
    due = {
        slot: fee_due(reduction=reduction, is_repeat=is_repeat, on=on)
        for slot, (reduction, is_repeat) in SHOWN.items()
    }
    amounts = {**due, "copy_of_lpa": COPY_OF_LPA, "copy_of_epa": COPY_OF_EPA}
    shown: Values = {
        slot: in_pounds_and_pence(pence)
        for slot, pence in amounts.items()
        if pence is not None
    }
    return {**shown, "since": in_force_since(on)}


def the_case(lpa: Instrument) -> Values:
    parts = about("donor", lpa.donor, ADDRESS) if lpa.donor else {}
    return {
        **donor_name(lpa),
        **parts,
        "case_number": lpa.repeat_case_number if lpa.is_repeat else "",
        "which_fee": "repeat" if lpa.is_repeat else "first",
        "type": lpa.type.value if lpa.type else "",
    }


def whoever_claims(lpa: Instrument) -> Values:
    """The correspondent, who answers for the application, whoever it is that applies.

    A company has no first name: its name stands where the last name does, or above the
    address of somebody who writes from there.
    """
    person, relationship = correspondent(lpa)
    if person is None:
        return {}
    values = about("claimant", person, NAME | ADDRESS)
    title = str(values.pop("claimant_title", ""))
    values |= company_of(person, values)
    reached = how_to_reach(lpa)
    return {
        **values,
        **title_of(title),
        "relationship": relationship.value,
        "daytime_phone": reached["phone"],
        "claimant_email": reached["email"],
    }


def company_of(person: Attorney, values: Values) -> Values:
    if not isinstance(person, Person) or not person.company:
        return {}
    if not person.full_name:
        return {"claimant_last_name": person.company}
    address = values.get("claimant_address", ())
    lines = address if isinstance(address, tuple) else ()
    return {"claimant_address": (person.company, *lines)}


def correspondent(lpa: Instrument) -> tuple[Attorney | None, CorrespondentIs]:
    """The person, and what they are to the donor: donor, attorney or somebody else."""
    match lpa.correspondent_is:
        case CorrespondentIs.DONOR:
            return lpa.donor, CorrespondentIs.DONOR
        case CorrespondentIs.ATTORNEY:
            attorney = lpa.attorney(lpa.correspondent_attorney)
            return attorney, CorrespondentIs.ATTORNEY
        case CorrespondentIs.CERTIFICATE_PROVIDER:
            return lpa.certificate_provider, CorrespondentIs.OTHER
    return lpa.correspondent, CorrespondentIs.OTHER


def title_of(title: str) -> Values:
    """One of the titles to tick, or another one in words."""
    if title in TITLES:
        return {"title": title}
    return {"title": OTHER_TITLE, "other_title": title} if title else {}


def reasons(lpa: Instrument) -> Values:
    """What the donor said; nothing is ticked that was never asked."""
    claimed = lpa.fee_reduction or FeeReduction.NONE
    return dict(ANSWERS.get(claimed, {}))
