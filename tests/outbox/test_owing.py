from datetime import date, datetime, timedelta

import pytest
from django.db import transaction

import clock
from outbox.models import Errand
from outbox.owing import NotInTransaction, owe
from tests.outbox.conftest import ABOUT

MOMENT = datetime(2025, 11, 22, 9, tzinfo=clock.LONDON)


def test_what_is_owed_is_due_at_once(db):
    with clock.set_to(MOMENT):
        owe("note", about=ABOUT, payload={"pages": 2})

    errand = Errand.objects.get()
    assert (errand.owed_at, errand.due_at) == (MOMENT, MOMENT)
    assert errand.payload == {"pages": 2}
    assert list(Errand.objects.about(ABOUT)) == [errand]


def test_what_is_owed_for_later_is_due_then(db):
    owe("note", about=ABOUT, not_before=MOMENT)

    assert Errand.objects.get().due_at == MOMENT


def test_a_date_in_the_payload_becomes_iso_text(db):
    owe("note", about=ABOUT, payload={"on": date(2026, 11, 22)})

    assert Errand.objects.get().payload == {"on": "2026-11-22"}


@pytest.mark.django_db(transaction=True)
def test_owing_outside_a_transaction_is_an_error():
    with pytest.raises(NotInTransaction, match="note"):
        owe("note", about=ABOUT)

    assert not Errand.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_owed_for_a_decision_that_was_rolled_back():
    with transaction.atomic():
        owe("note", about=ABOUT)
        transaction.set_rollback(True)

    assert not Errand.objects.exists()


@pytest.mark.django_db
def test_what_is_owed_on_a_day_to_come_does_not_wait_for_that_day():
    with clock.set_to(clock.today() + timedelta(days=28)):
        errand = owe("letter", about="A1")

    assert errand.due_at <= clock.now()
