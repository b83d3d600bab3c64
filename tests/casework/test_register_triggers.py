"""Nobody rewrites the register: the database refuses it on both engines."""

import pytest
from django.db import IntegrityError, connection, transaction

import clock
from casework import register_log, register_triggers
from casework.models import RegisterEntry, RegisterUpdate
from casework.states import State

from .builders import a_case, staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def update():
    """The first update of an entry in the register."""
    return register_log.produce(
        a_case(State.REGISTERED),
        "POST_REGISTRATION_CORRECTION",
        {"/donor/firstNames": "Dora"},
        by=staff("registrar"),
    )


def refused(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_nobody_rewrites_the_log(update):
    log = RegisterUpdate.objects.filter(pk=update.pk)

    refused(lambda: log.update(author="urn:somebody:else"))
    refused(lambda: log.update(changes=[]))
    refused(log.delete)
    assert log.get().changes == update.changes


def test_nobody_rewrites_what_was_registered(update):
    entries = RegisterEntry.objects.filter(case=update.case)

    refused(lambda: entries.update(as_registered={}))
    refused(lambda: entries.update(number="M00000000001"))
    refused(entries.delete)
    entries.update(document={})


def test_the_log_has_one_update_in_each_place_and_each_says_what_and_who(update):
    row = {
        "case": update.case,
        "sequence": 2,
        "type": "REGISTER",
        "author": "urn:x",
        "applied_at": clock.now(),
    }

    def keep(number, **values):
        uid = f"00000000-0000-4000-8000-00000000000{number}"
        RegisterUpdate.objects.create(**{"uid": uid, **row, **values})

    for number, wrong in enumerate(
        [{"sequence": 1}, {"sequence": 0}, {"type": ""}, {"author": ""}]
    ):
        refused(lambda number=number, wrong=wrong: keep(number, **wrong))
    refused(lambda: keep(8, uid=update.uid))
    keep(9)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite replaces rows")
def test_no_row_is_put_in_the_place_of_another(update):
    for statement in (
        "INSERT OR REPLACE INTO casework_registerupdate "
        "SELECT * FROM casework_registerupdate",
        "INSERT OR REPLACE INTO casework_registerentry "
        "SELECT * FROM casework_registerentry",
    ):
        refused(lambda statement=statement: connection.cursor().execute(statement))


def test_the_guard_is_back_after_it_was_lifted(update):
    log = RegisterUpdate.objects.filter(pk=update.pk)
    with register_triggers.lifted(connection):
        log.update(author="urn:mended")

    refused(log.delete)
