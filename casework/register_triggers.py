"""The database's own refusal to rewrite the register's log, on both engines.

Updates are neither changed nor removed, and an entry keeps what it was when it was
registered. A later migration that alters one of the tables on SQLite rebuilds it and so
loses the triggers: it must call install() at its end.
"""

from contextlib import contextmanager

LOG, ENTRY = "casework_registerupdate", "casework_registerentry"
TABLES = (LOG, ENTRY)
FIXED = ("id", "case_id", "number", "registered_on", "as_registered")
# SQLite's "insert or replace" removes a row without asking the trigger on removal.
IN_PLACE_OF_ANOTHER = {
    LOG: """
        EXISTS (SELECT 1 FROM casework_registerupdate WHERE id = NEW.id
            OR uid = NEW.uid
            OR (case_id = NEW.case_id AND sequence = NEW.sequence))
    """,
    ENTRY: """
        EXISTS (SELECT 1 FROM casework_registerentry WHERE id = NEW.id
            OR case_id = NEW.case_id OR number = NEW.number)
    """,
}
REFUSE = """
    CREATE OR REPLACE FUNCTION casework_register_refuses() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'the register only grows: % of % is refused',
            TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$
"""


def install(connection) -> None:
    """From now on changing what has been written raises IntegrityError."""
    is_postgresql = connection.vendor == "postgresql"
    _execute(connection, [REFUSE] if is_postgresql else [])
    _execute(connection, _statements(is_postgresql).values())


def remove(connection) -> None:
    is_postgresql = connection.vendor == "postgresql"
    _execute(
        connection,
        [
            f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if is_postgresql else "")
            for table, name in _statements(is_postgresql)
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


def _execute(connection, statements) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _statements(is_postgresql: bool) -> dict[tuple[str, str], str]:
    """The statement that makes each trigger, by its table and its name."""
    differs = "IS DISTINCT FROM" if is_postgresql else "IS NOT"
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in FIXED)
    guards = {
        (LOG, "changed"): ("UPDATE", ""),
        (LOG, "removed"): ("DELETE", ""),
        (ENTRY, "changed"): ("UPDATE", changed),
        (ENTRY, "removed"): ("DELETE", ""),
    }
    if is_postgresql:
        emptied = {(table, "emptied"): ("TRUNCATE", "") for table in TABLES}
        make, guards = _on_postgresql, guards | emptied
    else:
        replaced = {
            (table, "replaced"): ("INSERT", when)
            for table, when in IN_PLACE_OF_ANOTHER.items()
        }
        make, guards = _on_sqlite, guards | replaced
    return {
        (table, f"{table}_not_{name}"): make(table, f"{table}_not_{name}", *guard)
        for (table, name), guard in guards.items()
    }


def _on_postgresql(table: str, name: str, event: str, when: str) -> str:
    each = "STATEMENT" if event == "TRUNCATE" else "ROW"
    condition = f"WHEN ({when}) " if when else ""
    return (
        f"CREATE OR REPLACE TRIGGER {name} BEFORE {event} ON {table} "
        f"FOR EACH {each} {condition}EXECUTE FUNCTION casework_register_refuses()"
    )


def _on_sqlite(table: str, name: str, event: str, when: str) -> str:
    condition = f"WHEN {when} " if when else ""
    return (
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON {table} {condition}"
        "BEGIN SELECT RAISE(ABORT, 'the register only grows'); END"
    )
