"""Somebody who declines online once the paper of an LPA is at the office."""

import pytest

from casework.attorneys import acting_in
from casework.choices import EndReason
from casework.examination import look_again
from casework.intake import open_case
from casework.opting_out import opt_out
from casework.paper import record_paper
from casework.states import State
from casework.stops import OPTED_OUT, certificate_cannot_be_given
from lpa.confirming.answering import decline
from lpa.confirming.going_on import go_on_without
from lpa.instrument import Signing
from lpa.submission import submit
from outbox.carrying import carry_out_due
from tests.builders import AMY, BEN, a_draft, act, mean_everything
from tests.lpa.confirming.answering import asked, person

from .builders import SIGNED, a_case, fresh, staff

pytestmark = pytest.mark.django_db

SEVERALLY = {"attorneys": (AMY, BEN), "answers": act("jointly-and-severally")}


def a_case_signed_by_the_donor_alone(**varied):
    case = a_case(State.EXAMINING, **varied)
    type(case).objects.filter(pk=case.pk).update(
        signed={"donor_on": SIGNED.isoformat()}
    )
    return fresh(case)


def says_no(case, uid):
    opt_out(case=case, uid=uid, by=staff("caseworker"))
    return fresh(case)


def test_without_the_certificate_it_cannot_be_registered():
    case = a_case_signed_by_the_donor_alone()
    provider = case.instrument.certificate_provider.uid

    says_no(case, provider)
    case = says_no(case, provider)
    look_again(case, by=staff("caseworker"))

    [finding] = case.findings.filter(rule=OPTED_OUT)
    assert "declined online" in finding.sentence
    assert finding.is_open
    assert certificate_cannot_be_given(fresh(case))


def test_an_attorney_who_has_not_signed_leaves_and_the_others_go_on():
    case = a_case_signed_by_the_donor_alone(**SEVERALLY)
    amy, ben = case.instrument.attorneys

    says_no(case, amy.uid)
    case = says_no(case, amy.uid)

    [event] = case.attorney_events.all()
    assert (event.uid, event.reason) == (amy.uid, EndReason.OPTED_OUT)
    assert acting_in(case) == {ben.uid}


def test_whoever_has_signed_is_for_a_person_to_ask():
    case = a_case(State.EXAMINING, **SEVERALLY)
    amy = case.instrument.attorneys[0]
    assert amy.uid in case.signing.attorneys_on

    case = says_no(case, amy.uid)

    assert not case.attorney_events.exists()
    assert case.tasks.filter(name__startswith="Amy Able declined online").count() == 1


def test_a_certificate_that_was_declined_is_missed_once_the_dates_are_read(donor):
    draft = a_draft(donor)
    mean_everything(draft, by=donor)
    doctor = person(draft, "certificate-provider")
    invitation, _code = asked(draft, doctor)
    go_on_without(draft=draft, uids=[str(doctor.uid)], by=donor)
    case = open_case(lpa=submit(draft=draft, by=donor), by=staff("intake"))
    decline(invitation=invitation, why="I move")

    record_paper(case=case, signing=Signing(donor_on=SIGNED), by=staff("intake"))

    assert fresh(case).findings.filter(rule=OPTED_OUT).count() == 1


def test_what_is_said_online_reaches_the_case_before_and_after_it_opens(donor):
    draft = a_draft(donor, **SEVERALLY)
    mean_everything(draft, by=donor)
    amy, ben = (person(draft, "attorney", number) for number in (0, 1))
    first, second = asked(draft, amy)[0], asked(draft, ben)[0]
    go_on_without(draft=draft, uids=[str(amy.uid), str(ben.uid)], by=donor)
    lpa = submit(draft=draft, by=donor)
    decline(invitation=first, why="I move")

    case = open_case(lpa=lpa, by=staff("intake"))
    assert case.tasks.filter(name__startswith="Amy Able declined").count() == 1
    decline(invitation=second, why="I move")
    while carry_out_due():
        pass

    assert case.tasks.filter(name__contains="declined online").count() == 2
