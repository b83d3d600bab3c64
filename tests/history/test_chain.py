from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from history.chain import digest, hash_of, plain
from history.models import Event


def event(**changed):
    told = {
        "subject": "A00000000001",
        "sequence": 1,
        "action": "submitted",
        "at": datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        **changed,
    }
    return Event(**told)


def test_a_moment_hashes_the_same_in_every_time_zone():
    east = datetime(2026, 11, 22, 11, 30, tzinfo=timezone(timedelta(hours=2)))

    assert hash_of(event(at=east)) == hash_of(event())


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "A00000000002"},
        {"sequence": 2},
        {"action": "withdrawn"},
        {"source": "received"},
        {"target": "examining"},
        {"why": "because"},
        {"details": {"pages": 2}},
        {"by_id": 7},
        {"at": datetime(2026, 11, 22, 9, 30, 0, 1, tzinfo=UTC)},
        {"previous_hash": "0" * 64},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_the_hash_covers_every_part_of_an_event(changed):
    assert hash_of(event(**changed)) != hash_of(event())


def test_the_order_of_keys_does_not_change_a_digest():
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


def test_a_date_becomes_iso_text():
    assert plain({"on": date(2026, 11, 22)}) == {"on": "2026-11-22"}


@pytest.mark.parametrize("number", [0.5, float("nan")])
def test_a_fraction_is_refused_since_engines_spell_it_differently(number):
    with pytest.raises(ValueError, match="pence"):
        plain({"fee": number})
