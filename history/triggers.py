"""The database's own refusal to change or remove history, on both engines.

A later migration that alters a guarded table on SQLite rebuilds it and so loses its
triggers: it must call install() at its end. verify_history says when one is missing.
"""

from contextlib import contextmanager

# Per table, when a new row would stand in the place of another. SQLite's "insert or
# replace" removes that one without asking the triggers that refuse removal.
REPLACES = {
    "history_event": """
        EXISTS (SELECT 1 FROM history_event WHERE id = NEW.id
            OR (subject = NEW.subject AND sequence = NEW.sequence))
    """,
    "history_checkpoint": """
        EXISTS (SELECT 1 FROM history_checkpoint WHERE id = NEW.id OR day = NEW.day)
    """,
}

REFUSE = """
    CREATE OR REPLACE FUNCTION history_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'restrict_violation';
    END $$
"""


def install(connection) -> None:
    """Guard the tables: changing them raises IntegrityError from now on."""
    if connection.vendor == "postgresql":
        _execute(connection, [REFUSE])
    _execute(connection, _triggers(connection).values())


def remove(connection) -> None:
    """Take the guard away, for a migration back or one that must rewrite history."""
    on_table = connection.vendor == "postgresql"
    _execute(
        connection,
        [
            f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if on_table else "")
            for table, name in _triggers(connection)
        ],
    )


@contextmanager
def lifted(connection):
    """The guard taken away for a while, and put back whatever happens."""
    if connection.vendor == "postgresql":
        # A table with checks still to come cannot lose a trigger.
        connection.check_constraints()
    remove(connection)
    try:
        yield
    finally:
        install(connection)


def missing(connection) -> list[str]:
    """The names of triggers that should guard the tables and do not."""
    if connection.vendor == "postgresql":
        present = "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'"
    else:
        present = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    with connection.cursor() as cursor:
        cursor.execute(present)
        found = {row[0] for row in cursor.fetchall()}
    return [name for _, name in _triggers(connection) if name not in found]


def _execute(connection, statements) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _triggers(connection) -> dict[tuple[str, str], str]:
    """The statements that make each trigger, by its table and its name."""
    make = _on_postgresql if connection.vendor == "postgresql" else _on_sqlite
    return {
        (table, name): statement
        for table in REPLACES
        for name, statement in make(table).items()
    }


def _on_postgresql(table: str) -> dict[str, str]:
    made = {
        f"{table}_kept": f"BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW",
        f"{table}_not_emptied": f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT",
    }
    return {
        name: f"CREATE OR REPLACE TRIGGER {name} {when} "
        "EXECUTE FUNCTION history_refuses()"
        for name, when in made.items()
    }


def _on_sqlite(table: str) -> dict[str, str]:
    made = {
        f"{table}_not_changed": f"BEFORE UPDATE ON {table}",
        f"{table}_not_removed": f"BEFORE DELETE ON {table}",
        f"{table}_not_replaced": f"BEFORE INSERT ON {table} WHEN {REPLACES[table]}",
    }
    return {
        name: f"CREATE TRIGGER IF NOT EXISTS {name} {when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for name, when in made.items()
    }
