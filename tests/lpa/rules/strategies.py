"""Instruments of every kind, sound or not, for properties that must always hold."""

from datetime import date

from hypothesis import strategies as st

from lpa.choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    ProviderTie,
    StepIn,
    VouchesAs,
    WhenUsable,
)
from lpa.instrument import Address, Instrument, Person, Signing, TrustCorporation

HOSTILE = (
    "{name} {0} {found!r} {",
    "%(name)s %s",
    "<script>alert(1)</script>",
    "https://example.org/" + "a" * 90,
    "Ann-Marie O’Brien",
    "Łukasz Żółć",
    "\u202e\u0000\ufeff",
    " ",
    "as above",
    "M",
    "J.",
)
days = st.dates(date(1880, 1, 1), date(2060, 12, 31))
texts = st.one_of(
    st.just(""),
    st.sampled_from(HOSTILE),
    st.text(alphabet=st.characters(exclude_categories=()), max_size=30),
)
uids = st.one_of(st.sampled_from(["", "a", "b", "c"]), texts)
countries = st.one_of(st.sampled_from(["GB", "FR", "ZZ", "gb", ""]), texts)
case_numbers = st.one_of(
    st.sampled_from(["700000000005", "700000000000", "123456789012"]), texts
)

addresses = st.builds(Address, texts, texts, texts, texts, texts, countries)
people = st.builds(
    Person,
    uid=uids,
    title=texts,
    first_names=texts,
    last_name=texts,
    other_names=texts,
    date_of_birth=st.none() | days,
    is_bankrupt=st.none() | st.booleans(),
    address=addresses,
    email=texts,
    phone=texts,
    company=texts,
)
trusts = st.builds(TrustCorporation, uids, texts, texts, addresses, texts, texts)


def some(things, most):
    return st.lists(things, max_size=most).map(tuple)


def maybe(choices):
    return st.none() | st.sampled_from(choices)


def instruments():
    yes_or_no = st.none() | st.booleans()
    return st.builds(
        Instrument,
        type=maybe(LpaType),
        language=st.sampled_from(Language),
        donor=st.none() | people,
        donor_can_sign=yes_or_no,
        attorneys=some(people | trusts, 3),
        attorneys_act=maybe(HowTheyAct),
        attorneys_act_details=texts,
        wants_replacements=yes_or_no,
        replacements=some(people | trusts, 3),
        replacements_step_in=maybe(StepIn),
        replacements_step_in_details=texts,
        replacements_act=maybe(HowTheyAct),
        replacements_act_details=texts,
        when_usable=maybe(WhenUsable),
        life_sustaining=maybe(LifeSustaining),
        wants_people_to_notify=yes_or_no,
        people_to_notify=some(people, 2),
        preferences=st.none() | texts,
        instructions=st.none() | texts,
        certificate_provider=st.none() | people,
        provider_vouches_as=maybe(VouchesAs),
        provider_skills=texts,
        provider_ties=st.none() | some(st.sampled_from(ProviderTie), 3),
        **application(yes_or_no),
        defaulted=some(st.sampled_from(["attorneys_act", "when_usable"]) | texts, 3),
    )


def application(yes_or_no):
    return {
        "applicant": maybe(Applicant),
        "applying_attorneys": some(uids, 4),
        "correspondent_is": maybe(CorrespondentIs),
        "correspondent_attorney": uids,
        "correspondent": st.none() | people,
        "contact_by_post": st.booleans(),
        "contact_by_phone": st.booleans(),
        "contact_by_email": st.booleans(),
        "contact_phone": texts,
        "contact_email": texts,
        "contact_language": st.sampled_from(Language),
        "is_repeat": yes_or_no,
        "repeat_case_number": case_numbers,
        "fee_reduction": maybe(FeeReduction),
    }


def signings():
    by_uid = st.dictionaries(uids, days, max_size=4)
    return st.builds(
        Signing,
        donor_on=st.none() | days,
        life_sustaining_on=st.none() | days,
        certificate_provider_on=st.none() | days,
        attorneys_on=by_uid,
        applicants_on=by_uid,
    )
