from datetime import timedelta

import pytest

from outbox import handlers
from outbox.handlers import NobodyCarriesOut, carries_out, handler_for, lease_of


@pytest.fixture(autouse=True)
def registered_for_this_test_only(monkeypatch):
    monkeypatch.setattr(handlers, "_handlers", dict(handlers._handlers))


class Handler:
    def prepare(self, errand):
        return None

    def finish(self, errand, prepared):
        return None


def test_each_errand_gets_a_handler_of_its_own():
    carries_out("new")(Handler)

    assert isinstance(handler_for("new"), Handler)
    assert handler_for("new") is not handler_for("new")


def test_one_kind_has_one_handler():
    carries_out("new")(Handler)

    with pytest.raises(ValueError, match="new"):
        carries_out("new")(Handler)


def test_a_kind_that_nobody_carries_out_is_an_error():
    with pytest.raises(NobodyCarriesOut, match="unheard-of"):
        handler_for("unheard-of")


def test_a_lease_is_as_long_as_the_setting_says_or_the_handler(settings):
    settings.OUTBOX_LEASE_SECONDS = 7
    carries_out("quick")(Handler)
    carries_out("slow", lease=timedelta(minutes=5))(Handler)

    assert lease_of("quick") == timedelta(seconds=7)
    assert lease_of("slow") == timedelta(minutes=5)
