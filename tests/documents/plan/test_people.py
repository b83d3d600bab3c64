"""Who stands where."""

from dataclasses import replace

from lpa.choices import Applicant
from lpa.instrument import Address
from tests.documents.people import (
    TRUST,
    a_rich_instrument,
    an_instrument,
    people,
    person,
)

from .reading import last_names, named, pages_of, the

LAST = ["Able", "Baker", "Cole", "Dale", "East"]


def test_a_trust_corporation_stands_first_and_pushes_the_fourth_to_sheet_1():
    lpa = an_instrument(attorneys=4)
    pages = pages_of(replace(lpa, attorneys=(*lpa.attorneys, TRUST)))

    first, second = the(pages, "02_"), the(pages, "03_")
    assert last_names(first, "attorney", (1, 2)) == [TRUST.name, "Able"]
    assert last_names(second, "attorney", (3, 4)) == ["Baker", "Cole"]
    assert last_names(the(pages, "cs1"), "person", (1, 2)) == ["Dale", ""]


def test_a_trust_corporation_may_be_a_replacement_and_then_stands_first_there():
    lpa = an_instrument(replacements=2)
    pages = pages_of(replace(lpa, replacements=(*lpa.replacements, TRUST)))

    section_4 = the(pages, "05_")
    assert section_4.values["replacement_1_is_trust_corporation"]
    assert last_names(section_4, "replacement", (1, 2)) == [TRUST.name, "Abler"]


def test_a_trust_corporation_has_no_first_names_title_or_date_of_birth():
    lpa = an_instrument()
    values = the(pages_of(replace(lpa, attorneys=(TRUST,))), "02_").values

    assert {slot for slot in values if slot.startswith("attorney_1")} == {
        "attorney_1_last_name",
        "attorney_1_is_trust_corporation",
        "attorney_1_address",
        "attorney_1_postcode",
        "attorney_1_email",
    }


def test_sheet_1_lists_attorneys_then_replacements_then_people_to_notify():
    pages = named(pages_of(a_rich_instrument()), "cs1")

    roles = [
        page.values.get(f"person_{place}_is") for page in pages for place in (1, 2)
    ]
    assert roles == [
        "attorney",
        "attorney",
        "replacement-attorney",
        "person-to-notify",
    ]


def test_a_person_to_notify_on_sheet_1_has_no_date_of_birth_or_email():
    page = the(pages_of(an_instrument(told=5)), "cs1")

    assert "person_1_last_name" in page.values
    assert "person_1_date_of_birth" not in page.values
    assert "person_1_email" not in page.values


def test_boxes_for_more_people_are_ticked_only_when_there_are_more():
    few = pages_of(an_instrument(attorneys=4, replacements=2, told=4))
    many = pages_of(an_instrument(attorneys=5, replacements=3, told=5))

    for pages, expected in ((few, False), (many, True)):
        assert the(pages, "03_").values["more_attorneys"] is expected
        assert the(pages, "05_").values["more_replacements"] is expected
        assert the(pages, "07_").values["more_to_notify"] is expected


def test_attorneys_sign_in_the_order_they_were_named_then_replacements():
    lpa = an_instrument(attorneys=2, replacements=2)
    pages = pages_of(
        replace(lpa, attorneys=(lpa.attorneys[0], TRUST, lpa.attorneys[1]))
    )

    signers = [page.values for page in named(pages, "attorney_signs")]
    names = [values["signer_1_last_name"] for values in signers]
    assert names == ["Able", "Baker", "Abler", "Bakerr"]


def test_applicants_stand_in_the_order_of_section_2():
    lpa = an_instrument(
        attorneys=3, applicant=Applicant.ATTORNEYS, applying_attorneys=("2", "0")
    )

    page = the(pages_of(lpa), "17_")
    assert last_names(page, "applicant", (1, 2, 3, 4)) == ["Able", "Cole", "", ""]


def test_the_donor_who_applies_is_not_listed_as_an_applicant():
    page = the(pages_of(an_instrument()), "17_")

    assert page.values["applicant"] == "donor"
    assert last_names(page, "applicant", (1, 2, 3, 4)) == ["", "", "", ""]


def test_a_country_is_named_only_abroad():
    abroad = Address("21 Rue des Cordiers", "", "", "Saint-Malo", "35400", "FR")
    told = (person(0, of="n"), person(1, of="n", address=abroad))
    values = the(pages_of(an_instrument(people_to_notify=told)), "07_").values

    assert values["notify_1_address"] == ("1 Mill Lane", "Leeds")
    assert values["notify_2_address"] == ("21 Rue des Cordiers", "Saint-Malo", "France")


def test_the_donor_is_named_in_full_on_every_sheet_that_the_donor_signs():
    pages = [p for p in pages_of(a_rich_instrument()) if p.form == "LPC"]

    signed = [page for page in pages if page.code != "1C4"]
    assert {page.values["donor"] for page in signed} == {"Mrs Jondonor Joydonor"}


def test_nobody_at_all_still_makes_a_form():
    lpa = an_instrument(attorneys=0, donor=None, certificate_provider=None)

    assert len(pages_of(replace(lpa, donor_can_sign=None))) == 20


def test_nobody_is_left_out_however_many_there_are():
    lpa = an_instrument(attorneys=9, replacements=7, told=5)
    printed = {
        value
        for page in pages_of(lpa)
        for slot, value in page.values.items()
        if slot.endswith("last_name") and not page.template.startswith("lp1/12")
    }

    everyone = (*people(9), *people(7, of="r"), *people(5, of="n"))
    assert {each.last_name for each in everyone} <= printed
