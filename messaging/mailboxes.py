"""The mailbox that bounces come to: a maildir or an mbox on this machine."""

import mailbox
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings

SEEN = {"maildir": "S", "mbox": "R"}


class NoMailbox(RuntimeError):
    """BOUNCES_FROM names no mailbox that is there."""


def read_new(take: Callable[[bytes], bool]) -> tuple[int, int]:
    """Give each mail not seen before to take: how many it took, how many it did not.

    What was taken is removed, once take has come back; anything else stays, marked as
    seen, for somebody to look at. Raises NoMailbox.
    """
    taken = left = 0
    with opened() as (kind, box):
        for key, mail in unseen(kind, box):
            if take(box.get_bytes(key)):
                box.remove(key)
                taken += 1
            else:
                mark_seen(kind, box, key, mail)
                left += 1
            box.flush()
    return taken, left


@contextmanager
def opened() -> Iterator[tuple[str, mailbox.Mailbox]]:
    """The mailbox, locked where its format needs it."""
    kind, _colon, path = settings.BOUNCES_FROM.partition(":")
    make = {"maildir": mailbox.Maildir, "mbox": mailbox.mbox}.get(kind)
    try:
        if make is None:
            raise mailbox.NoSuchMailboxError(path)
        box = make(path, create=False)
        box.lock()
    except (mailbox.Error, OSError) as failure:
        raise NoMailbox(settings.BOUNCES_FROM) from failure
    try:
        yield kind, box
    finally:
        box.close()


def unseen(kind: str, box: mailbox.Mailbox):
    for key in list(box.keys()):
        mail = box.get_message(key)
        if SEEN[kind] not in mail.get_flags():
            yield key, mail


def mark_seen(kind: str, box: mailbox.Mailbox, key, mail) -> None:
    mail.add_flag(SEEN[kind])
    if kind == "maildir":
        mail.set_subdir("cur")
    box[key] = mail
