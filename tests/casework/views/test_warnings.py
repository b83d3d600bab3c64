"""The pages of warnings."""

import pytest

from casework.models import Warning
from tests.casework.builders import a_case
from tests.casework.desk import a_warning, page_of, url

pytestmark = pytest.mark.django_db


def test_a_warning_is_shown_on_the_page_of_its_case(office):
    case, client = a_case(), office("caseworker")
    told = {"kind": "violence", "text": "Go in twos"}
    client.post(url(case, "warnings/new/"), told)

    page = page_of(client, url(case))
    assert "Violent behaviour: Go in twos" in page
    assert "1 warning" in page


def test_only_where_there_are_several_cases_is_asked_which(office, donor):
    case, client = a_case(), office("caseworker")
    assert 'name="cases"' not in page_of(client, url(case, "warnings/new/"))
    other = a_case(owner=donor)
    assert 'name="cases"' in page_of(client, url(case, "warnings/new/"))

    told = {"kind": "fee", "text": "Two cheques", "cases": [case.number, other.number]}
    client.post(url(case, "warnings/new/"), told)
    assert set(Warning.objects.get().cases.all()) == {case, other}
    page = page_of(client, url(other, "warnings/"))
    assert "this case" in page
    assert str(case) in page


def test_a_warning_on_no_case_is_refused(office, donor):
    case = a_case()
    a_case(owner=donor)
    told = {"kind": "fee", "text": "x"}
    page = office("caseworker").post(url(case, "warnings/new/"), told)

    assert "Select at least one case" in page.content.decode()


def test_a_warning_is_taken_off_with_a_reason(office):
    case, client = a_case(), office("caseworker")
    warning = a_warning(case)
    page = url(case, f"warnings/{warning.pk}/close/")
    assert "Enter why" in client.post(page, {"why": ""}).content.decode()
    client.post(page, {"why": "It was paid"})

    assert "It was paid" in page_of(client, url(case, "warnings/"))
    assert "Ring the son only" not in page_of(client, url(case)).split("<h2")[0]


def test_the_warning_of_another_case_is_not_found(office, donor):
    warning = a_warning(a_case(owner=donor))
    page = url(a_case(), f"warnings/{warning.pk}/close/")

    assert office("caseworker").get(page).status_code == 404
