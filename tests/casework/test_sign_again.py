"""Who signs again is said alike on the case's page, in the letter and to the donor."""

import pytest

import clock
from casework.actions import perform
from casework.choices import Page
from casework.findings import accept_finding
from casework.paper import record_paper
from casework.progress import progress_of, sign_again
from casework.states import State

from .builders import RECEIVED, a_case, fresh, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    """One whose certificate is missing from what arrived."""
    case = a_case(State.EXAMINING)
    with clock.set_to(RECEIVED):
        record_paper(
            case=case,
            signing=case.signing,
            pages_missing=[Page.SECTION_10],
            by=staff("manager"),
        )
    return fresh(case)


def test_the_letter_the_donor_and_the_office_are_told_the_same(case, office):
    page = office("caseworker").get(f"/casework/{case.number}/").content.decode()
    with clock.set_to(RECEIVED):
        perform("find-imperfect", case, by=staff("manager"))

    told = case.letters.get(kind="corrections").told["sign_again"]
    assert told == [each.says for each in sign_again(fresh(case))]
    assert told[0] == "Section 10: Cy Dunn signs and dates it again."
    progress = progress_of(case.lpa.reference)
    assert [each.says for each in progress.sign_again] == told
    assert all(says in page for says in told)


def test_an_examiner_names_a_signature_that_does_not_do(office):
    case = a_case(State.EXAMINING)
    said = {
        "severity": "curable",
        "signature": f"attorneys_on/{case.instrument.attorneys[0].uid}",
        "sentence": "The witness gives no address",
    }
    client = office("caseworker")
    for _twice in range(2):
        client.post(f"/casework/{case.number}/finding/", said)
    record_paper(case=case, signing=case.signing, by=staff("manager"))

    asked = sign_again(fresh(case))
    assert [str(each.signature.sheet) for each in asked] == ["section-11", "section-15"]
    assert asked[0].why == ("The witness gives no address",)
    assert case.findings.filter(rule="sign-again").count() == 1


def test_what_was_accepted_is_signed_by_nobody_again(case):
    finding = case.findings.get(rule="page-missing")
    accept_finding(finding=finding, why="A copy is enough", by=staff("caseworker"))

    assert sign_again(fresh(case)) == ()
