"""The case of an LPA signed on screen opens, grows and ends with its signing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.management import call_command

import clock
from casework.identities import record_identity
from casework.models import AttorneyEvent, Case
from casework.paper import record_paper
from casework.refusals import NotNow as Refused
from casework.registering import document_to_send, held_of
from casework.states import BEFORE_REGISTRATION, State
from casework.stops import OPTED_OUT, certificate_cannot_be_given
from lpa.models import Lpa, Reminded
from lpa.on_screen.leaving import opt_out, withdraw
from lpa.on_screen.refusing import NotNow
from lpa.on_screen.signing import (
    certify,
    enter_from_paper,
    sign_as_attorney,
    sign_as_donor,
)
from lpa.on_screen.standing import standing_of
from lpa.register_document import judge
from messaging.models import Message
from outbox.carrying import carry_out_due
from tests.builders import AMY, BEN, act, details
from tests.casework.builders import staff
from tests.lpa.on_screen.signing import (
    DAY,
    HELPED,
    begun,
    certified,
    submitted,
)

pytestmark = pytest.mark.django_db
PROVIDER_BY_MAIL = details("Cy", "Dunn", email="cy@example.org")
TWO = {"attorneys": (AMY, BEN), "answers": act("jointly-and-severally")}


@pytest.fixture(autouse=True)
def _noon():
    with clock.set_to(DAY):
        yield


def opened(lpa) -> Case:
    carry_out_due()
    return Case.objects.get(lpa=lpa)


def test_the_case_opens_by_itself_at_the_witnessed_signature(donor):
    lpa = submitted(donor)
    assert not Case.objects.exists()

    case = opened(lpa)

    assert (case.state, case.received_on) == (State.RECEIVED, DAY.date())
    assert case.signing.donor_on == DAY.date()
    assert not case.findings.filter(rule__startswith="signing").exists()


def test_each_later_signature_reaches_the_case_once(donor):
    lpa = certified(donor)
    case = opened(lpa)
    sign_as_attorney(
        lpa=lpa, uid=lpa.instrument.attorneys[0].uid, language="en", by=None
    )

    assert opened(lpa).signing == Lpa.objects.get().signing
    assert Case.objects.get() == case
    assert not case.findings.filter(severity="curable").exists()


def test_an_attorney_who_declines_has_left_the_case(donor):
    lpa = submitted(donor, **TWO)
    opened(lpa)
    amy = lpa.instrument.attorneys[0].uid
    opt_out(lpa=lpa, uid=amy, why="Too far away", by=None)

    event = AttorneyEvent.objects.get()
    assert (event.uid, event.reason) == (amy, "opted-out")
    assert carry_out_due()
    assert AttorneyEvent.objects.count() == 1


def test_whoever_declines_before_the_case_is_open_has_left_it_as_well(donor):
    lpa = submitted(donor, **TWO)
    opt_out(lpa=lpa, uid=lpa.instrument.attorneys[0].uid, by=None)

    assert opened(lpa).ended == {lpa.instrument.attorneys[0].uid}


def test_without_a_certificate_it_cannot_be_registered(donor):
    lpa = submitted(donor)
    case = opened(lpa)
    opt_out(lpa=lpa, uid=lpa.instrument.certificate_provider.uid, by=None)

    assert Case.objects.get().state == State.CANNOT_REGISTER
    assert case.findings.get(rule=OPTED_OUT).severity == "fatal"


def test_a_case_is_withdrawn_with_its_lpa(donor):
    lpa = submitted(donor)
    opened(lpa)
    withdraw(lpa=lpa, why="I have thought again", by=donor)

    assert Case.objects.get().state == State.WITHDRAWN
    assert "thought again" in Case.objects.get().closed_reason


def test_what_was_withdrawn_before_a_worker_came_opens_no_case(donor):
    lpa = submitted(donor)
    withdraw(lpa=lpa, by=donor)
    carry_out_due()

    assert not Case.objects.exists()


def test_nobody_withdraws_or_signs_what_is_over(donor):
    lpa = submitted(donor)
    case = opened(lpa)
    Case.objects.filter(pk=case.pk).update(
        state=State.REJECTED, rejected_on=DAY.date(), closed_reason="A copy"
    )

    with pytest.raises(NotNow, match="come to an end"):
        withdraw(lpa=lpa, by=donor)
    with pytest.raises(NotNow, match="has ended"):
        certify(lpa=lpa, language="en", by=None)
    assert standing_of(lpa).screen.withdrawn_at is None


def test_what_is_sent_to_the_register_names_everybody_who_signed(donor):
    submitted(donor, **HELPED)
    document = document_to_send(Lpa.objects.get())

    assert not judge(document).problems
    assert document["authorisedSignatory"]["lastName"] == "Scribe"
    assert document["independentWitness"]["phone"]
    assert document["witnessedByIndependentWitnessAt"] == "2026-07-10T11:00:00Z"


def test_a_paper_signature_is_on_paper_in_the_register_too(donor):
    lpa = certified(donor, **TWO)
    amy, ben = (each.uid for each in lpa.instrument.attorneys)
    enter_from_paper(lpa=lpa, uid=amy, on=DAY.date(), by=donor)
    sign_as_attorney(lpa=lpa, uid=ben, language="en", by=None)

    people = {each["uid"]: each for each in held_of(opened(lpa))["attorneys"]}
    assert (people[amy]["channel"], people[amy]["signedAt"]) == (
        "paper",
        "2026-07-10T00:00:00Z",
    )
    assert people[ben]["channel"] == "online"


def test_the_time_runs_out_by_itself_and_later_for_a_donor_who_is_known(donor):
    case = opened(submitted(donor))
    caseworker = staff("caseworker")
    with clock.set_to(date(2027, 1, 10)):
        call_command("tend_cases")
    assert Case.objects.get().state == State.RECEIVED
    with clock.set_to(date(2027, 1, 10)):
        record_identity(
            case=case,
            whose="donor",
            state="confirmed",
            checked_on=date(2027, 1, 9),
            by=caseworker,
        )
    with clock.set_to(date(2028, 7, 10)):
        call_command("tend_cases")
    assert Case.objects.get().state == State.RECEIVED
    with clock.set_to(date(2028, 7, 11)):
        call_command("tend_cases")
    assert Case.objects.get().state == State.EXPIRED


def test_whoever_is_waited_for_is_reminded_once_however_often_it_runs(donor):
    provider = {"provider": PROVIDER_BY_MAIL}
    lpa = submitted(donor, **provider)
    opened(lpa)
    with clock.set_to(date(2026, 10, 10)):
        call_command("tend_signing")
    assert not Reminded.objects.exists()
    for _again in range(2):
        with clock.set_to(date(2026, 10, 11)):
            call_command("tend_signing")

    sent = Message.objects.filter(about=lpa.reference).order_by("pk")
    subjects = [message.subject for message in sent]
    assert [s for s in subjects if "reminder" in s] == [
        "Last reminder: the certificate for Dora Jane Donor"
    ]
    assert Reminded.objects.count() == 2


def test_what_was_signed_and_never_witnessed_is_said_to_be_over(donor):
    sign_as_donor(lpa=begun(donor), language="en", by=donor)
    for _again in range(2):
        with clock.set_to(DAY.date() + timedelta(days=300)):
            call_command("tend_signing")

    assert [row.kind for row in Reminded.objects.all()] == ["expired"]


def test_staff_enter_what_was_signed_on_paper_and_alter_nothing(donor):
    lpa = certified(donor, **TWO)
    case = opened(lpa)
    amy, manager = lpa.instrument.attorneys[0].uid, staff("manager")
    day = DAY.date()
    signing = replace(case.signing, attorneys_on={amy: day})
    case = record_paper(case=case, signing=signing, by=manager)

    assert case.signing.attorneys_on == {amy: day}
    assert lpa.signatures.last().channel == "paper"
    other = replace(case.signing, certificate_provider_on=day - timedelta(days=1))
    with pytest.raises(Refused, match="keeps its date"):
        record_paper(case=case, signing=other, by=manager)


# What a case's columns say in each state, beside the state.
PAUSED = {"paused_from": State.EXAMINING, "paused_reason": "A nephew objects"}
IN_STATE = {
    State.WAITING: {"waiting_from": DAY.date(), "due_on": date(2026, 8, 7)},
    State.ON_HOLD: PAUSED,
    State.WITH_COURT: PAUSED,
}


def stands_in(lpa, state):
    case = opened(lpa)
    columns = IN_STATE.get(state, {})
    Case.objects.filter(pk=case.pk).update(state=state, **columns)


@pytest.mark.parametrize("state", BEFORE_REGISTRATION)
def test_declining_and_withdrawing_have_their_effect_wherever_the_case_stands(
    donor, state
):
    lpa = certified(donor, **TWO)
    stands_in(lpa, state)
    amy = lpa.instrument.attorneys[0].uid

    opt_out(lpa=lpa, uid=amy, by=None)
    case = Case.objects.get()
    assert (case.state, case.ended) == (state, {amy})

    withdraw(lpa=lpa, by=donor)
    assert Case.objects.get().state == State.WITHDRAWN


@pytest.mark.parametrize("state", BEFORE_REGISTRATION)
def test_without_a_certificate_nothing_is_registered_wherever_the_case_stands(
    donor, state
):
    lpa = submitted(donor)
    stands_in(lpa, state)

    opt_out(lpa=lpa, uid=lpa.instrument.certificate_provider.uid, by=None)

    case = Case.objects.get()
    assert case.state == State.CANNOT_REGISTER or certificate_cannot_be_given(case)
