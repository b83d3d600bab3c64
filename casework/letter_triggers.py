"""The database's own refusal to change a letter that was sent, on both engines.

A later migration that alters the table on SQLite rebuilds it and so loses the
triggers: it must call install() at its end.
"""

from contextlib import contextmanager

TABLE = "casework_letter"
FIXED = (
    *("case_id", "kind", "is_automatic", "people", "others", "told", "passages"),
    *("said", "sent_at", "dated_on"),
)
REFUSE = f"""
    CREATE OR REPLACE FUNCTION {TABLE}_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'a letter that was sent stays as it is'
            USING ERRCODE = 'restrict_violation';
    END $$
"""


def install(connection, fixed: tuple[str, ...] = FIXED) -> None:
    """From now on changing one in these columns, or deleting it, raises IntegrityError.

    A migration that comes before others have added columns names those that there are.
    """
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor, fixed):
            cursor.execute(statement)


def remove(connection) -> None:
    on = f" ON {TABLE}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for name in ("stays", "is_kept"):
            cursor.execute(f"DROP TRIGGER IF EXISTS {TABLE}_{name}{on}")


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


def statements(vendor: str, fixed: tuple[str, ...]) -> list[str]:
    """A draft can change, and what is said of a letter beside its text always can."""
    is_postgresql = vendor == "postgresql"
    differs = "IS DISTINCT FROM" if is_postgresql else "IS NOT"
    changed = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in fixed)
    sent = "OLD.sent_at IS NOT NULL"
    guards = {
        "stays": ("UPDATE", f"{sent} AND ({changed} OR NEW.state = 'draft')"),
        "is_kept": ("DELETE", sent),
    }
    made = [
        _trigger(name, event, when, is_postgresql)
        for name, (event, when) in guards.items()
    ]
    return [REFUSE, *made] if is_postgresql else made


def _trigger(name: str, event: str, when: str, is_postgresql: bool) -> str:
    if is_postgresql:
        return (
            f"CREATE OR REPLACE TRIGGER {TABLE}_{name} BEFORE {event} ON {TABLE} "
            f"FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {TABLE}_refuses()"
        )
    return (
        f"CREATE TRIGGER IF NOT EXISTS {TABLE}_{name} BEFORE {event} ON {TABLE} "
        f"WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'a letter that was sent stays as it is'); END"
    )
