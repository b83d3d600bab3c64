"""Every action in every state: where it leads, and that it leads nowhere else."""

from datetime import timedelta

import pytest

import clock
from casework.actions import ACTIONS, perform
from casework.refusals import NotNow
from casework.states import BEFORE_REGISTRATION, State
from lpa.models import Payment

from .builders import NOTICES, REGISTRABLE, a_case, fresh, lose_a_page, pay, staff

pytestmark = pytest.mark.django_db

LATER = REGISTRABLE + timedelta(days=7)
ON = {"on": LATER}
WHY = {"reason": "Because"}

# From which states each action leads, and where to.
LEADS = {
    "request-payment": ((State.RECEIVED,), State.PAYMENT_PENDING),
    "settle-fee": ((State.PAYMENT_PENDING,), State.RECEIVED),
    "examine": ((State.RECEIVED,), State.EXAMINING),
    "pass": ((State.EXAMINING,), State.PERFECT),
    "find-imperfect": ((State.EXAMINING,), State.IMPERFECT),
    "receive-corrections": ((State.IMPERFECT,), State.EXAMINING),
    "give-notices": ((State.PERFECT,), State.WAITING),
    "reissue-notice": ((State.WAITING,), State.WAITING),
    "register": ((State.WAITING,), State.REGISTERED),
    "dispatch": ((State.REGISTERED,), State.REGISTERED),
    "reject": (BEFORE_REGISTRATION, State.REJECTED),
    "cannot-register": ((State.EXAMINING, State.IMPERFECT), State.CANNOT_REGISTER),
    "record-death": (BEFORE_REGISTRATION, State.CANNOT_REGISTER),
    "withdraw": (BEFORE_REGISTRATION, State.WITHDRAWN),
}
DETAILS = {
    "receive-corrections": ON,
    "give-notices": ON,
    "reissue-notice": ON,
    "dispatch": ON,
    "record-death": ON,
    "reject": WHY,
    "cannot-register": WHY,
    "withdraw": WHY,
}
LEGAL = [(name, state) for name, (sources, _to) in LEADS.items() for state in sources]


def paid_elsewhere(case):
    """Money that came in by another door than record_payment."""
    case.lpa.payments.create(
        pence=92_00, source=Payment.Source.ONLINE, received_on=LATER
    )


# What must be arranged so that the conditions hold and only the state decides.
ARRANGED = {
    "settle-fee": paid_elsewhere,
    "examine": pay,
    "find-imperfect": lose_a_page,
}


def act(name, case):
    with clock.set_to(LATER):
        return perform(name, case, by=staff("manager"), **DETAILS.get(name, {}))


def facts(case):
    return {name: v for name, v in vars(fresh(case)).items() if name != "_state"}


def test_every_action_is_tried_here():
    assert LEADS.keys() == ACTIONS.keys()


@pytest.mark.parametrize(("name", "state"), LEGAL)
def test_an_action_leads_where_the_law_says(name, state):
    case = a_case(state)
    if name in ARRANGED:
        ARRANGED[name](case)

    act(name, case)

    assert fresh(case).state == LEADS[name][1]


@pytest.mark.parametrize("state", State)
def test_no_other_action_changes_anything(state):
    case = a_case(state)
    before = facts(case)

    for name, (sources, _to) in LEADS.items():
        if state not in sources:
            with pytest.raises(NotNow):
                act(name, case)

    assert facts(case) == before


def test_a_refusal_names_the_action_and_the_state():
    case = a_case(State.WAITING)

    with pytest.raises(NotNow) as refusal:
        perform("examine", case, by=staff("manager"))

    assert refusal.value.reasons == [
        "“Begin the examination” is not for a case that is: In the waiting period"
    ]


def test_a_refusal_is_left_in_the_history(events_of):
    case = a_case()

    with pytest.raises(NotNow):
        perform("register", case, by=staff("manager"))

    event = events_of(case).last()
    assert (event.action, event.details) == ("refused", {"action": "register"})


def test_a_date_in_the_future_is_refused():
    case, tomorrow = a_case(State.PERFECT), NOTICES + timedelta(days=1)

    with clock.set_to(NOTICES), pytest.raises(NotNow, match="in the future"):
        perform("give-notices", case, by=staff("manager"), on=tomorrow)


@pytest.mark.parametrize(
    ("name", "state", "earliest"),
    [
        ("give-notices", State.PERFECT, "2 November 2026"),
        ("reissue-notice", State.WAITING, "2 November 2026"),
        ("receive-corrections", State.IMPERFECT, "1 October 2026"),
        ("dispatch", State.REGISTERED, "30 November 2026"),
    ],
)
def test_nothing_happens_before_what_it_follows(name, state, earliest):
    case = a_case(state)
    too_early = NOTICES - timedelta(days=60)

    with clock.set_to(LATER), pytest.raises(NotNow, match=earliest):
        perform(name, case, by=staff("manager"), on=too_early)


def test_a_move_is_written_down_with_who_from_where_and_why(events_of):
    case = a_case(State.EXAMINING)
    registrar = staff("registrar")

    perform("cannot-register", case, by=registrar, reason="No capacity")

    event = events_of(case).last()
    assert (event.action, event.by, event.why) == (
        "cannot-register",
        registrar,
        "No capacity",
    )
    assert (event.source, event.target) == (State.EXAMINING, State.CANNOT_REGISTER)


def test_the_case_remembers_since_when_it_stands_where_it_does():
    case = a_case(State.WAITING)

    assert clock.london_date(case.state_since) == NOTICES


def test_a_notice_given_again_does_not_begin_the_state_anew():
    case = a_case(State.WAITING)

    act("reissue-notice", case)

    assert clock.london_date(fresh(case).state_since) == NOTICES
