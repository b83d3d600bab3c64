"""One box finds donors and cases; it says what to try where it finds nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.models import DonorRecord
from tests.casework.builders import a_case

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


def search(client, text, **more):
    return client.get("/search/", {"q": text, **more})


def found(client, text, **more):
    return search(client, text, **more).content.decode()


def test_a_case_is_found_by_any_number_in_any_spelling(office):
    case, client = a_case(), office("assisted-digital")

    for text in (str(case), case.number, case.register_number, f" {case.lpa} "):
        assert search(client, text.lower()).url == f"/casework/{case.number}/"


def test_a_donor_is_found_by_number(office):
    a_case()
    record = DonorRecord.objects.get()

    answer = search(office("caseworker"), record.shown_number)

    assert answer.url == f"/casework/donors/{record.number}/"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Enter a name or a number"),
        ("7000-0000-0006", "wrong digit"),
        ("A00000000009", "Nothing here has this number"),
        ("P-1234-5678-9018", "Nothing here has this number"),
        ("Donor 1950", "whole number, date of birth or postcode"),
    ],
)
def test_a_search_that_finds_nothing_says_why(office, text, said):
    page = found(office("caseworker"), text)

    assert said in page
    assert "There is a problem" in page


@pytest.mark.parametrize(
    "text", ["dora donor", "Donor 27/3/1950", "donor ls1 1aa", "DONOR"]
)
def test_a_donor_is_found_with_the_cases_and_their_states(office, text):
    case = a_case()

    page = found(office("caseworker"), text)

    assert "1 record found" in page
    assert f"Case {case}" in page
    assert "Received" in page


def test_a_misspelt_name_shows_names_spelt_nearly_so(office):
    a_case()

    page = found(office("caseworker"), "Dora Doner")

    assert "spelt nearly like it" in page
    assert "Dora Jane Donor" in page


def test_nobody_found_leads_to_advice(office):
    page = found(office("caseworker"), "Quillfeather")

    assert "Nobody was found" in page
    assert "date of birth or the postcode" in page


def test_nobody_is_found_before_anything_is_asked(office):
    page = office("caseworker").get("/search/").content.decode()

    assert "Nobody was found" not in page
    assert "There is a problem" not in page


def many(count):
    DonorRecord.objects.bulk_create(
        DonorRecord(number=f"P{number:012d}", last_name="Quill", surname_key="quill")
        for number in range(count)
    )


def test_results_come_in_pages_of_twenty_without_a_query_for_each(office):
    many(45)
    client = office("caseworker")
    with CaptureQueriesContext(connection) as asked:
        first = found(client, "quill")
    last = found(client, "quill", page=3)

    assert "45 records found" in first
    assert (first.count("P-0"), last.count("P-0")) == (20, 5)
    assert "q=quill" in first
    assert len(asked) <= MOST_QUERIES


def test_nearly_found_asks_no_query_for_each_either(office):
    a_case()
    client = office("caseworker")

    with CaptureQueriesContext(connection) as asked:
        found(client, "donro")
    assert len(asked) <= MOST_QUERIES + 4


def test_staff_without_a_group_find_nothing(office):
    assert search(office(), "donor").status_code == 403


def test_for_a_donor_there_is_no_search(client, donor):
    client.force_login(donor)

    assert search(client, "donor").status_code == 404


def test_staff_find_the_search_on_every_page(office):
    page = office("caseworker").get("/casework/").content.decode()

    assert 'href="/search/"' in page
