"""The pages of scanned paper: taking in, the list, one set, what it leads to."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.models import ScanSet
from history.models import Event
from history.recording import READ
from outbox.carrying import carry_out_due
from tests.builders import an_lpa
from tests.casework.builders import a_case, dora, staff
from tests.casework.scanning.scans import codes_of, empty_pages, read_as

pytestmark = pytest.mark.django_db
State = ScanSet.State
NEW, LIST = reverse("casework:scan-new"), reverse("casework:scans")
CONTENT = empty_pages(2)


def sent(client, content=CONTENT, name="scan.pdf", **fields):
    file = SimpleUploadedFile(name, content) if content is not None else ""
    fields = {"file": file, "batch": "B-1"} | fields
    return client.post(NEW, fields)


def page_of(client, scan):
    return client.get(scan.get_absolute_url())


def assigned(client, scan, place, page):
    url = reverse("casework:scan-assign", args=[scan.pk, place])
    return client.post(url, {"page": page})


def said(response):
    return response.content.decode()


def errors(response, field):
    return response.context["form"].errors[field]


def test_a_file_is_taken_in_and_said_to_be_being_read_until_it_is(office):
    client = office("intake")

    response = sent(client)

    scan = ScanSet.objects.get()
    assert response.url == scan.get_absolute_url()
    assert "are being read" in said(page_of(client, scan))
    carry_out_due()
    assert "are being read" not in said(page_of(client, scan))
    assert scan.by == staff("intake")


@pytest.mark.parametrize(
    ("sends", "field", "error"),
    [
        ({"content": None}, "file", "Select a scanned PDF or TIFF"),
        ({"content": b""}, "file", "The file is empty"),
        ({"content": b"text"}, "file", "The file must be a PDF or a TIFF"),
        ({"batch": ""}, "batch", "Enter the batch"),
        ({"case_number": "7"}, "case_number", "Enter a reference such as"),
        ({"case_number": "A51072955715"}, "case_number", "Enter a case number"),
        ({"case_number": "700000000005"}, "case_number", "No case has this number"),
        ({"kind": "XYZ"}, "kind", "Select one of the options"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(sends, field, error, office):
    response = sent(office("intake"), **sends)

    assert error in str(errors(response, field))
    assert not ScanSet.objects.exists()


def test_a_file_by_any_name_is_what_is_in_it(office):
    sent(office("intake"), name="letter.docx")

    assert ScanSet.objects.get().media == "application/pdf"


def test_the_same_file_again_leads_to_the_set_that_is_there(office):
    client = office("intake")
    sent(client)

    response = client.get(sent(client).url)

    assert "This file was taken in before" in said(response)
    assert ScanSet.objects.count() == 1


def test_papers_for_a_case_name_it_in_any_spelling(office):
    case = a_case()

    sent(office("intake"), case_number=f" {case} ")

    assert ScanSet.objects.get().case_number == case.number


def test_a_set_shows_its_sides_what_is_missing_and_what_is_strange(office):
    lpa, other = an_lpa(dora()), an_lpa(dora())
    scan = read_as(*codes_of(lpa, without={9}), codes_of(other)[0], ())

    page = said(page_of(office("intake"), scan))

    assert "Page 9, Section 8: rights and responsibilities" in page
    assert "Of another LPA" in page
    assert "Of 1 side no code was read" in page
    assert str(scan.case) in page


def test_a_set_that_needs_a_decision_says_why(office):
    assert "no case number" in said(page_of(office("intake"), read_as(())))


def test_the_way_back_leads_where_somebody_may_go(office):
    scan = read_as(*codes_of(an_lpa(dora())))

    assert f'href="{LIST}"' in said(page_of(office("intake"), scan))
    page = said(page_of(office("registrar"), scan))
    assert f'href="{LIST}"' not in page
    assert f'href="{scan.case.get_absolute_url()}" class="govuk-back-link"' in page


def test_looking_is_remembered_with_the_scan_and_with_its_case(office):
    scan = read_as(*codes_of(an_lpa(dora())))

    page_of(office("registrar"), scan)

    read = Event.objects.filter(action=READ).values_list("subject", flat=True)
    assert set(read) == {scan.subject, scan.case.number}


def test_a_picture_is_a_picture_and_the_file_is_saved_as_it_came(office):
    client = office("registrar")
    scan = read_as(())

    picture = client.get(reverse("casework:scan-picture", args=[scan.pk, 1]))
    original = client.get(reverse("casework:scan-original", args=[scan.pk]))

    assert (picture["Content-Type"], picture.content) == ("image/jpeg", b"JPEG")
    assert original.content == scan.as_scanned()
    assert (
        original["Content-Disposition"] == f'attachment; filename="scan-{scan.pk}.pdf"'
    )


@pytest.mark.parametrize(
    "name", ["scan", "scan-picture", "scan-original", "scan-assign", "scan-discard"]
)
def test_a_set_or_side_that_is_not_there_is_not_found(name, office):
    client = office("intake")
    places = {"place": 1} if name in ("scan-picture", "scan-assign") else {}

    response = client.get(reverse(f"casework:{name}", kwargs={"scan": 99} | places))

    assert response.status_code == 404


@pytest.mark.parametrize("role", ["registrar", "finance", "assisted-digital"])
def test_whoever_only_looks_is_offered_nothing_to_do(role, office):
    client = office(role)
    scan = read_as(("1F",), ())

    page = said(page_of(client, scan))

    assert "Key what is written" not in page
    assert "Say which page" not in page
    assert client.get(LIST).status_code == 403
    assert sent(client).status_code == 403
    assert assigned(client, scan, 2, "1F2").status_code == 403
    for name in ("scan-again", "scan-key"):
        url = reverse(f"casework:{name}", args=[scan.pk])
        assert client.post(url).status_code == 403


def test_the_list_shows_all_sets_or_those_in_one_state(office):
    client = office("intake")
    done, refused = read_as(*codes_of(an_lpa(dora()))), read_as(())

    everything, some = client.get(LIST), client.get(LIST, {"state": "refused"})

    assert [*everything.context["scans"]] == [refused, done]
    assert [*some.context["scans"]] == [refused]
    assert "Needs a decision (1)" in said(some)


def test_a_state_that_is_none_shows_all(office):
    read_as(())

    assert len(office("intake").get(LIST, {"state": "x"}).context["scans"]) == 1


def test_the_list_needs_no_query_more_for_a_set_more(
    office, django_assert_num_queries, django_assert_max_num_queries
):
    client = office("intake")
    for _each in range(3):
        read_as(*codes_of(an_lpa(dora())))
    client.get(LIST)

    with django_assert_max_num_queries(12) as few:
        client.get(LIST)
    for _each in range(3):
        read_as(*codes_of(an_lpa(dora())))
    with django_assert_num_queries(len(few)):
        client.get(LIST)


def test_a_set_needs_no_query_more_for_a_side_more(
    office, django_assert_num_queries, django_assert_max_num_queries
):
    client = office("intake")
    lpa = an_lpa(dora())
    short = read_as(*codes_of(lpa)[:3])
    long = read_as(*codes_of(lpa)[3:], (), ())
    page_of(client, short)
    page_of(client, long)

    with django_assert_max_num_queries(16) as few:
        page_of(client, short)
    with django_assert_num_queries(len(few)):
        page_of(client, long)


def test_the_case_leads_to_its_scans(office):
    scan = read_as(*codes_of(an_lpa(dora())))

    client, case = office("caseworker"), scan.case.get_absolute_url()

    assert scan.get_absolute_url() in said(client.get(f"{case}letters/"))
    assert "Scanned paper arrived" in said(client.get(f"{case}history/"))


def test_those_who_handle_scans_find_them_on_their_first_page(office):
    home = reverse("casework:home")

    assert LIST in said(office("intake").get(home))
    assert LIST not in said(office("registrar").get(home))
