"""Pages on which somebody decides about a scan: assigning, keying, discarding."""

import pytest
from django.urls import reverse

from casework.models import ScanSet
from lpa.models import Draft
from tests.builders import an_lpa
from tests.casework.builders import dora, staff
from tests.casework.scanning.scans import codes_of, empty_pages, read_as

pytestmark = pytest.mark.django_db
State = ScanSet.State
NEW, LIST = reverse("casework:scan-new"), reverse("casework:scans")
CONTENT = empty_pages(2)


def page_of(client, scan):
    return client.get(scan.get_absolute_url())


def assigned(client, scan, place, page):
    url = reverse("casework:scan-assign", args=[scan.pk, place])
    return client.post(url, {"page": page})


def said(response):
    return response.content.decode()


def errors(response, field):
    return response.context["form"].errors[field]


def test_a_side_is_assigned_to_a_page_of_its_form(office):
    pages = codes_of(an_lpa(dora()))
    pages[9] = ()
    scan = read_as(*pages)
    client = office("intake")

    response = client.get(assigned(client, scan, 10, "1F9").url)

    assert "Side 10 was assigned" in said(response)
    assert "Missing from this scan" not in said(response)


def test_pages_of_another_form_are_not_offered(office):
    scan = read_as(*codes_of(an_lpa(dora())))

    response = assigned(office("intake"), scan, 10, "1H9")

    assert "Select one of the options" in str(errors(response, "page"))


def test_a_set_is_discarded_with_a_reason(office):
    client = office("intake")
    scan = read_as(())
    url = reverse("casework:scan-discard", args=[scan.pk])

    assert "Enter why" in str(errors(client.post(url, {"why": ""}), "why"))
    page = said(client.get(client.post(url, {"why": "A menu"}).url))

    assert "A menu" in page
    assert "Discarded" in page


def test_what_cannot_be_discarded_any_more_is_said_on_the_page(office):
    scan = read_as(*codes_of(an_lpa(dora())))
    url = reverse("casework:scan-discard", args=[scan.pk])

    response = office("intake").post(url, {"why": "A menu"})

    assert "cannot be discarded any more" in said(response)


def test_a_decision_is_asked_for_again(office):
    client = office("intake")
    scan = read_as(())

    response = client.post(reverse("casework:scan-again", args=[scan.pk]))

    assert response.url == scan.get_absolute_url()


def test_keying_begins_on_the_press_of_a_button(office):
    client = office("intake")
    scan = read_as(("1F",), ("1F2",))

    response = client.post(reverse("casework:scan-key", args=[scan.pk]))

    draft = Draft.objects.get(origin=Draft.Origin.KEYED)
    assert response.url == draft.get_absolute_url()
    assert "Key what is written" in said(page_of(client, scan))


def test_somebody_who_comes_second_is_told_who_keys_it(office):
    scan = read_as(("1F",), ("1F2",))
    url = reverse("casework:scan-key", args=[scan.pk])
    office("intake").post(url)

    client = office("caseworker")
    page = said(client.get(client.post(url).url))

    assert f"It is being keyed by {staff('intake')}" in page
