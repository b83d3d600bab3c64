"""Recording payments, findings, notes and tasks on their pages."""

import pytest

import clock
from casework.choices import FindingSeverity
from casework.findings import record_finding
from casework.states import State
from tests.casework.builders import RECEIVED, REGISTRABLE, a_case, fresh, staff

pytestmark = pytest.mark.django_db
DAY = {"on-day": "1", "on-month": "10", "on-year": "2026"}
PAYMENT = DAY | {"pence": "92.00", "source": "cheque", "number": "0042"}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def url(case, page):
    return f"/casework/{case.number}/{page}/"


def a_finding(case, severity=FindingSeverity.CURABLE):
    return record_finding(
        case=case, severity=severity, sentence="Torn", by=staff("manager")
    )


def test_a_payment_is_recorded_in_pence(office):
    case = a_case(State.PAYMENT_PENDING)
    office("finance").post(url(case, "payment"), PAYMENT)

    payment = case.lpa.payments.get()
    assert (payment.pence, payment.received_on) == (92_00, RECEIVED)
    assert fresh(case).state == State.RECEIVED


def test_what_is_outstanding_is_offered(office):
    page = office("finance").get(url(a_case(), "payment")).content.decode()

    assert 'value="92"' in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"pence": "0"}, "£0.01 or more"),
        ({"pence": "-5"}, "amount in pounds"),
        ({"source": "gold"}, "Select one of the options"),
        ({"on-year": "2027"}, "today or in the past"),
    ],
)
def test_a_payment_that_cannot_be_is_refused(office, wrong, said):
    case = a_case()
    response = office("finance").post(url(case, "payment"), PAYMENT | wrong)

    assert said in response.content.decode()
    assert not case.lpa.payments.exists()


def test_a_finding_is_recorded_with_its_place(office):
    case = a_case()
    told = {"severity": "curable", "place": "section-9", "sentence": "No witness"}
    office("caseworker").post(url(case, "finding"), told)

    finding = case.findings.get(sentence="No witness")
    assert finding.place == "Section 9: the donor’s signature"


def test_a_finding_needs_no_place(office):
    case = a_case()
    told = {"severity": "curable", "place": "", "sentence": "No witness"}
    office("caseworker").post(url(case, "finding"), told)

    assert case.findings.filter(sentence="No witness", place="").exists()


@pytest.mark.parametrize(
    ("how", "status"), [("accept", "accepted"), ("resolve", "resolved")]
)
def test_a_finding_is_settled_with_a_reason(office, how, status):
    case = a_case()
    finding, client = a_finding(case), office("caseworker")
    page = url(case, f"findings/{finding.pk}/{how}")
    assert "Enter the reason" in client.post(page, {"why": ""}).content.decode()

    client.post(page, {"why": "Immaterial"})
    finding.refresh_from_db()
    assert (finding.status, finding.why) == (status, "Immaterial")


def test_a_fatal_finding_is_not_accepted_and_the_page_says_so(office):
    case = a_case()
    finding = a_finding(case, FindingSeverity.FATAL)
    page = url(case, f"findings/{finding.pk}/accept")

    response = office("registrar").post(page, {"why": "Let it pass"})

    assert "cannot be accepted" in response.content.decode()


def test_a_finding_of_another_case_is_not_found(office, donor):
    finding = a_finding(a_case(owner=donor))
    page = url(a_case(), f"findings/{finding.pk}/accept")

    assert office("manager").get(page).status_code == 404


@pytest.mark.parametrize("how", ["forget", "findings"])
def test_a_finding_is_settled_in_two_ways_only(office, how):
    case = a_case()
    page = url(case, f"findings/{a_finding(case).pk}/{how}")

    assert office("manager").get(page).status_code == 404


def test_a_task_is_ticked_off_by_a_press_alone(office):
    case, client = a_case(State.PERFECT), office("caseworker")
    page = url(case, f"tasks/{case.tasks.get().pk}/done")
    assert client.get(page).status_code == 405

    assert "The task is done" in client.post(page, follow=True).content.decode()
    assert "done already" in client.post(page, follow=True).content.decode()


@pytest.mark.parametrize("number", [10**17, 10**30])
def test_a_task_that_does_not_exist_is_not_found(office, number):
    page = url(a_case(), f"tasks/{number}/done")

    assert office("caseworker").post(page).status_code == 404


@pytest.mark.parametrize(
    ("group", "page"),
    [("intake", "payment"), ("registrar", "finding"), ("registrar", "paper")],
)
def test_a_page_is_closed_to_whose_work_it_is_not(office, group, page):
    assert office(group).get(url(a_case(), page)).status_code == 403
