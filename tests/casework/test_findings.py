"""What caseworkers do with findings, and who may."""

import pytest
from django.core.exceptions import PermissionDenied

from casework.actions import perform
from casework.choices import FindingSeverity, FindingStatus
from casework.findings import accept_finding, record_finding, resolve_finding
from casework.refusals import NotNow
from casework.states import State

from .builders import a_case, pay, staff

pytestmark = pytest.mark.django_db
SETTLING = [accept_finding, resolve_finding]


@pytest.fixture
def find():
    def find(case, severity=FindingSeverity.CURABLE):
        return record_finding(
            case=case, severity=severity, sentence="Torn", by=staff("caseworker")
        )

    return find


def test_a_finding_is_written_down_with_its_finder(find, events_of):
    case = a_case()
    finding = find(case)

    event = events_of(case).last()
    assert (event.action, event.by) == ("finding-recorded", staff("caseworker"))
    assert event.details["finding"] == finding.pk


@pytest.mark.parametrize("group", ["registrar", "finance", "intake"])
def test_only_caseworkers_find(group):
    with pytest.raises(PermissionDenied):
        record_finding(
            case=a_case(), severity="curable", sentence="Torn", by=staff(group)
        )


@pytest.mark.parametrize("settle", SETTLING)
def test_settling_keeps_who_and_why(find, settle, events_of):
    case = a_case()
    finding = settle(finding=find(case), why="Immaterial", by=staff("caseworker"))

    assert (finding.settled_by, finding.why) == (staff("caseworker"), "Immaterial")
    event = events_of(case).last()
    assert (event.source, event.target) == ("detected", finding.status)


@pytest.mark.parametrize("settle", SETTLING)
def test_a_finding_is_settled_once(find, settle):
    finding = find(a_case())
    accept_finding(finding=finding, why="Immaterial", by=staff("caseworker"))

    with pytest.raises(NotNow, match="settled already"):
        settle(finding=finding, why="Again", by=staff("caseworker"))


def test_nobody_accepts_a_fatal_defect(find):
    finding = find(a_case(), FindingSeverity.FATAL)

    with pytest.raises(NotNow, match="cannot be accepted"):
        accept_finding(finding=finding, why="Let it pass", by=staff("manager"))


@pytest.mark.parametrize(
    ("severity", "settle"),
    [
        (FindingSeverity.FATAL, resolve_finding),
        (FindingSeverity.EXCEPTION, accept_finding),
    ],
)
def test_what_weighs_most_is_settled_by_a_registrar(find, severity, settle):
    finding = find(a_case(), severity)

    with pytest.raises(PermissionDenied):
        settle(finding=finding, why="Mine", by=staff("caseworker"))
    settled = settle(finding=finding, why="Mine", by=staff("registrar"))
    assert not settled.is_open


@pytest.mark.parametrize("state", [State.REGISTERED, State.WITHDRAWN])
def test_a_case_that_is_over_is_found_no_fault_with(find, state):
    with pytest.raises(NotNow, match="not open any more"):
        find(a_case(state))


def test_passing_accepts_what_was_for_information(find):
    case = a_case()
    pay(case)
    weighed = find(case, FindingSeverity.INFO)
    for name in ("examine", "pass"):
        perform(name, case, by=staff("caseworker"))

    weighed.refresh_from_db()
    assert (weighed.status, weighed.settled_by) == (
        FindingStatus.ACCEPTED,
        staff("caseworker"),
    )
