"""Keeps one worker alive: when it is killed, the next is born at once.

Run as a process of its own, python -m tests.outbox.nursery DATABASE SETTING=VALUE…. It
says each worker's process number; it ends when a worker stops of its own accord.
"""

import os
import sys

import django
from django.conf import settings
from django.db import connection


def keep_alive(database, *told):
    django.setup()
    for name, _equals, value in (one.partition("=") for one in told):
        setattr(settings, name, int(value) if value.isdecimal() else value)
    from outbox.worker import Worker
    from tests.outbox import errands  # noqa: F401  (registers the kinds)

    connection.settings_dict["NAME"] = database
    while True:
        number = os.fork()
        if not number:
            os.dup2(2, 1)
            Worker(poll=settings.OUTBOX_POLL_SECONDS).run()
            os._exit(0)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        _, status = os.waitpid(number, 0)
        if not os.WIFSIGNALED(status):
            break


if __name__ == "__main__":
    keep_alive(*sys.argv[1:])
