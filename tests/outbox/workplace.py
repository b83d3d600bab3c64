"""Workers in processes of their own, as many as wanted, to be killed at will."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from threading import Thread

from django.conf import settings

QUICK = {"OUTBOX_LEASE_SECONDS": "1", "OUTBOX_POLL_SECONDS": "0.05"}


class Nursery:
    """A process that keeps one worker alive on a database, with settings of its own."""

    def __init__(self, database, **told):
        self.born = []
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.outbox.nursery", str(database)),
                *(f"{name}={value}" for name, value in told.items()),
            ],
            stdout=subprocess.PIPE,
            text=True,
            cwd=settings.BASE_DIR,
            env={**os.environ, **QUICK},
            start_new_session=True,
        )
        self.listener = Thread(target=self._listen)
        self.listener.start()

    def _listen(self):
        for number in self.process.stdout:
            self.born.append(int(number))

    @property
    def deaths(self):
        return max(0, len(self.born) - 1)

    def kill(self):
        """kill -9 of the worker, if one is alive at this moment."""
        with suppress(ProcessLookupError, IndexError):
            os.kill(self.born[-1], signal.SIGKILL)

    def close(self):
        """End the nursery and its worker at once, or it would raise another."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.listener.join()
        self.process.stdout.close()


@contextmanager
def workplace(database, *, nurseries=2, **told):
    staff = [Nursery(database, **told) for _ in range(nurseries)]
    try:
        yield staff
    finally:
        for nursery in staff:
            nursery.close()


def wait_until(holds, *, seconds):
    """Wait for something to become true; say so if it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "It did not happen in time"
        time.sleep(0.05)
