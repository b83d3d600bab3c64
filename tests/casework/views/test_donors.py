"""The page of a donor's record: correcting, linking, relationships."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.linking import link_records, relate
from casework.models import DonorRecord, Relationship
from history.models import Event
from tests.builders import DONOR
from tests.casework.builders import a_case, staff

pytestmark = pytest.mark.django_db

XENIA = DONOR | {"first_names": "Xenia", "last_name": "Quill", "postcode": "CF10 1AA"}
MOST_QUERIES = 16
CHANGED = {
    "title": "Mrs",
    "first_names": "Dora Jane",
    "last_name": "Donor",
    "other_names": "",
    "date_of_birth-day": "27",
    "date_of_birth-month": "3",
    "date_of_birth-year": "1950",
    "line1": "3 Hill",
    "town": "Bath",
    "postcode": "ba1 1aa",
    "country": "GB",
    "why": "She rang",
}


@pytest.fixture
def records(donor):
    a_case(), a_case(owner=donor, donor=XENIA)
    return list(DonorRecord.objects.order_by("pk"))


def url(record, page=""):
    return f"/casework/donors/{record.number}/{page}"


def page_of(client, record, page=""):
    response = client.get(url(record, page))
    assert response.status_code == 200
    return response.content.decode()


def test_a_record_shows_the_donor_and_the_cases(office, records):
    page = page_of(office("assisted-digital"), records[0])

    for shown in ("Dora Jane Donor", "27 March 1950", records[0].shown_number):
        assert shown in page
    assert "Correct what is known" not in page


def test_looking_at_a_record_is_remembered(office, records):
    page_of(office("caseworker"), records[0])

    reading = Event.objects.get(subject=records[0].number, action="read")
    assert reading.by == staff("caseworker")


def test_cases_of_children_are_shown_with_the_primary(office, records):
    primary, child = records
    link_records(primary=primary, child=child, by=staff("manager"))
    client = office("caseworker")

    assert page_of(client, primary).count("Case 7") == 2
    assert "Linked below the primary record" in page_of(client, child)


def test_a_record_asks_the_same_number_of_queries_for_many(office, donor, records):
    client, by = office("caseworker"), staff("manager")
    counts = []
    for name in ("One", "Two"):
        more = a_case(owner=donor, donor=XENIA | {"last_name": name, "postcode": name})
        link_records(primary=records[0], child=more.of_donor.record, by=by)
        relate(record=records[0], other=more.of_donor.record, reason=name, by=by)
        page_of(client, records[0])
        with CaptureQueriesContext(connection) as asked:
            page_of(client, records[0])
        counts.append(len(asked))

    assert counts[0] == counts[1] <= MOST_QUERIES


def test_what_is_known_is_offered_and_corrected(office, records):
    client = office("caseworker")
    assert 'value="1 Mill Lane"' in page_of(client, records[0], "correct/")

    answer = client.post(url(records[0], "correct/"), CHANGED, follow=True)

    record = DonorRecord.objects.get(pk=records[0].pk)
    assert "It was saved" in answer.content.decode()
    assert record.address.lines == ("3 Hill", "Bath", "BA1 1AA")
    assert record.postcode_key == "ba11aa"


def test_a_correction_says_how_somebody_knows(office, records):
    told = CHANGED | {"why": ""}
    page = office("caseworker").post(url(records[0], "correct/"), told)

    assert "Enter how you know" in page.content.decode()


def test_two_records_are_shown_side_by_side_and_linked(office, records):
    one, other = records
    client = office("caseworker")
    asked = client.post(url(one, "link/"), {"other": other.shown_number.lower()})
    assert asked.url == url(one, f"link/{other.number}/")
    page = page_of(client, one, f"link/{other.number}/")
    assert "Xenia Quill" in page
    assert "Linked records" in page

    client.post(asked.url, {"primary": other.number})

    assert DonorRecord.objects.get(pk=one.pk).primary == other


def test_a_record_is_named_by_the_number_of_a_case_too(office, records):
    one, other = records
    number = other.of_cases.get().case.number

    asked = office("caseworker").post(url(one, "link/"), {"other": number})

    assert asked.url == url(one, f"link/{other.number}/")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter the number of the other donor"),
        ("P-1234-5678-9018", "There is no record with this number"),
        ("P-1234-5678-9019", "wrong digit"),
        ("Dora Donor", "Enter a number such as"),
    ],
)
def test_a_record_that_cannot_be_linked_is_said_so(office, records, typed, said):
    page = office("caseworker").post(url(records[0], "link/"), {"other": typed})

    assert said in page.content.decode()


def test_a_record_is_not_linked_with_itself(office, records):
    client, one = office("caseworker"), records[0]
    page = client.post(url(one, "link/"), {"other": one.number})

    assert "the record that you are looking at" in page.content.decode()
    assert client.get(url(one, f"link/{one.number}/")).status_code == 404


def test_a_link_that_would_make_a_chain_is_refused_on_the_page(office, donor, records):
    one, other = records
    third = a_case(owner=donor, donor=XENIA | {"last_name": "Bo", "postcode": "Bo"})
    record = third.of_donor.record
    link_records(primary=one, child=other, by=staff("manager"))

    answer = office("caseworker").post(
        url(one, f"link/{record.number}/"), {"primary": record.number}
    )

    assert "must be the primary record" in answer.content.decode()


def test_records_are_unlinked_by_choice(office, records):
    one, other = records
    link_records(primary=one, child=other, by=staff("manager"))
    client = office("caseworker")
    refused = client.post(url(one, "unlink/"), {}).content.decode()
    assert "Select what to unlink" in refused

    client.post(url(one, "unlink/"), {"apart": [other.number]})

    assert DonorRecord.objects.get(pk=other.pk).primary is None


def test_a_relationship_is_recorded_and_removed(office, records):
    one, other = records
    client = office("caseworker")
    told = {"other": other.shown_number, "reason": "Mother and daughter"}
    client.post(url(one, "relate/"), told)
    assert "Mother and daughter" in page_of(client, other)

    made = Relationship.objects.get()
    remove = url(other, f"relationships/{made.pk}/remove/")
    assert client.get(remove).status_code == 405
    said = client.post(remove, follow=True).content.decode()

    assert "The relationship was removed" in said
    assert client.post(remove).status_code == 404
    assert not Relationship.objects.exists()


def test_a_relationship_of_others_is_not_found(office, donor, records):
    one, other = records
    made = relate(record=one, other=other, reason="Sisters", by=staff("manager"))
    third = a_case(owner=donor, donor=XENIA | {"last_name": "Bo", "postcode": "Bo"})

    page = url(third.of_donor.record, f"relationships/{made.pk}/remove/")

    assert office("caseworker").post(page).status_code == 404


@pytest.mark.parametrize("page", ["correct/", "link/", "unlink/", "relate/"])
def test_those_who_may_only_look_change_nothing(office, records, page):
    client = office("finance")

    assert client.get(url(records[0], page)).status_code == 403
    assert client.post(url(records[0], page), {}).status_code == 403


def test_a_record_that_does_not_exist_is_not_found(office):
    assert office("manager").get("/casework/donors/P123456789018/").status_code == 404


def test_staff_without_a_group_see_no_record(office, records):
    assert office().get(url(records[0])).status_code == 403
