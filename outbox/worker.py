"""The worker: one errand after the other, until it is told to stop.

It does one thing at a time in one thread, since laying out pages is not safe in two.
For more at once, start more workers.
"""

import signal
import socket
from contextlib import contextmanager
from os import getpid
from time import monotonic, sleep

import structlog
from django.db import Error, close_old_connections, connection

from outbox.carrying import carry_out_next

log = structlog.get_logger("outbox")

STOPPING = (signal.SIGTERM, signal.SIGINT)
STEP = 0.2  # seconds


class Worker:
    """Looks for what is due, every poll seconds when there is nothing."""

    def __init__(self, *, poll: float):
        self.name = f"{socket.gethostname()}-{getpid()}"
        self.poll = poll
        self.stopping = False

    def run(self) -> None:
        """Work until SIGTERM or SIGINT; what is in hand then is still finished."""
        log.info("worker starts", worker=self.name, poll=self.poll)
        with self._listening():
            while not self.stopping:
                if self._look() is None:
                    self._pause()
        log.info("worker stops", worker=self.name)

    def run_once(self) -> None:
        """Work until nothing is due, or until told to stop."""
        with self._listening():
            while not self.stopping:
                if carry_out_next(self.name) is None:
                    break

    def _look(self) -> bool | None:
        """Carry out one errand; a database that is away is tried again later."""
        close_old_connections()
        try:
            return carry_out_next(self.name)
        except Error as failure:
            log.warning(
                "the database did not answer", worker=self.name, error=str(failure)
            )
            connection.close()
            return None

    def _pause(self) -> None:
        """Wait for the next look, in steps, since a signal does not end a sleep."""
        end = monotonic() + self.poll
        while not self.stopping and (left := end - monotonic()) > 0:
            sleep(min(left, STEP))

    @contextmanager
    def _listening(self):
        before = {one: signal.signal(one, self._stop) for one in STOPPING}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def _stop(self, *_received) -> None:
        self.stopping = True
