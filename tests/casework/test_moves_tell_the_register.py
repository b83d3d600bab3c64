"""What happens to a registered LPA reaches its entry, by the register's own updates."""

import pytest

import clock
from casework.attorneys import end_appointment
from casework.choices import EndReason
from casework.models import RegisterEntry
from casework.register_log import replayed
from casework.registering import held_of
from casework.severing import record_severance, review
from casework.states import State
from tests.builders import AMY, BEN, CAT, REPLACED, act

from .builders import REGISTRABLE, REVOCATION, a_case, fresh, staff, take

pytestmark = pytest.mark.django_db

WORDS = "My attorneys must agree unanimously."
INSTRUCTED = {
    ("preferences-and-instructions", "text"): {"preferences": "", "instructions": WORDS}
}


@pytest.fixture(autouse=True)
def today():
    with clock.set_to(REGISTRABLE):
        yield


def entry_of(case):
    return RegisterEntry.objects.get(case=case)


def updates_of(case):
    return [row.type for row in case.register_updates.order_by("sequence")]


def statuses(case):
    document = entry_of(case).document
    return {each["firstNames"]: each["status"] for each in document["attorneys"]}


def test_who_leaves_is_removed_and_who_steps_in_is_active():
    case = a_case(
        State.REGISTERED,
        attorneys=(AMY, BEN),
        replacements=(CAT,),
        answers=act("jointly") | REPLACED,
    )
    amy, _ben = case.instrument.attorneys
    assert statuses(case) == {"Amy": "active", "Ben": "active", "Cat": "inactive"}

    end_appointment(
        case=case,
        uid=amy.uid,
        reason=EndReason.DISCLAIMED,
        on=REGISTRABLE,
        by=staff("caseworker"),
    )

    assert statuses(case) == {"Amy": "removed", "Ben": "active", "Cat": "active"}
    assert updates_of(case) == ["CHANGE_ATTORNEYS"]
    notes = [note["type"] for note in entry_of(case).document["notes"]]
    assert notes == ["ATTORNEY_REMOVED_V1", "REPLACEMENT_ATTORNEY_ENABLED_V1"]


def test_who_left_before_it_was_registered_is_removed_from_the_start():
    case = a_case(
        State.WAITING, attorneys=(AMY, BEN), answers=act("jointly-and-severally")
    )
    _amy, ben = case.instrument.attorneys
    end_appointment(
        case=case,
        uid=ben.uid,
        reason=EndReason.DECEASED,
        on=REGISTRABLE,
        by=staff("caseworker"),
    )
    take("register", fresh(case))

    assert statuses(case) == {"Amy": "active", "Ben": "removed"}
    assert updates_of(case) == []


@pytest.mark.parametrize(
    ("action", "said"), [("cancel", {"reason": "By order"}), ("revoke", REVOCATION)]
)
def test_a_power_that_has_ended_is_cancelled(action, said):
    case = a_case(State.REGISTERED)

    take(action, case, **said)

    assert entry_of(case).document["status"] == "cancelled"
    assert updates_of(case) == ["OPG_STATUS_CHANGE"]


def test_words_that_are_severed_afterwards_go():
    case = a_case(State.REGISTERED, answers=INSTRUCTED)
    review(case=case, is_required=True, words=WORDS, by=staff("caseworker"))
    record_severance(
        case=case,
        ordered_on=REGISTRABLE,
        order_received_on=REGISTRABLE,
        left="",
        by=staff("court-orders"),
    )

    assert "restrictionsAndConditions" not in held_of(fresh(case))
    assert updates_of(case) == ["SEVER_RESTRICTIONS_AND_CONDITIONS"]


def test_a_suspension_is_said_though_no_update_can_set_it():
    case = a_case(State.SUSPENDED)

    assert held_of(case)["status"] == "suspended"
    assert entry_of(case).document["status"] == "registered"


def test_the_log_leads_to_the_entry():
    case = a_case(State.REGISTERED, attorneys=(AMY, BEN), answers=act("jointly"))
    amy, _ben = case.instrument.attorneys
    end_appointment(
        case=case,
        uid=amy.uid,
        reason=EndReason.DECEASED,
        on=REGISTRABLE,
        by=staff("caseworker"),
    )
    take("revoke", fresh(case), **(REVOCATION | {"cause": "nobody-left"}))

    entry = entry_of(case)
    log = case.register_updates.order_by("sequence")
    assert replayed(entry, log) == entry.document
