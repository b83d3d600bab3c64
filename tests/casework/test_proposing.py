"""What one person proposes and a second confirms."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

import clock
from casework.actions import perform
from casework.choices import EndOfPower
from casework.models import Proposal
from casework.proposing import confirm, decline, propose
from casework.refusals import NotNow
from casework.states import State
from tests.builders import AMY, WELFARE

from .builders import REGISTRABLE, REVOCATION, a_case, fresh, staff

pytestmark = pytest.mark.django_db
WHY = {"reason": "The court directs it"}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def proposed(case=None, by=None, action="cancel", **said):
    case = case or a_case(State.REGISTERED)
    by = by or staff("caseworker" if action == "revoke" else "court-orders")
    return propose(action, case, by=by, **(said or WHY))


def test_nothing_happens_until_a_second_person_confirms():
    proposal = proposed()
    assert fresh(proposal.case).state == State.REGISTERED

    case = confirm(proposal=proposal, by=staff("manager"))

    assert (case.state, case.closed_reason) == (State.CANCELLED, WHY["reason"])


def test_it_cannot_be_done_alone():
    case = a_case(State.REGISTERED)

    with pytest.raises(NotNow, match="second person"):
        perform("cancel", case, by=staff("manager"), **WHY)


def test_nobody_confirms_what_they_proposed():
    proposal = proposed(by=staff("manager"))

    with pytest.raises(NotNow, match="Somebody else"):
        confirm(proposal=proposal, by=staff("manager"))

    assert fresh(proposal.case).state == State.REGISTERED


def test_the_database_knows_no_confirmation_by_the_same_person():
    proposal = proposed(by=staff("manager"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.update(
            state="confirmed",
            answered_by=proposal.proposed_by,
            answered_at=clock.now(),
        )


def test_only_a_manager_confirms():
    proposal = proposed()

    with pytest.raises(PermissionDenied):
        confirm(proposal=proposal, by=staff("caseworker"))


def test_what_could_not_be_done_is_not_proposed():
    with pytest.raises(NotNow, match="is not for a case that is"):
        proposed(a_case(State.WAITING))
    with pytest.raises(PermissionDenied):
        proposed(by=staff("registrar"))

    assert not Proposal.objects.exists()


def test_trying_whether_it_could_be_done_leaves_no_trace(events_of):
    case = a_case(State.REGISTERED)
    proposed(case)

    assert [e.action for e in events_of(case)].count("cancel") == 0
    assert events_of(case).last().action == "proposed"


def test_the_same_is_proposed_once_at_a_time():
    proposal = proposed()
    with pytest.raises(NotNow, match="proposed this already"):
        proposed(proposal.case)

    decline(proposal=proposal, why="No order is here", by=staff("manager"))

    assert proposed(proposal.case).is_open


def test_whoever_proposed_it_takes_it_back():
    proposal = proposed()

    declined = decline(proposal=proposal, why="By mistake", by=staff("court-orders"))

    assert (declined.state, declined.why_declined) == ("declined", "By mistake")
    with pytest.raises(NotNow, match="confirmed or declined already"):
        confirm(proposal=proposal, by=staff("manager"))


def test_it_is_decided_on_the_case_as_it_stands_when_it_is_confirmed():
    case = a_case(State.REGISTERED)
    first, second = proposed(case), proposed(case, action="revoke", **REVOCATION)
    confirm(proposal=first, by=staff("manager"))

    with pytest.raises(NotNow, match="is not for a case that is: Cancelled"):
        confirm(proposal=second, by=staff("manager"))

    second.refresh_from_db()
    assert second.is_open


def test_days_are_days_again_when_it_is_confirmed():
    case = a_case(State.REGISTERED)
    proposal = propose("revoke", case, by=staff("caseworker"), **REVOCATION)

    case = confirm(proposal=proposal, by=staff("manager"))

    assert (case.revoked_on, case.ended_by) == (
        REGISTRABLE,
        EndOfPower.REVOKED_BY_DONOR,
    )


def test_the_history_names_both(events_of):
    proposal = proposed()
    confirm(proposal=proposal, by=staff("manager"))

    done = events_of(proposal.case).filter(action="cancel").get()
    assert (done.by, done.details["proposed_by"]) == (
        staff("manager"),
        str(staff("court-orders")),
    )


@pytest.mark.parametrize(
    ("varied", "cause", "sentence"),
    [
        ({"answers": WELFARE}, EndOfPower.DONOR_BANKRUPT, "health and welfare"),
        ({"attorneys": (AMY,)}, EndOfPower.NOBODY_LEFT, "Somebody can still act"),
    ],
)
def test_a_cause_that_is_not_there_ends_no_power(varied, cause, sentence):
    case = a_case(State.REGISTERED, **varied)

    with pytest.raises(NotNow, match=sentence):
        proposed(case, action="revoke", **(REVOCATION | {"cause": cause}))


def test_a_power_does_not_end_tomorrow():
    tomorrow = {"on": REGISTRABLE + timedelta(days=1)}

    with pytest.raises(NotNow, match="in the future"):
        proposed(action="revoke", **(REVOCATION | tomorrow))
