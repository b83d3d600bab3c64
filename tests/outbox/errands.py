"""Errands for tests: each leaves one event in the history, which can be counted."""

import os
import signal
from time import sleep

from django.db import connection, transaction

from history.models import Event
from history.recording import record
from outbox.carrying import carries_out, carry_out_next
from outbox.models import Errand

LONG_AGO = "2000-01-01T00:00Z"


@carries_out("note")
class Note:
    """Leaves its event; the payload says how slow it is, and where its worker dies."""

    def prepare(self, errand):
        self.die_if_told(errand, "claimed")
        sleep(errand.payload.get("seconds", 0))
        self.die_if_told(errand, "prepared")
        return errand.attempts

    def finish(self, errand, prepared):
        self.die_if_told(errand, "finishing")
        record(
            subject=errand.about,
            action="noted",
            by=None,
            details={"errand": errand.pk, "prepared": prepared},
        )
        self.die_if_told(errand, "finished")
        transaction.on_commit(lambda: self.die_if_told(errand, "committed"))

    def die_if_told(self, errand, step):
        """Be killed as the machine would do it, the first time only."""
        if errand.payload.get("dies") == step and errand.attempts == 1:
            os.kill(os.getpid(), signal.SIGKILL)


@carries_out("hopeless")
class Hopeless:
    """Leaves an event and then fails, so that the event must not be kept."""

    def prepare(self, errand):
        return None

    def finish(self, errand, prepared):
        record(subject=errand.about, action="noted", by=None)
        raise RuntimeError("The printer is on fire")


@carries_out("overtaken")
class Overtaken(Note):
    """Takes so long, the first time, that another worker has done it meanwhile."""

    def prepare(self, errand):
        if errand.attempts == 1:
            Errand.objects.filter(pk=errand.pk).update(leased_until=LONG_AGO)
            assert carry_out_next("another")
        return errand.attempts


@carries_out("last")
class Last(Note):
    """Its worker is told to stop while it has this in hand."""

    def prepare(self, errand):
        os.kill(os.getpid(), signal.SIGTERM)
        return errand.attempts


@carries_out("cut off")
class CutOff(Last):
    """The database goes away, the first time; the second time it is the last."""

    def prepare(self, errand):
        if errand.attempts == 1:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        return super().prepare(errand)


def noted():
    """The errands whose effect is in the history, once for each time."""
    return list(Event.objects.values_list("details__errand", flat=True))
