"""Sections 12 to 15: the application to register the LPA."""

from collections.abc import Iterator, Sequence

from documents.document import Page
from documents.in_words import in_pounds_and_pence
from lpa.choices import CorrespondentIs, Language
from lpa.instrument import Attorney, Instrument, Person

from .people import ADDRESS, BORN, NAME, Values, about, fill, in_parts
from .printing_facts import Facts, Paid

APPLICANTS_HELD = 4
PLACES = range(1, APPLICANTS_HELD + 1)


def registration(lpa: Instrument, facts: Facts) -> Iterator[Page]:
    """Pages 16 to 20, with copies of 17 and 20 for every four applicants more."""
    yield Page("lp1/16_now_register", code="+I", number="16")
    applicants = in_parts(lpa.applicants, APPLICANTS_HELD)
    for group in applicants:
        yield applicant_page(lpa, group)
    yield correspondent_page(lpa)
    yield fee_page(lpa, facts)
    for group in applicants:
        yield signature_page(lpa, group)


def applicant_page(lpa: Instrument, group: Sequence[Attorney]) -> Page:
    values, struck = fill("applicant", group, PLACES, NAME | BORN)
    values["applicant"] = lpa.applicant.value if lpa.applicant else ""
    if lpa.applicant is None:
        struck = frozenset()
    return Page("lp1/17_applicant", values, struck, code="12", number="17")


def signature_page(lpa: Instrument, group: Sequence[Attorney]) -> Page:
    """As many boxes as there are applicants; all while it is not known who applies."""
    kept = len(group) or 1 if lpa.applicant else APPLICANTS_HELD
    removed = frozenset(f"signature_{place}" for place in PLACES[kept:])
    return Page("lp1/20_applicant_signs", removed=removed, code="15", number="20")


def correspondent_page(lpa: Instrument) -> Page:
    values = {**correspondent(lpa), **how_to_reach(lpa)}
    struck: dict[CorrespondentIs | None, frozenset[str]] = {
        CorrespondentIs.DONOR: frozenset({"correspondent"}),
        CorrespondentIs.ATTORNEY: frozenset({"correspondent_address"}),
    }
    return Page(
        "lp1/18_correspondent",
        values,
        struck.get(lpa.correspondent_is, frozenset()),
        code="13",
        number="18",
    )


def correspondent(lpa: Instrument) -> Values:
    """Who it is, and what the OPG does not know yet: the donor's own details and an
    attorney's address stand in sections 1 and 2."""
    if lpa.correspondent_is is None:
        return {}
    if lpa.correspondent_is is CorrespondentIs.DONOR:
        return {"correspondent_is": CorrespondentIs.DONOR.value}
    if lpa.correspondent_is is CorrespondentIs.ATTORNEY:
        values = written_to(lpa.attorney(lpa.correspondent_attorney), NAME)
        return {"correspondent_is": CorrespondentIs.ATTORNEY.value, **values}
    is_provider = lpa.correspondent_is is CorrespondentIs.CERTIFICATE_PROVIDER
    person = lpa.certificate_provider if is_provider else lpa.correspondent
    values = written_to(person, NAME | ADDRESS)
    return {"correspondent_is": CorrespondentIs.OTHER.value, **values}


def written_to(person: Attorney | None, parts: frozenset[str]) -> Values:
    """A trust corporation is a company, and has no names of its own."""
    if person is None:
        return {}
    if not isinstance(person, Person):
        return {"correspondent_company": person.name}
    values = about("correspondent", person, parts)
    return values | {"correspondent_company": person.company}


def how_to_reach(lpa: Instrument) -> Values:
    phone = "".join(lpa.contact_phone.split()) if lpa.contact_by_phone else ""
    return {
        "by_post": lpa.contact_by_post,
        "by_phone": lpa.contact_by_phone,
        "phone": phone,
        "by_email": lpa.contact_by_email,
        "email": lpa.contact_email if lpa.contact_by_email else "",
        "in_welsh": lpa.contact_language is Language.WELSH,
    }


def fee_page(lpa: Instrument, facts: Facts) -> Page:
    values: Values = {
        "by_card": facts.paid.by_card,
        "by_cheque": facts.paid.by_cheque,
        "asks_for_reduction": lpa.asks_to_pay_less,
        "is_repeat": bool(lpa.is_repeat and lpa.repeat_case_number),
        "repeat_case_number": lpa.repeat_case_number if lpa.is_repeat else "",
    }
    return Page(
        "lp1/19_fee",
        values | payment(facts.paid),
        code="14",
        number="19",
        reference=facts.reference if facts.is_final else "",
    )


def payment(paid: Paid) -> Values:
    """What has been paid already, so that nobody asks for it again."""
    if not paid.reference:
        return {}
    values: Values = {"payment_reference": paid.reference}
    if paid.pence is not None:
        values["payment_amount"] = in_pounds_and_pence(paid.pence)
    if paid.on:
        values["payment_date"] = paid.on
    return values
