"""What the real doors wrote once is put back as it was, for every later test.

To bring a case into a state takes hundreds of queries. The first test of a process
that asks for one goes the whole way; its rows are remembered, and a later test that
begins in the same way is given the same rows, by a statement for each table. Whoever
has changed a setting, the language, or anything in the database but accounts goes the
whole way too.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cache
from itertools import count

from django.conf import UserSettingsHolder, settings
from django.db import connection, models, transaction
from django.utils.translation import get_language

from accounts.models import User
from casework.models import Case
from tests.flushing import MADE, rows

# Kept rows are numbered out of the way of all others, each case in a range of its own.
RANGES = count(1_000_000, step=100_000)
OF_ACCOUNTS = {"accounts", "account", "sessions", "usersessions", "mfa", "history"}


@dataclass
class Kept:
    """A case and all that was written with it."""

    case: int
    rows: dict[type[models.Model], list[dict]]
    statements: list[tuple[str, tuple]] = field(default_factory=list)

    @transaction.atomic
    def put_back(self) -> Case:
        if not self.statements:
            self._insert()
            return Case.objects.get(pk=self.case)
        with connection.cursor() as cursor:
            for statement, values in self.statements:
                cursor.execute(statement, values)
        return Case.objects.get(pk=self.case)

    def _insert(self) -> None:
        """Once with models, writing down what they say to the database."""

        def write_down(execute, statement, values, many, context):
            if statement.startswith("INSERT"):
                self.statements.append((statement, tuple(values)))
            return execute(statement, values, many, context)

        with connection.execute_wrapper(write_down):
            for model, rows in self.rows.items():
                model._base_manager.bulk_create(model(**row) for row in rows)


_kept: dict[Hashable, Kept] = {}


def kept(name: str, build: Callable[[], Case]) -> Case:
    """What build gives; what it gave before under this name, where that is possible."""
    if is_unusual():
        return build()
    beginning = (name, *User.objects.order_by("pk").values_list("pk", "email"))
    if beginning in _kept:
        return _kept[beginning].put_back()
    before = _rows()
    _number_from(next(RANGES))
    case = build()
    _keep(beginning, case, before)
    return case


def number_accounts_anew() -> None:
    """PostgreSQL takes no number back when a test ends: begin again."""
    if connection.vendor == "postgresql" and not User.objects.exists():
        with connection.cursor() as cursor:
            table = User._meta.db_table
            asked = "SELECT setval(pg_get_serial_sequence(%s, 'id'), 1, false)"
            cursor.execute(asked, [table])


def is_unusual() -> bool:
    """Whether anything was changed on which a case may depend, but for accounts."""
    return (
        isinstance(settings._wrapped, UserSettingsHolder)
        or get_language() != settings.LANGUAGE_CODE
        or _counts() != tuple(len(MADE[model]) for model in _counted())
    )


@cache
def _counted() -> list[type[models.Model]]:
    return [model for model in MADE if model._meta.app_label not in OF_ACCOUNTS]


def _counts() -> tuple[int, ...]:
    """How many rows each table has, asked for in one breath."""
    names = (model._meta.db_table for model in _counted())
    asked = (f'(SELECT count(*) FROM "{name}")' for name in names)  # noqa: S608 - our tables
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(asked))
        return cursor.fetchone()


def _rows() -> dict[type[models.Model], list[dict]]:
    return {model: rows(model) for model in MADE}


def _number_from(first: int) -> None:
    """The next rows of every table are numbered from here."""
    numbered = [m for m in MADE if isinstance(m._meta.pk, models.AutoField)]
    with connection.cursor() as cursor:
        for model in numbered:
            table, column = model._meta.db_table, model._meta.pk.column
            if connection.vendor == "postgresql":
                sequence = "SELECT setval(pg_get_serial_sequence(%s, %s), %s)"
                cursor.execute(sequence, [f'"{table}"', column, first])
                continue
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            values = [table, first]
            cursor.execute("INSERT INTO sqlite_sequence VALUES (%s, %s)", values)


def _keep(beginning: Hashable, case: Case, before: dict) -> None:
    """Nothing is kept where something was changed that had been there before."""
    after = _rows()
    if all(after[model][: len(rows)] == rows for model, rows in before.items()):
        new = {model: after[model][len(rows) :] for model, rows in before.items()}
        _kept[beginning] = Kept(case.pk, new)
