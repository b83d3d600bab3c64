"""The register's log: what changes an entry, in whose name, and in which order."""

from dataclasses import asdict

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import clock
from casework import register_log, register_triggers, register_words
from casework.models import RegisterEntry
from casework.refusals import NotNow
from casework.register_log import RegisterRefuses
from casework.states import State
from lpa.register_updates import TYPES
from tests.builders import AMY, BEN, CAT, act
from tests.lpa.register_updates.strategies import documents, updates
from tests.lpa.register_updates.updating import change

from .builders import a_case, staff

pytestmark = pytest.mark.django_db
WANTED = {("replacement-attorneys", "wanted"): {"wants_replacements": "yes"}}
RENAMED = change("/donor/firstNames", "Dora Jane", "Dora")
CORRECTION = "POST_REGISTRATION_CORRECTION"


@pytest.fixture
def registered():
    return a_case(State.REGISTERED)


@pytest.fixture
def replaceable():
    """Registered, with an attorney and a replacement."""
    return a_case(
        State.REGISTERED, attorneys=(AMY,), replacements=(CAT,), answers=WANTED
    )


def entry(case):
    return RegisterEntry.objects.get(case=case)


def apply(case, type, *changes, by=None, author=""):
    return register_log.apply(
        case=case,
        type=type,
        changes=list(changes),
        by=by or staff("registrar"),
        author=author,
    )


def test_an_update_changes_the_entry_and_stands_in_the_log(registered):
    update = apply(registered, CORRECTION, RENAMED, author="urn:opg:sirius:users:42")

    assert entry(registered).document["donor"]["firstNames"] == "Dora"
    kept = registered.register_updates.get()
    assert kept == update
    assert (kept.sequence, kept.type, kept.changes) == (1, CORRECTION, [RENAMED])
    assert kept.author == "urn:opg:sirius:users:42"


def test_the_entry_keeps_what_was_registered(registered):
    before = entry(registered).document

    apply(registered, CORRECTION, RENAMED)

    assert entry(registered).as_registered == before
    assert entry(registered).as_registered["donor"]["firstNames"] == "Dora Jane"


def test_updates_of_one_moment_keep_their_order(registered):
    again = change("/donor/firstNames", "Dora", "Dorothea")
    with clock.set_to(clock.now()):
        apply(registered, CORRECTION, RENAMED)
        apply(registered, CORRECTION, again)

    first, second = registered.register_updates.order_by("sequence")
    assert (first.changes, second.changes) == ([RENAMED], [again])
    assert first.applied_at == second.applied_at
    assert (first.sequence, second.sequence) == (1, 2)


def test_an_update_has_its_moment_to_the_microsecond(registered):
    moment = clock.now().replace(microsecond=123456)
    with clock.set_to(moment):
        apply(registered, CORRECTION, RENAMED)

    assert registered.register_updates.get().applied_at == moment


def test_it_is_in_the_history_who_changed_the_register(registered, events_of):
    apply(registered, CORRECTION, RENAMED)

    event = events_of(registered).last()
    assert (event.action, event.by) == ("register-updated", staff("registrar"))
    assert event.details == {
        "update": CORRECTION,
        "sequence": 1,
        "author": f"urn:opg:sirius:users:{staff('registrar').pk}",
    }


def test_what_the_register_refuses_is_said_whole_and_changes_nothing(
    registered, events_of
):
    before, events = entry(registered).document, events_of(registered).count()
    wrong = change("/donor/firstNames", "Nora", "Dora")

    with pytest.raises(RegisterRefuses) as refusal:
        apply(registered, CORRECTION, wrong, change("/uid", "a", "b"))

    assert refusal.value.reasons == [
        "/changes/0/old: does not match existing value",
        "/changes/1: unexpected change provided",
    ]
    assert [asdict(error)["source"] for error in refusal.value.errors] == [
        "/changes/0/old",
        "/changes/1",
    ]
    assert entry(registered).document == before
    assert not registered.register_updates.exists()
    assert events_of(registered).count() == events


@pytest.mark.parametrize("type", [None, 5, "", "NO_SUCH_TYPE", {}])
@pytest.mark.parametrize("changes", [None, "", 5, {}, [None], ["x"], [{"key": 1}]])
def test_nothing_that_is_sent_breaks_anything(registered, type, changes):
    with pytest.raises(RegisterRefuses):
        register_log.apply(
            case=registered, type=type, changes=changes, by=staff("registrar")
        )


@pytest.mark.parametrize("groups", [(), ("intake",), ("finance",), ("caseworker",)])
def test_only_who_may_register_may_change_the_register(registered, groups):
    with pytest.raises(PermissionDenied):
        apply(registered, CORRECTION, RENAMED, by=staff(*groups))

    assert not registered.register_updates.exists()


def test_nothing_is_changed_that_is_not_in_the_register_yet():
    case = a_case(State.WAITING)

    with pytest.raises(NotNow, match="not in the register"):
        apply(case, CORRECTION, RENAMED)
    with pytest.raises(NotNow, match="not in the register"):
        register_log.produce(case, "REGISTER", by=staff("registrar"))


def test_a_move_of_the_case_writes_what_it_does_to_the_entry(replaceable):
    amy = replaceable.instrument.attorneys[0].uid
    cat = replaceable.instrument.replacements[0].uid
    wanted = {
        f"/attorneys/{amy}/status": "removed",
        f"/attorneys/{cat}/status": "active",
    }

    update = register_log.produce(
        replaceable, "CHANGE_ATTORNEYS", wanted, by=staff("caseworker")
    )

    assert update.changes == [
        change(f"/attorneys/{amy}/status", "active", "removed"),
        change(f"/attorneys/{cat}/status", "inactive", "active"),
    ]
    document = entry(replaceable).document
    assert [one["status"] for one in document["attorneys"]] == ["removed", "active"]
    assert [note["values"] for note in document["notes"]] == [
        {"fullName": "Amy Able"},
        {"fullName": "Cat Cole"},
    ]


def test_a_move_to_another_status_needs_no_old_value(registered):
    update = register_log.produce(
        registered, "OPG_STATUS_CHANGE", {"/status": "cancelled"}, by=None
    )

    assert entry(registered).document["status"] == "cancelled"
    assert update.author.endswith("00000000-0000-4000-0000-000000000000")


def test_a_move_that_the_register_refuses_is_refused(registered):
    with pytest.raises(RegisterRefuses, match="cannot be manually updated"):
        register_log.produce(
            registered, "OPG_STATUS_CHANGE", {"/status": "withdrawn"}, by=None
        )
    nobody = {"/attorneys/nobody/status": "removed"}
    with pytest.raises(RegisterRefuses, match="index out of range"):
        register_log.produce(registered, "CHANGE_ATTORNEYS", nobody, by=None)


def test_the_log_leads_from_what_was_registered_to_the_entry(replaceable):
    apply(replaceable, CORRECTION, RENAMED)
    amy = replaceable.instrument.attorneys[0].uid
    removed = {f"/attorneys/{amy}/status": "removed"}
    register_log.produce(replaceable, "CHANGE_ATTORNEYS", removed, by=None)

    log = replaceable.register_updates.order_by("sequence")

    assert register_log.replayed(entry(replaceable), log) == entry(replaceable).document


@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_whatever_is_applied_the_log_leads_to_the_entry(registered, data):
    """Of any document, kept as an entry of its own and rolled back at the end."""
    with transaction.atomic():
        document = data.draw(documents())
        with register_triggers.lifted(connection):
            RegisterEntry.objects.update(document=document, as_registered=document)
        for _time in range(data.draw(st.integers(1, 4))):
            sent, author = data.draw(updates(entry(registered).document))
            try:
                apply(registered, sent["type"], *sent["changes"], author=author)
            except RegisterRefuses:
                continue
        log = registered.register_updates.order_by("sequence")
        assert register_log.replayed(entry(registered), log) == (
            entry(registered).document
        )
        transaction.set_rollback(True)


def test_every_type_has_its_words():
    assert register_words.TYPES.keys() == TYPES.keys()


def test_two_attorneys_who_act_jointly_can_be_told_otherwise():
    case = a_case(State.REGISTERED, attorneys=(AMY, BEN), answers=act("jointly"))
    decided = {"/howAttorneysMakeDecisions": "jointly-and-severally"}

    register_log.produce(case, CORRECTION, decided, by=staff("registrar"))

    document = entry(case).document
    assert document["howAttorneysMakeDecisions"] == "jointly-and-severally"
