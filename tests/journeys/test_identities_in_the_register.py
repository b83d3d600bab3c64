"""Who everybody proved to be stands in the register, once an LPA that was signed on
screen is registered: also of a donor who signed first and proved it afterwards."""

from datetime import datetime, timedelta

import pytest

import clock
from casework.actions import perform
from casework.models import Case
from identity import people
from identity.checking import Result, begin, take_result
from identity.choices import Role, State
from identity.comparing import Proved
from identity.vouching import (
    confirm_name,
    declare,
    enter_code,
    name_voucher,
    verify_details,
)
from identity.vouching_rules import Answers
from lpa.on_screen.signing import sign_as_attorney
from outbox.carrying import carry_out_due
from tests.casework.builders import pay, staff
from tests.lpa.on_screen.signing import DAY, amy_of, certified, switched_on

pytestmark = pytest.mark.django_db
CHECKED = datetime(2026, 7, 20, 23, 30, tzinfo=clock.LONDON)
VERA = {"first_names": "Vera", "last_name": "Voss"}


@pytest.fixture(autouse=True)
def _on():
    with switched_on(), clock.set_to(DAY):
        yield


def person(lpa, role):
    return next(who for who in people.everybody(lpa.reference) if who.role == role)


def proves(who):
    born = who.date_of_birth or datetime(1960, 5, 4, tzinfo=clock.LONDON).date()
    proved = Proved(who.first_names, who.last_name, born)
    check = begin(who=who, by=None)
    result = Result(State.CONFIRMED, ("P",), proved, CHECKED)
    take_result(who=who, check=check, result=result, by=None)


def is_vouched_for(donor, by):
    vouching, code = name_voucher(donor=donor, by=by, **VERA)
    vouching = enter_code(code=code, last_name="Donor", browser="hers", by=None)
    confirm_name(vouching=vouching, **VERA, is_not_related=False, by=None)
    verify_details(vouching=vouching, are_right=True, by=None)
    proves(people.named(reference=donor.reference, uid=str(vouching.uid)))
    answers = Answers(knows_two_years=True, lives_with_donor=False)
    declare(vouching=vouching, answers=answers, by=None)


def registered(lpa):
    """Everything that the office does with a case on the way to the register."""
    case = Case.objects.get(lpa=lpa)
    pay(case, on=clock.today())
    day = clock.today()
    for action, on in (
        ("examine", day),
        ("pass", day),
        ("give-notices", day),
        ("register", day + timedelta(days=28)),
    ):
        details = {"on": on} if action == "give-notices" else {}
        with clock.set_to(on):
            case = perform(action, case, by=staff("manager"), **details)
    return case.register_entry


@pytest.mark.parametrize("way", ["one-login", "vouching"])
def test_what_is_proved_after_signing_is_in_the_entry_as_registered(donor, way):
    lpa = certified(donor)
    sign_as_attorney(lpa=lpa, uid=amy_of(lpa), language="en", by=None)
    carry_out_due()
    with clock.set_to(CHECKED + timedelta(days=1)):
        dora = person(lpa, Role.DONOR)
        proves(dora) if way == "one-login" else is_vouched_for(dora, donor)
        proves(person(lpa, Role.CERTIFICATE_PROVIDER))
        entry = registered(lpa)

    at_one_login = {"checkedAt": "2026-07-20T22:30:00Z", "type": "one-login"}
    vouched = {"checkedAt": "2026-07-21T22:30:00Z", "type": "opg-paper-id"}
    wanted = at_one_login if way == "one-login" else vouched
    for document in (entry.document, entry.as_registered):
        assert document["donor"]["identityCheck"] == wanted
        assert document["certificateProvider"]["identityCheck"] == at_one_login
