"""The maildir that bounces come to: one file for each mail, in new until it is read."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.conf import settings

SEEN = ":2,S"  # as every mail program marks what was read


class NoMailbox(RuntimeError):
    """BOUNCES_FROM names no maildir that is there."""


def read_new(take: Callable[[bytes], bool]) -> tuple[int, int]:
    """Give each new mail to take: how many it took, how many it did not.

    What was taken is removed, once take has come back; anything else stays as it is,
    marked as seen, for somebody to look at. Raises NoMailbox.
    """
    taken = left = 0
    for mail in new_mail():
        with suppress(FileNotFoundError):  # another run was faster
            if take(mail.read_bytes()):
                mail.unlink()
                taken += 1
            else:
                mail.rename(mail.parent.parent / "cur" / f"{mail.name}{SEEN}")
                left += 1
    return taken, left


def new_mail() -> list[Path]:
    """What has come and not been read, the oldest first as far as names tell."""
    box = Path(settings.BOUNCES_FROM)
    if not settings.BOUNCES_FROM or not (box / "new").is_dir():
        raise NoMailbox(settings.BOUNCES_FROM)
    return sorted(path for path in (box / "new").iterdir() if path.is_file())
