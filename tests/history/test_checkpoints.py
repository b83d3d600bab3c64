from datetime import date, timedelta

import pytest

import clock
from history.checkpoints import AlreadyTaken, take
from history.recording import record
from tests.history.conftest import SUBJECT

DAY = date(2026, 11, 22)


def test_a_checkpoint_notes_the_head_of_every_chain(chain):
    checkpoint = take()

    assert checkpoint.count == 4
    assert checkpoint.heads[SUBJECT] == [3, chain.get(sequence=3).hash]
    assert checkpoint.heads["A00000000002"][0] == 1


def test_the_next_checkpoint_notes_only_chains_that_grew(chain):
    with clock.set_to(DAY):
        first = take()
    record(subject=SUBJECT, action="examined", by=None)
    with clock.set_to(DAY + timedelta(days=1)):
        second = take()

    assert list(second.heads) == [SUBJECT]
    assert second.heads[SUBJECT][0] == 4
    assert second.previous_digest == first.digest


@pytest.mark.parametrize("days", [0, -1])
def test_a_day_that_is_noted_or_past_gets_no_checkpoint(chain, days):
    with clock.set_to(DAY):
        take()

    with clock.set_to(DAY + timedelta(days=days)), pytest.raises(AlreadyTaken):
        take()
