"""Every action in every state: where it leads, and that it leads nowhere else."""

from datetime import timedelta

import pytest

import clock
from casework.actions import ACTIONS, perform
from casework.choices import (
    CourtEffect,
    ExceptionKind,
    FindingSeverity,
    ObjectionKind,
    ObjectionState,
)
from casework.court import record_order
from casework.examination import Found, write_down
from casework.exceptions import make_exception
from casework.objections import Said, decide_objection, record_objection
from casework.refusals import NotNow
from casework.states import (
    BEFORE_REGISTRATION,
    CLOSED,
    ON_ITS_WAY,
    ON_THE_REGISTER,
    State,
)
from casework.stops import OPTED_OUT
from lpa.choices import Regime
from lpa.models import Payment

from .builders import (
    NOTICES,
    REFERRAL,
    REGISTRABLE,
    REVOCATION,
    a_case,
    a_digital_case,
    fresh,
    lose_a_page,
    pay,
    remind_of_the_fee,
    staff,
    take,
)

pytestmark = pytest.mark.django_db

LATER = REGISTRABLE + timedelta(days=7)
ON, WHY = {"on": LATER}, {"reason": "Because"}

# From which states each action leads, and where to.
LEADS = {
    "request-payment": ((State.RECEIVED,), State.PAYMENT_PENDING),
    "settle-fee": ((State.PAYMENT_PENDING,), State.RECEIVED),
    "return-unpaid": ((State.PAYMENT_PENDING,), State.RETURNED_UNPAID),
    "reopen": ((State.RETURNED_UNPAID,), State.RECEIVED),
    "end-without-certificate": ((State.RECEIVED,), State.CANNOT_REGISTER),
    "examine": ((State.RECEIVED,), State.EXAMINING),
    "pass": ((State.EXAMINING,), State.PERFECT),
    "pass-with-exceptions": ((State.EXAMINING,), State.PERFECT),
    "pass-uncorrected": ((State.IMPERFECT,), State.PERFECT),
    "find-imperfect": ((State.EXAMINING,), State.IMPERFECT),
    "receive-corrections": ((State.IMPERFECT,), State.EXAMINING),
    "give-notices": ((State.PERFECT,), State.WAITING),
    "reissue-notice": ((State.WAITING,), State.WAITING),
    "register": ((State.WAITING,), State.REGISTERED),
    "dispatch": ((State.REGISTERED,), State.REGISTERED),
    "hold": (ON_ITS_WAY, State.ON_HOLD),
    "lift-hold": ((State.ON_HOLD,), State.WAITING),
    "refuse-on-objection": ((State.ON_HOLD,), State.CANNOT_REGISTER),
    "refer-to-court": ((*ON_ITS_WAY, State.ON_HOLD), State.WITH_COURT),
    "follow-court-order": ((State.WITH_COURT,), State.WAITING),
    "refuse-by-court": ((State.WITH_COURT,), State.CANNOT_REGISTER),
    "reject": (ON_ITS_WAY, State.REJECTED),
    "cannot-register": ((State.EXAMINING, State.IMPERFECT), State.CANNOT_REGISTER),
    "record-death": (BEFORE_REGISTRATION, State.CANNOT_REGISTER),
    "withdraw": (BEFORE_REGISTRATION, State.WITHDRAWN),
    "expire": (BEFORE_REGISTRATION, State.EXPIRED),
    "suspend": ((State.REGISTERED,), State.SUSPENDED),
    "lift-suspension": ((State.SUSPENDED,), State.REGISTERED),
    "revoke": (ON_THE_REGISTER, State.REVOKED),
    "cancel": (ON_THE_REGISTER, State.CANCELLED),
    "delete": (sorted(CLOSED), State.DELETED),
}
DETAILS = {
    "receive-corrections": ON,
    "give-notices": ON,
    "reissue-notice": ON,
    "dispatch": ON,
    "record-death": ON,
    "refer-to-court": REFERRAL | ON,
    "revoke": REVOCATION | ON,
} | dict.fromkeys(
    (
        "cancel",
        "cannot-register",
        "end-without-certificate",
        "hold",
        "lift-hold",
        "lift-suspension",
        "refuse-by-court",
        "refuse-on-objection",
        "reject",
        "suspend",
        "withdraw",
    ),
    WHY,
)
LEGAL = [(name, state) for name, (sources, _to) in LEADS.items() for state in sources]


def paid_elsewhere(case):
    """Money that came in by another door than record_payment."""
    online = Payment.Source.ONLINE
    case.lpa.payments.create(pence=92_00, source=online, received_on=LATER)


def without_a_certificate(case):
    """The certificate provider turned out to be a cousin's husband."""
    with clock.set_to(NOTICES):
        write_down(case, [Found(OPTED_OUT, "", FindingSeverity.FATAL, "Opted out")])


def ordered(effect):
    def order(case):
        with clock.set_to(LATER):
            record_order(
                matter=case.court_matters.get(),
                effect=effect,
                ordered_on=LATER,
                order_received_on=LATER,
                by=staff("court-orders"),
            )

    return order


def objected_to(case):
    """The donor objects, and that stops it."""
    with clock.set_to(NOTICES):
        said = Said(ObjectionKind.DONOR, "Dora Donor", NOTICES)
        record_objection(cases=[case], said=said, by=staff("manager"))
        decide_objection(
            objection=case.objections.get(),
            state=ObjectionState.UPHELD,
            why="She means it",
            by=staff("registrar"),
        )


def with_an_exception(case):
    """The paper lacks a page that nothing depends on."""
    lose_a_page(case)
    with clock.set_to(NOTICES):
        make_exception(
            finding=case.findings.get(rule="page-missing"),
            exception=ExceptionKind.PREFERENCE,
            sentence="A preference cannot be read",
            by=staff("caseworker"),
        )


# What must be arranged so that the conditions hold and only the state decides.
ARRANGED = {
    "settle-fee": paid_elsewhere,
    "reopen": paid_elsewhere,
    "return-unpaid": remind_of_the_fee,
    "examine": pay,
    "find-imperfect": lose_a_page,
    "end-without-certificate": without_a_certificate,
    "pass-with-exceptions": with_an_exception,
    "pass-uncorrected": with_an_exception,
    "follow-court-order": ordered(CourtEffect.REGISTER),
    "refuse-by-court": ordered(CourtEffect.DO_NOT_REGISTER),
    "refuse-on-objection": objected_to,
}
YEARS_LATER = {"expire", "delete", "return-unpaid"}


def act(name, case):
    on = LATER.replace(year=2028) if name in YEARS_LATER else LATER
    with clock.set_to(on):
        return take(name, case, **DETAILS.get(name, {}))


def facts(case):
    return {name: v for name, v in vars(fresh(case)).items() if name != "_state"}


def a_case_to_expire(state):
    """Only what is signed on screen expires; what counts here is where it stands."""
    if state == State.RECEIVED:
        return a_digital_case()
    case = a_case(state)
    case.lpa.regime = Regime.DIGITAL_2023
    case.lpa.save()
    return case


def test_every_action_is_tried_here():
    assert LEADS.keys() == ACTIONS.keys()


@pytest.mark.parametrize(("name", "state"), LEGAL)
def test_an_action_leads_where_the_law_says(name, state):
    case = a_case_to_expire(state) if name == "expire" else a_case(state)
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

    event = events_of(case).get(action="cannot-register")
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
