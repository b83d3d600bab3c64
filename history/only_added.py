"""Tables to which the database only lets rows be added, on both engines.

A later migration that alters a guarded table on SQLite rebuilds it and so loses its
triggers: it must call install() at its end.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

REFUSE = """
    CREATE OR REPLACE FUNCTION history_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'restrict_violation';
    END $$
"""


@dataclass(frozen=True)
class OnlyAdded:
    """The guard of some tables.

    replaces says for each when a new row would stand in the place of another: SQLite's
    "insert or replace" removes that one without asking the triggers on removal.
    """

    replaces: Mapping[str, str]

    def install(self, connection) -> None:
        """Guard the tables: changing them raises IntegrityError from now on."""
        if connection.vendor == "postgresql":
            _execute(connection, [REFUSE])
        _execute(connection, self._triggers(connection).values())

    def remove(self, connection) -> None:
        """Take the guard away, for a migration back or one that must rewrite rows."""
        on_table = connection.vendor == "postgresql"
        _execute(
            connection,
            [
                f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if on_table else "")
                for table, name in self._triggers(connection)
            ],
        )

    @contextmanager
    def lifted(self, connection) -> Iterator[None]:
        """The guard taken away for a while, and put back whatever happens."""
        if connection.vendor == "postgresql":
            # A table with checks still to come cannot lose a trigger.
            connection.check_constraints()
        self.remove(connection)
        try:
            yield
        finally:
            self.install(connection)

    def missing(self, connection) -> list[str]:
        """The names of triggers that should guard the tables and do not."""
        if connection.vendor == "postgresql":
            present = "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'"
        else:
            present = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        with connection.cursor() as cursor:
            cursor.execute(present)
            found = {row[0] for row in cursor.fetchall()}
        return [name for _, name in self._triggers(connection) if name not in found]

    def _triggers(self, connection) -> dict[tuple[str, str], str]:
        """The statements that make each trigger, by its table and its name."""
        is_postgresql = connection.vendor == "postgresql"
        return {
            (table, name): statement
            for table, replaced in self.replaces.items()
            for name, statement in (
                _on_postgresql(table) if is_postgresql else _on_sqlite(table, replaced)
            ).items()
        }


def _execute(connection, statements) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


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


def _on_sqlite(table: str, replaced: str) -> dict[str, str]:
    made = {
        f"{table}_not_changed": f"BEFORE UPDATE ON {table}",
        f"{table}_not_removed": f"BEFORE DELETE ON {table}",
        f"{table}_not_replaced": f"BEFORE INSERT ON {table} WHEN {replaced}",
    }
    return {
        name: f"CREATE TRIGGER IF NOT EXISTS {name} {when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for name, when in made.items()
    }
