import pytest

from addresses.reading import read

from .places import a_record

pytestmark = pytest.mark.once


def lines(**told):
    found = read(a_record("1", **told))
    return [found.line1, found.line2, found.line3]


def test_a_house_with_a_number_takes_one_line():
    found = read(a_record("100012345678", "1"))

    assert found.in_one_line == "1 Mill Lane, Leeds, LS1 1AA"
    assert found.uprn == "100012345678"


def test_a_flat_stands_before_its_building_and_the_street():
    told = {"SUB_BUILDING_NAME": "FLAT 2", "BUILDING_NAME": "ROSE COURT"}

    assert lines(**told) == ["Flat 2, Rose Court", "Mill Lane", ""]


def test_a_building_named_like_a_number_stands_before_the_street():
    assert lines(BUILDING_NAME="12A") == ["12A Mill Lane", "", ""]


def test_a_number_belongs_to_the_smaller_of_two_streets():
    told = {"number": "3", "DEPENDENT_THOROUGHFARE_NAME": "MILL YARD"}

    assert lines(**told) == ["3 Mill Yard", "Mill Lane", ""]


def test_a_box_is_an_address_too():
    assert lines(street="", PO_BOX_NUMBER="77") == ["PO Box 77", "", ""]


def test_what_is_shortest_together_shares_a_line():
    told = {
        "number": "3",
        "ORGANISATION_NAME": "MOSS AND DUNN SOLICITORS",
        "BUILDING_NAME": "ROSE COURT",
        "DEPENDENT_LOCALITY": "HEADINGLEY",
    }

    assert lines(**told) == [
        "Moss and Dunn Solicitors",
        "Rose Court, 3 Mill Lane",
        "Headingley",
    ]


def test_a_record_without_its_property_is_refused():
    with pytest.raises(KeyError):
        read({"POST_TOWN": "LEEDS", "POSTCODE": "LS1 1AA"})
