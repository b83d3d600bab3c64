from datetime import timedelta

import pytest

import clock
from outbox import handlers
from outbox.carrying import carry_out_next
from outbox.handlers import NotYet, carries_out
from outbox.models import Errand
from outbox.owing import owe
from tests.outbox.conftest import ABOUT


@pytest.fixture
def put_off(db, monkeypatch, settings):
    """An errand whose handler knows how long to wait, tried once."""
    monkeypatch.setattr(handlers, "_handlers", dict(handlers._handlers))
    settings.OUTBOX_ATTEMPTS = 1

    def once(*, counts):
        @carries_out("later")
        class Later:
            def prepare(self, errand):
                raise NotYet("Closed", wait=timedelta(hours=3), counts=counts)

        errand = owe("later", about=ABOUT)
        assert carry_out_next() is False
        errand.refresh_from_db()
        return errand

    return once


def test_what_cannot_be_done_yet_waits_as_long_as_it_says(put_off):
    errand = put_off(counts=False)

    assert timedelta(hours=2) < errand.due_at - clock.now() <= timedelta(hours=3)
    assert (errand.attempts, errand.last_error) == (0, "NotYet: Closed")
    assert Errand.objects.still_open().exists()


def test_what_counts_is_given_up_after_its_attempts(put_off):
    assert put_off(counts=True).gave_up_at is not None
