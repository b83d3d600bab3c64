"""LPAs of every make that the register can hold, for tests of properties."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from lpa.choices import (
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    StepIn,
    WhenUsable,
)
from lpa.instrument import Address, Instrument, Person, Signing, TrustCorporation

LETTERS = "abcdefghijklmnopqrstuvwxyzŴŶŵŷâêîôûłŁąęśżźćóéèñ’'-\" <&>{}%/\\~€½0123456789"

uids = st.uuids(version=4).map(str)
words = st.text(LETTERS, min_size=1, max_size=12).filter(str.strip)
maybe_words = st.just("") | words
long_texts = st.just("") | st.text(LETTERS + "\n", min_size=1).filter(str.strip)
emails = st.sampled_from(["bo@example.org", "o'neill+lpa@example.com"])
phones = st.sampled_from(["07700 900123", "+48 22 555 01 23"])
birthdays = st.dates(date(1900, 1, 1), date(2007, 1, 1))
countries = st.sampled_from(["GB", "PL", "FR", "NZ", "IE"])
addresses = st.builds(
    Address,
    line1=words,
    line2=st.sampled_from(["", "Flat 3", "Y Bont-faen"]),
    town=maybe_words,
    postcode=st.sampled_from(["", "CF71 7AA", "00-950"]),
    country=countries,
)
donors = st.builds(
    Person,
    uid=uids,
    first_names=words,
    last_name=maybe_words,
    other_names=maybe_words,
    date_of_birth=birthdays,
    address=addresses,
    email=st.just("") | emails,
)
people = st.builds(
    Person, uid=uids, first_names=words, last_name=maybe_words, address=addresses
)
human_attorneys = st.builds(
    Person,
    uid=uids,
    first_names=words,
    last_name=maybe_words,
    date_of_birth=birthdays,
    address=addresses,
    phone=st.just("") | phones,
)
corporations = st.builds(
    TrustCorporation,
    uid=uids,
    name=words,
    company_number=maybe_words,
    address=addresses,
    phone=st.just("") | phones,
)
certificate_providers = st.builds(
    Person,
    uid=uids,
    first_names=words,
    last_name=maybe_words,
    address=addresses,
    phone=st.just("") | phones,
)

JOINTLY, SEVERALLY, MIXED = (
    HowTheyAct.JOINTLY,
    HowTheyAct.JOINTLY_AND_SEVERALLY,
    HowTheyAct.MIXED,
)


def replacements_may_be_told_how(attorneys, act, replacements, step_in) -> bool:
    """Written out case by case, so that it cannot share a mistake with the code."""
    if replacements < 2:
        return False
    if attorneys == 1 or act == JOINTLY:
        return True
    return act == SEVERALLY and step_in == StepIn.NONE_CAN_ACT


@st.composite
def decisions(draw, attorneys: int, replacements: int) -> dict:
    """Every decision that so many attorneys and replacements leave to the donor."""
    decided = {}
    act = draw(st.sampled_from(HowTheyAct)) if attorneys > 1 else None
    decided["attorneys_act"] = act
    decided["attorneys_act_details"] = draw(words) if act == MIXED else ""
    if replacements and act == SEVERALLY:
        step_in = draw(st.sampled_from(StepIn))
        decided["replacements_step_in"] = step_in
        if step_in == StepIn.ANOTHER_WAY:
            decided["replacements_step_in_details"] = draw(words)
    told = decided.get("replacements_step_in")
    if replacements_may_be_told_how(attorneys, act, replacements, told):
        how = draw(st.sampled_from(HowTheyAct))
        decided["replacements_act"] = how
        decided["replacements_act_details"] = draw(words) if how == MIXED else ""
    return decided


@st.composite
def instruments(draw) -> Instrument:
    """An LPA in which everything is said, in the order that the register keeps."""
    lpa_type = draw(st.sampled_from(LpaType))
    is_property = lpa_type is LpaType.PROPERTY_AND_AFFAIRS
    attorneys = draw(st.lists(human_attorneys, min_size=1, max_size=5))
    replacements = draw(st.lists(human_attorneys, max_size=3))
    corporation = draw(st.none() | corporations) if is_property else None
    if corporation and len(attorneys) < 5:
        draw(st.sampled_from([attorneys, replacements])).append(corporation)
    told = draw(st.lists(people, max_size=5))
    decided = draw(decisions(len(attorneys), len(replacements)))
    lpa = Instrument(
        type=lpa_type,
        language=draw(st.sampled_from(Language)),
        contact_language=draw(st.sampled_from(Language)),
        donor=draw(donors),
        donor_can_sign=True,
        attorneys=tuple(attorneys),
        wants_replacements=bool(replacements),
        replacements=tuple(replacements),
        when_usable=draw(st.sampled_from(WhenUsable)) if is_property else None,
        life_sustaining=None if is_property else draw(st.sampled_from(LifeSustaining)),
        wants_people_to_notify=bool(told),
        people_to_notify=tuple(told),
        preferences="",
        instructions=draw(long_texts),
        certificate_provider=draw(certificate_providers),
    )
    return replace(lpa, **decided)


@st.composite
def signings(draw, lpa: Instrument) -> Signing:
    """Days on which an LPA was signed, in the lawful order; some have yet to sign."""
    signed_on = draw(st.dates(date(2008, 1, 1), date(2040, 1, 1)))
    certified_on = signed_on + timedelta(draw(st.integers(0, 30)))
    days = {
        one.uid: certified_on + timedelta(draw(st.integers(0, 30)))
        for one in (*lpa.attorneys, *lpa.replacements)
        if draw(st.booleans())
    }
    welfare = lpa.type is LpaType.PERSONAL_WELFARE
    return Signing(
        donor_on=signed_on,
        life_sustaining_on=signed_on if welfare else None,
        certificate_provider_on=certified_on,
        attorneys_on=days,
    )
