from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection

import clock
from history import triggers
from history.chain import hash_of
from history.checkpoints import take
from history.models import Checkpoint, Event
from history.recording import record
from history.verifying import findings
from tests.history.conftest import SUBJECT

DAY = date(2026, 11, 22)


def on(day):
    with clock.set_to(day):
        return take()


def test_a_history_left_alone_has_no_findings(chain):
    on(DAY)

    assert list(findings()) == []
    assert list(findings(SUBJECT)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"action": "withdrawn"},
        {"why": "because"},
        {"source": "received"},
        {"target": "examining"},
        {"at": datetime(2020, 1, 1, tzinfo=UTC)},
        {"details": {}},
        {"by": None},
        {"previous_hash": "0" * 64},
        {"hash": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_is_forged_in_an_event_it_is_named(donor, change):
    for turn in (1, 2, 3):
        record(subject=SUBJECT, action="noted", by=donor, details={"turn": turn})
    middle = Event.objects.get(sequence=2)

    with triggers.lifted(connection):
        Event.objects.filter(pk=middle.pk).update(**change)

    first = next(findings())
    assert first == f"{SUBJECT}, event 2 (row {middle.pk}) is not as it was written"


def test_an_event_forged_in_plain_sql_is_named(chain, forge):
    forge("UPDATE history_event SET why = 'forged' WHERE sequence = 3")

    last = chain.get(sequence=3)
    assert list(findings()) == [
        f"{SUBJECT}, event 3 (row {last.pk}) is not as it was written"
    ]


def test_a_removed_event_is_named(chain, forge):
    forge("DELETE FROM history_event WHERE subject = %s AND sequence = 2", SUBJECT)

    assert list(findings()) == [f"{SUBJECT}, event 2 is missing"]


def test_a_removed_beginning_is_named(chain, forge):
    forge("DELETE FROM history_event WHERE subject = %s AND sequence < 3", SUBJECT)

    assert list(findings()) == [
        f"{SUBJECT}, event 1 is missing",
        f"{SUBJECT}, event 2 is missing",
    ]


def test_an_event_forged_with_its_hash_breaks_the_chain_after_it(chain, forge):
    second = chain.get(sequence=2)
    second.why = "forged"

    forge(
        "UPDATE history_event SET why = %s, hash = %s WHERE id = %s",
        second.why,
        hash_of(second),
        second.pk,
    )

    assert list(findings()) == [
        f"{SUBJECT}, event 3 does not follow the event before it"
    ]


def test_one_subject_is_judged_by_its_own_chain(chain, forge):
    forge("UPDATE history_event SET why = 'forged' WHERE subject = %s", SUBJECT)

    assert list(findings("A00000000002")) == []
    assert len(list(findings(SUBJECT))) == 3


def test_a_tail_cut_off_after_a_checkpoint_is_named(chain, forge):
    on(DAY)
    forge("DELETE FROM history_event WHERE subject = %s AND sequence = 3", SUBJECT)

    assert list(findings()) == [
        f"There are more or fewer events than on {DAY}",
        f"{SUBJECT}, event 3 is missing",
    ]


def test_a_chain_cut_off_whole_is_named(chain, forge):
    on(DAY)
    forge("DELETE FROM history_event WHERE subject = %s", SUBJECT)

    assert f"{SUBJECT}, event 3 is missing" in findings()
    assert f"{SUBJECT}, event 3 is missing" in findings(SUBJECT)


def test_a_last_event_forged_with_its_hash_is_named(chain, forge):
    on(DAY)
    last = chain.get(sequence=3)
    last.why = "forged"
    forge(
        "UPDATE history_event SET why = %s, hash = %s WHERE id = %s",
        last.why,
        hash_of(last),
        last.pk,
    )

    assert list(findings()) == [
        f"{SUBJECT}, event 3 is not the one that was there on {DAY}"
    ]


def test_a_forged_checkpoint_is_named(chain, forge):
    on(DAY)
    forge("UPDATE history_checkpoint SET heads = '{}'")

    assert list(findings()) == [f"The checkpoint of {DAY} is not as it was written"]


def test_a_removed_checkpoint_is_missed_by_the_next(chain, forge):
    on(DAY)
    on(DAY + timedelta(days=1))
    forge("DELETE FROM history_checkpoint WHERE day = %s", DAY)

    assert list(findings()) == [
        f"The checkpoint before that of {DAY + timedelta(days=1)} "
        "is missing or replaced"
    ]
    assert Checkpoint.objects.count() == 1


def test_a_guard_that_was_taken_away_is_named(chain):
    triggers.remove(connection)

    assert len(list(findings())) == len(triggers.missing(connection)) > 0
