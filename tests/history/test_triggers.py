"""The database's own refusal: nothing above it can be trusted to keep history."""

import pytest
from django.db import connection

from history import triggers
from history.models import Checkpoint, Event


def sql(statement):
    def run():
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


def change_in_bulk():
    events = list(Event.objects.all())
    for event in events:
        event.why = "changed"
    Event.objects.bulk_update(events, ["why"])


def put_in_its_place():
    first = Event.objects.first()
    Event.objects.bulk_create(
        [first],
        update_conflicts=True,
        update_fields=["why"],
        unique_fields=["subject", "sequence"],
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda: Event.objects.update(why="changed"),
        lambda: Event.objects.first().save(),
        lambda: Event.objects.all().delete(),
        lambda: Event.objects.first().delete(),
        change_in_bulk,
        put_in_its_place,
        sql("UPDATE history_event SET why = 'changed' WHERE sequence = 1"),
        sql("DELETE FROM history_event WHERE sequence = 3"),
    ],
)
def test_the_database_refuses_to_change_or_remove_an_event(chain, refused, change):
    assert refused(change)


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="only SQLite can replace a row by inserting"
)
@pytest.mark.parametrize(
    "statement",
    [
        "REPLACE INTO history_event SELECT * FROM history_event WHERE sequence = 1",
        """
        REPLACE INTO history_event
            (subject, sequence, action, source, target, why, details, at,
             previous_hash, hash)
        VALUES ('A00000000001', 1, 'forged', '', '', '', '{}', '2026-11-22', '', '')
        """,
    ],
    ids=["same row", "same place"],
)
def test_an_event_cannot_be_replaced_by_inserting_another(chain, refused, statement):
    assert refused(sql(statement))


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="only PostgreSQL can truncate a table"
)
def test_the_database_refuses_to_empty_the_table(chain, refused):
    connection.check_constraints()  # a table with checks to come is refused anyway

    assert refused(sql("TRUNCATE history_event"))


def test_a_checkpoint_cannot_be_changed_either(chain, refused):
    Checkpoint.objects.create(day="2026-11-22", up_to=4, heads={}, count=4, digest="d")

    assert refused(lambda: Checkpoint.objects.update(count=3))
    assert refused(lambda: Checkpoint.objects.all().delete())


def test_the_guard_is_back_after_it_was_lifted(chain, refused):
    with triggers.lifted(connection):
        assert triggers.missing(connection)
        Event.objects.filter(sequence=3).delete()

    assert triggers.missing(connection) == []
    assert refused(Event.objects.all().delete)


def test_the_guard_comes_back_even_when_the_rewriting_fails(db):
    with pytest.raises(ZeroDivisionError), triggers.lifted(connection):
        raise ZeroDivisionError

    assert triggers.missing(connection) == []


def test_installing_twice_is_installing_once(db):
    triggers.install(connection)

    assert triggers.missing(connection) == []
