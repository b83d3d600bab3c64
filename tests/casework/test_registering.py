"""Registering: refused with every reason at once, and what it leaves behind."""

from dataclasses import replace

import pytest

import clock
from casework.actions import perform
from casework.choices import FindingSeverity
from casework.findings import record_finding
from casework.models import Case, RegisterEntry
from casework.refusals import NotNow
from casework.states import State
from lpa import keeping
from lpa.references import Kind, parse, shown
from tests.builders import AMY, BEN, CAT, act

from .builders import NOTICES, REGISTRABLE, a_case, bounce, fresh, staff

pytestmark = pytest.mark.django_db


def register(case, on=REGISTRABLE):
    with clock.set_to(on):
        return perform("register", case, by=staff("registrar"))


def everything_wrong():
    """A waiting case in which everything went wrong after its notices were given."""
    case, manager = a_case(State.WAITING), staff("manager")
    bounce(case, on=NOTICES)
    for severity in FindingSeverity:
        record_finding(case=case, severity=severity, sentence="Torn", by=manager)
    case.notices.all().delete()
    unsigned = replace(case.signing, attorneys_on={}, certificate_provider_on=NOTICES)
    unsigned = replace(unsigned, donor_on=REGISTRABLE)
    Case.objects.filter(pk=case.pk).update(signed=keeping.dump(unsigned))
    decided = replace(case.instrument, attorneys=(), certificate_provider=None)
    type(case.lpa).objects.update(decided=keeping.dump(decided))
    return fresh(case)


def test_it_is_refused_with_every_reason_at_once():
    case = everything_wrong()

    with pytest.raises(NotNow) as refusal:
        register(case, on=NOTICES)

    assert [reason.partition(":")[0] for reason in refusal.value.reasons] == [
        "The four-week waiting period has not ended",
        "The fee has not been settled",
        "It has a defect that cannot be put right",
        "Something still has to be corrected",
        "An exception has not been accepted",
        "There is no certificate provider",
        "It was not signed in the right order",
        "Nobody is appointed who could act",
    ]


def test_a_refused_registration_leaves_the_case_waiting():
    case = everything_wrong()

    with pytest.raises(NotNow):
        register(case)

    assert fresh(case).state == State.WAITING
    assert not RegisterEntry.objects.exists()
    assert not case.letters.filter(kind__startswith="registration").exists()


def test_the_register_gets_its_own_copy():
    case = register(a_case(State.WAITING))

    entry = case.register_entry
    assert (entry.number, entry.registered_on) == (case.register_number, REGISTRABLE)
    assert entry.document["uid"] == shown(case.register_number)
    assert entry.document["status"] == "registered"
    assert entry.document["donor"]["lastName"] == "Donor"


def test_both_numbers_have_their_check_digits():
    case = a_case()

    assert parse(case.number) == (Kind.CASE, case.number)
    assert parse(case.register_number) == (Kind.REGISTER, case.register_number)


def test_the_donor_and_every_attorney_are_written_to_but_no_replacement():
    wanted = {("replacement-attorneys", "wanted"): {"wants_replacements": "yes"}}
    case = a_case(
        State.WAITING,
        attorneys=(AMY, BEN),
        replacements=(CAT,),
        answers=act("jointly") | wanted,
    )
    register(case)

    people = {letter.kind: set(letter.people) for letter in case.letters.all()}
    lpa = case.instrument
    assert people["registration-to-donor"] == {lpa.donor.uid}
    assert people["registration-to-attorney"] == {each.uid for each in lpa.attorneys}


def test_the_task_to_register_is_ticked_off():
    case = register(a_case(State.WAITING))

    assert case.tasks.get(ended_by="register").done_by == staff("registrar")


def test_dispatch_keeps_the_day_it_was_posted():
    case = a_case(State.REGISTERED)

    with clock.set_to(REGISTRABLE):
        perform("dispatch", case, by=staff("manager"), on=REGISTRABLE)

    assert fresh(case).dispatched_on == REGISTRABLE


def test_it_is_dispatched_only_once():
    case = a_case(State.REGISTERED)

    with clock.set_to(REGISTRABLE):
        perform("dispatch", case, by=staff("manager"), on=REGISTRABLE)
        with pytest.raises(NotNow, match="dispatched already"):
            perform("dispatch", case, by=staff("manager"), on=REGISTRABLE)
