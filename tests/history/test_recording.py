from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

import clock
from history.chain import hash_of
from history.models import Event
from history.recording import NotInTransaction, record, record_reading

SUBJECT = "A00000000001"


def test_each_event_follows_the_one_before_it(chain):
    first, second, third = chain

    assert [first.sequence, second.sequence, third.sequence] == [1, 2, 3]
    assert first.previous_hash == ""
    assert (second.previous_hash, third.previous_hash) == (first.hash, second.hash)


def test_what_comes_back_from_the_database_still_hashes_the_same(donor):
    record(
        subject=SUBJECT,
        action="paid",
        by=donor,
        source="received",
        target="examining",
        why="Cheque — Łukasz Ŵyn",
        details={"pence": 9200, "on": date(2026, 11, 22), "nested": {"b": [1, None]}},
    )

    kept = Event.objects.get()
    assert kept.hash == hash_of(kept)
    assert kept.details["on"] == "2026-11-22"
    assert kept.by == donor


def test_an_event_happens_when_the_clock_says(db):
    moment = datetime(2026, 7, 1, 23, 30, 0, 123456, tzinfo=clock.LONDON)
    with clock.set_to(moment):
        record(subject=SUBJECT, action="started", by=None)

    assert Event.objects.get().at == moment


def test_a_text_too_long_for_its_column_is_refused_on_every_engine(db):
    with pytest.raises(ValidationError):
        record(subject="A" * 21, action="started", by=None)


@pytest.mark.django_db(transaction=True)
def test_recording_outside_a_transaction_is_an_error():
    with pytest.raises(NotInTransaction, match="started"):
        record(subject=SUBJECT, action="started", by=None)

    assert not Event.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_event_is_lost_with_the_change_it_tells_of():
    with transaction.atomic():
        record(subject=SUBJECT, action="started", by=None)
        transaction.set_rollback(True)

    assert not Event.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_reading_is_recorded_where_there_is_no_transaction(donor):
    read = record_reading(subject=SUBJECT, by=donor)

    assert (read.action, read.by) == ("read", donor)


def test_reading_again_in_the_same_hour_is_one_reading(donor):
    with clock.set_to(datetime(2026, 11, 22, 9, 5, tzinfo=clock.LONDON)):
        record_reading(subject=SUBJECT, by=donor)
    with clock.set_to(datetime(2026, 11, 22, 9, 55, tzinfo=clock.LONDON)):
        assert record_reading(subject=SUBJECT, by=donor) is None

    assert Event.objects.count() == 1


def test_reading_is_recorded_anew_for_each_hour_reader_and_subject(
    donor, django_user_model
):
    other = django_user_model.objects.create_user("other@example.org")
    nine = datetime(2026, 11, 22, 9, 0, tzinfo=clock.LONDON)
    for moment in (nine, nine + timedelta(hours=1)):
        for reader in (donor, other):
            for subject in (SUBJECT, "A00000000002"):
                with clock.set_to(moment):
                    assert record_reading(subject=subject, by=reader)

    assert Event.objects.count() == 8


def test_the_hour_that_london_lives_twice_in_october_is_two_hours(donor):
    once = datetime(2026, 10, 25, 1, 30, tzinfo=clock.LONDON)
    for moment in (once, once.replace(fold=1)):
        with clock.set_to(moment):
            record_reading(subject=SUBJECT, by=donor)

    assert Event.objects.count() == 2
