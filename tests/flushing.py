"""After a test that commits, the database is put back as the migrations left it.

Django would empty every table: the history refuses that, and the groups that the
migrations made would be gone for every later test.
"""

from contextlib import ExitStack

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import TransactionTestCase

from casework import letter_triggers, register_triggers
from casework.note_triggers import NOTES
from history.triggers import HISTORY
from lpa.payment_triggers import PAYMENTS
from lpa.signature_triggers import SIGNATURES

LONGEST_WAIT = "30s"  # for a lock that a worker or a server left behind
MADE: dict = {}  # the rows of every model, as the migrations left them
# Which tables the database guards, and what lifts the guard of these.
GUARDS = (
    (HISTORY.replaces, HISTORY.lifted),
    (NOTES.replaces, NOTES.lifted),
    (PAYMENTS.replaces, PAYMENTS.lifted),
    (SIGNATURES.replaces, SIGNATURES.lifted),
    ({letter_triggers.TABLE}, letter_triggers.lifted),
    (register_triggers.TABLES, register_triggers.lifted),
)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Keep what the migrations made, and put it back after every test that commits."""
    with django_db_blocker.unblock():
        MADE.update({model: rows(model) for model in tables()})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            TransactionTestCase, "_fixture_teardown", lambda test_case: put_back(MADE)
        )
        yield


def tables():
    """Every model that has a table of its own, those between two others included."""
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if model._meta.managed and not model._meta.proxy]


def rows(model):
    return list(model._base_manager.order_by("pk").values())


@transaction.atomic
def put_back(made):
    """Rewrite what differs; references are checked at the end, so any order will do."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}'")
    changed = [model for model in made if rows(model) != made[model]]
    with ExitStack() as lifted:
        for tables, lift in GUARDS:
            if any(model._meta.db_table in tables for model in changed):
                lifted.enter_context(lift(connection))
        for model in changed:
            model._base_manager.all()._raw_delete(connection.alias)
            model._base_manager.bulk_create(model(**row) for row in made[model])
