"""A donor known by several records is written to at the address of the primary one."""

import pytest

from casework.composing import drafted
from casework.linking import link_records, unlink_records
from casework.models import DonorRecord, Letter
from casework.recipients import address_to_write_to
from tests.builders import DONOR

from .builders import a_case, fresh, staff
from .test_sending import printed, sent

pytestmark = pytest.mark.django_db

XENIA = DONOR | {
    "first_names": "Xenia",
    "line1": "2 Quay",
    "town": "Cardiff",
    "postcode": "CF10 1AA",
}


@pytest.fixture
def linked(donor):
    """The case of a child, then the primary record and the child's own."""
    cases = a_case(), a_case(owner=donor, donor=XENIA)
    primary, child = (DonorRecord.objects.get(of_cases__case=case) for case in cases)
    link_records(primary=primary, child=child, by=staff("caseworker"))
    return fresh(cases[1]), primary, child


def to_donor(case):
    return sent(case, people=[case.instrument.donor.uid])


def addressee(letter):
    (written,) = drafted(Letter.objects.get(pk=letter.pk))
    return written.addressee


def test_a_letter_is_seen_and_printed_with_the_primarys_address(linked, text_of_pdf):
    case, _primary, _child = linked
    letter = to_donor(case)

    assert addressee(letter)[1:] == ("1 Mill Lane", "Leeds", "LS1 1AA")
    (document,) = printed(letter)
    pdf = text_of_pdf(bytes(type(document).objects.get(pk=document.pk).pdf))
    assert "1 Mill Lane" in pdf
    assert "2 Quay" not in pdf


def test_a_letter_that_was_sent_keeps_its_address_when_records_are_unlinked(linked):
    case, primary, child = linked
    letter = to_donor(case)

    unlink_records(primary=primary, children=[child], by=staff("caseworker"))

    assert "1 Mill Lane" in addressee(letter)
    assert "2 Quay" in addressee(to_donor(fresh(case)))


def test_a_primary_record_without_an_address_leaves_the_childs(linked):
    case, primary, _child = linked
    blank = dict.fromkeys(("line1", "line2", "line3", "town", "postcode"), "")
    DonorRecord.objects.filter(pk=primary.pk).update(**blank)

    assert address_to_write_to(case).line1 == "2 Quay"
