"""What the register is told from outside reaches the case, or whoever must decide."""

import pytest

import clock
from casework.allocating import allocate_cases
from casework.attorneys import end_appointment
from casework.choices import EndReason
from casework.desk_choices import WarningKind
from casework.outside import receive
from casework.states import State
from tests.builders import AMY, BEN, CAT, REPLACED, act
from tests.lpa.register_updates.updating import change

from .builders import REGISTRABLE, REVOCATION, a_case, fresh, staff, take

pytestmark = pytest.mark.django_db

CANCELLED = change("/status", "registered", "cancelled")


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


@pytest.fixture
def two():
    """Registered, of two attorneys of whom each can act alone."""
    either = act("jointly-and-severally")
    return a_case(State.REGISTERED, attorneys=(AMY, BEN), answers=either)


def told(case, type, *changes):
    return receive(case=case, type=type, changes=list(changes), by=staff("registrar"))


def removed(case, place=0, old="active"):
    changed = change(f"/attorneys/{place}/status", old, "removed")
    return told(case, "CHANGE_ATTORNEYS", changed)


def asked_of(case):
    """The open tasks that came from outside, by name."""
    names = case.tasks.filter(done_at=None).values_list("name", flat=True)
    return [name for name in names if "as the register was told" in name]


def kinds(case):
    return [warning.kind for warning in case.warnings.all()]


def test_a_cancellation_asks_whoever_has_the_case_to_decide_about_it(two):
    allocate_cases(cases=[two], to=staff("caseworker"), by=staff("manager"))

    told(two, "OPG_STATUS_CHANGE", CANCELLED)

    assert fresh(two).state == State.REGISTERED
    assert kinds(two) == [WarningKind.REGISTER]
    assert two.tasks.get(ended_by="cancel").user == staff("caseworker")


@pytest.mark.parametrize(
    ("action", "said"), [("cancel", {"reason": "By order"}), ("revoke", REVOCATION)]
)
def test_the_case_can_follow_what_the_register_was_told_already(two, action, said):
    told(two, "OPG_STATUS_CHANGE", CANCELLED)

    take(action, fresh(two), **said)

    assert asked_of(two) == []
    assert two.register_updates.count() == 1
    assert two.letters.filter(kind__in=["cancelled", "revoked"]).exists()


def test_an_attorney_who_was_removed_there_is_asked_about(two):
    removed(two)

    assert asked_of(two) == [
        "Record why Amy Able has left, as the register was told",
    ]
    assert kinds(two) == [WarningKind.ATTORNEY_REMOVED]
    assert fresh(two).ended == frozenset()


def test_recording_why_says_nothing_twice_to_the_register(two):
    removed(two)
    amy, _ben = two.instrument.attorneys

    end_appointment(
        case=two,
        uid=amy.uid,
        reason=EndReason.DISCLAIMED,
        on=REGISTRABLE,
        by=staff("caseworker"),
    )

    assert fresh(two).ended == {amy.uid}
    assert two.register_updates.count() == 1
    assert two.letters.filter(kind="attorney-disclaimed").exists()


def test_a_replacement_who_was_let_in_there_is_asked_about():
    case = a_case(
        State.REGISTERED, attorneys=(AMY,), replacements=(CAT,), answers=REPLACED
    )
    changed = change("/attorneys/1/status", "inactive", "active")

    told(case, "CHANGE_ATTORNEYS", changed)

    assert asked_of(case) == [
        "Find out whether Cat Cole can act, as the register was told"
    ]


def test_what_the_case_knows_already_is_not_asked_again(two):
    told(two, "POST_REGISTRATION_CORRECTION", change("/donor/lastName", "Donor", "Do"))

    assert asked_of(two) == kinds(two) == []
