"""The other LPAs of a donor, two of them side by side, and the decision."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.donors import decide
from casework.models import Comparison, DonorRecord
from history.models import Event
from tests.builders import DONOR, WELFARE
from tests.casework.builders import a_case, staff

pytestmark = pytest.mark.django_db

MOVED = DONOR | {"postcode": "CF10 1AA"}
MOST_QUERIES = 16


def url(case, other=None):
    return f"/casework/{case.number}/other-lpas/" + (
        f"{other.number}/" if other else ""
    )


def page_of(client, *cases):
    response = client.get(url(*cases))
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_of_a_case_leads_to_the_donors_other_lpas(office):
    case = a_case()

    page = office("assisted-digital").get(case.get_absolute_url()).content.decode()

    assert url(case) in page


def test_a_donor_nobody_looks_like_has_no_other_lpas(office):
    page = page_of(office("caseworker"), a_case())

    assert "Nobody else who may be this donor is known." in page
    assert "No other case." in page


def test_a_look_alike_is_shown_with_the_reason_and_the_cases(office, donor):
    other = a_case(donor=MOVED)
    page = page_of(office("caseworker"), a_case(owner=donor, answers=WELFARE))

    assert "Likely" in page
    assert "Same name and date of birth; other postcode." in page
    assert f"Case {other}" in page
    assert "received 1 October 2026" in page
    assert "The LPA of the other kind" in page


def test_the_page_asks_the_same_number_of_queries_for_many(office, donor):
    case, client = a_case(), office("caseworker")
    counts = []
    for _more in range(2):
        for _each in range(3):
            a_case(owner=donor, donor=MOVED)
        page_of(client, case)
        with CaptureQueriesContext(connection) as asked:
            page_of(client, case)
        counts.append(len(asked))

    assert counts[0] == counts[1] <= MOST_QUERIES


def test_a_comparison_shows_both_and_says_what_differs(office, donor):
    other, case = a_case(donor=MOVED), a_case(owner=donor)

    page = page_of(office("caseworker"), case, other)

    assert page.count("CF10 1AA") == 1
    assert "Different" in page
    assert f'data-label="{other}"' in page


def test_a_comparison_is_a_reading_of_both_cases(office, donor):
    cases = a_case(), a_case(owner=donor)
    page_of(office("caseworker"), *cases)

    readings = Event.objects.filter(action="read", by=staff("caseworker"))
    assert {event.subject for event in readings} == {case.number for case in cases}


def test_a_decision_is_recorded_with_its_reason(office, donor):
    other, case = a_case(), a_case(owner=donor)
    client = office("caseworker")

    told = {"verdict": "duplicate", "why": "Same signature"}
    answer = client.post(url(case, other), told, follow=True)

    made = Comparison.objects.get()
    assert (made.verdict, made.why, made.by) == (
        "duplicate",
        "Same signature",
        staff("caseworker"),
    )
    page = answer.content.decode()
    assert "The decision was recorded" in page
    assert "Same signature" in page
    assert "Nobody else who may be this donor is known." in page


def test_somebody_told_apart_is_shown_as_that(office, donor):
    other, case = a_case(), a_case(owner=donor)
    client = office("caseworker")
    client.post(url(case, other), {"verdict": "another", "why": "Twins"})

    assert "Alike, but found to be somebody else" in page_of(client, case)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"verdict": "", "why": "x"}, "Select whose LPA the other one is"),
        ({"verdict": "same", "why": ""}, "Enter what shows that"),
    ],
)
def test_a_decision_needs_both_answers(office, donor, told, said):
    other, case = a_case(), a_case(owner=donor)

    page = office("caseworker").post(url(case, other), told).content.decode()

    assert said in page
    assert not Comparison.objects.exists()


def test_a_refusal_keeps_what_was_typed(office, donor):
    other, case = a_case(), a_case(owner=donor)
    same = Comparison.Verdict.SAME
    decide(case=case, other=other, verdict=same, why="Deed", by=staff("manager"))

    told = {"verdict": "another", "why": "Typed with care"}
    page = office("caseworker").post(url(case, other), told).content.decode()

    assert "Unlink them first" in page
    assert "Typed with care" in page


def test_those_who_may_only_look_compare_and_do_not_decide(office, donor):
    other, case = a_case(), a_case(owner=donor)
    client = office("finance")

    assert "Record the decision" not in page_of(client, case, other)
    told = {"verdict": "same", "why": "x"}
    assert client.post(url(case, other), told).status_code == 403
    assert not DonorRecord.objects.exclude(primary=None).exists()


def test_a_case_is_not_compared_with_itself_or_with_nothing(office):
    case, client = a_case(), office("caseworker")

    assert client.get(url(case, case)).status_code == 404
    assert client.get(f"{url(case)}700000000005/").status_code == 404
    assert client.get("/casework/700000000005/other-lpas/").status_code == 404
