"""What people prove of themselves reaches their case, and the register."""

from datetime import date, datetime

import pytest

import clock
from casework import stops
from casework.choices import IdentityState, Whose
from casework.identities import record_identity
from casework.proved import take_over_identities
from casework.refusals import NotNow
from casework.registering import document_of
from identity import people
from identity.checking import (
    Result,
    begin,
    choose_post_office,
    confirm_by_voucher,
    go_to_court,
    live_check,
    take_result,
    wait_for_voucher,
)
from identity.choices import Role, State
from identity.comparing import Proved
from identity.expiring import expire_due
from lpa.register_document import judge

from .builders import RECEIVED, a_digital_case, fresh, staff

pytestmark = pytest.mark.django_db
CHECKED = datetime(2026, 1, 5, 23, 30, tzinfo=clock.LONDON)
S = IdentityState


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(RECEIVED):
        yield


@pytest.fixture
def case():
    return a_digital_case()


def somebody(case, role):
    everybody = people.everybody(case.lpa.reference)
    return next(who for who in everybody if who.role == role)


def proves(who, last_name=None, state=State.CONFIRMED, codes=("P",)):
    name = who.last_name if last_name is None else last_name
    proved = Proved(who.first_names, name, who.date_of_birth or date(1970, 1, 1))
    check = begin(who=who, by=None)
    result = Result(state, codes, proved, CHECKED)
    return take_result(who=who, check=check, result=result, by=None)


def ours(case, whose=Whose.DONOR):
    return case.identity_checks.get(whose=whose)


def test_what_both_have_proved_lets_the_case_go_on_and_is_in_the_register(case):
    for role in (Role.DONOR, Role.CERTIFICATE_PROVIDER):
        proves(somebody(case, role))

    case = fresh(case)
    assert stops.identities_are_confirmed(case)
    assert ours(case).checked_on == date(2026, 1, 5)
    document = document_of(case)
    said = {"checkedAt": "2026-01-05T23:30:00Z", "type": "one-login"}
    assert document["donor"]["identityCheck"] == said
    assert document["certificateProvider"]["identityCheck"] == said
    assert not judge(document).unreadable


def test_a_voucher_is_told_to_the_register_by_its_other_word(case):
    donor = somebody(case, Role.DONOR)
    wait_for_voucher(who=donor, by=None)
    assert ours(case).state == S.VOUCHING

    confirm_by_voucher(who=donor, by=None)

    assert document_of(fresh(case))["donor"]["identityCheck"]["type"] == "opg-paper-id"


def test_each_way_of_waiting_is_known_at_the_office(case):
    donor = somebody(case, Role.DONOR)
    choose_post_office(who=donor, by=None)
    assert ours(case).state == S.POST_OFFICE

    proves(donor, state=State.INSUFFICIENT, codes=("X",))
    assert ours(case).state == S.FAILED

    go_to_court(who=donor, by=None)
    assert ours(case).state == S.COURT_ROUTE


def test_nobody_waits_at_the_office_for_a_post_office_whose_time_is_over(case):
    donor = somebody(case, Role.DONOR)
    choose_post_office(who=donor, by=None)

    with clock.set_to(clock.months_after(RECEIVED, 7)):
        expire_due()
        assert ours(case).state == S.FAILED
        proves(donor)
    assert ours(case).state == S.CONFIRMED


@pytest.mark.parametrize(
    ("decided", "state"), [(S.CONFIRMED, State.CONFIRMED), (S.FAILED, State.PROBLEM)]
)
def test_what_a_caseworker_decides_holds_for_the_person_too(case, decided, state):
    provider = somebody(case, Role.CERTIFICATE_PROVIDER)
    proves(provider, "Otherwise")
    whose = Whose.CERTIFICATE_PROVIDER
    assert ours(case, whose).state == S.MISMATCH
    assert "Otherwise" in ours(case, whose).why
    said = {"case": case, "whose": whose, "state": decided, "by": staff("caseworker")}
    said["checked_on"] = RECEIVED if decided == S.CONFIRMED else None

    with pytest.raises(NotNow, match="Say why"):
        record_identity(**said)
    record_identity(why="Married since", **said)

    check = live_check(reference=provider.reference, uid=provider.uid)
    assert check.state == state
    assert ours(case, whose).state == decided


def test_what_was_proved_before_the_case_was_opened_is_taken_over(case):
    proves(somebody(case, Role.DONOR))
    case.identity_checks.all().delete()

    take_over_identities(case, by=None)

    assert ours(case).state == S.CONFIRMED


def test_nothing_of_an_attorney_reaches_the_office(case):
    proves(somebody(case, Role.ATTORNEY))

    assert not case.identity_checks.exists()
