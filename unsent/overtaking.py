"""Two tabs, or two people, and one page: what was saved meanwhile is not written over.

A page carries a digest of what was saved when it was opened. If something else is saved
by the time it is sent, it comes back with what was typed, and says what is saved.
"""

import json

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

SALT = "unsent.overtaking"


def digest(saved) -> str:
    """What stands for saved values on a page, and tells nobody what they are."""
    text = json.dumps(saved, sort_keys=True, default=str)
    return salted_hmac(SALT, text, algorithm="sha256").hexdigest()


class Overtaken(Exception):
    """Something else was saved on a page after its sender opened it."""

    def __str__(self):
        return _(
            "This page was saved with something else after you opened it. What is "
            "saved now is shown here too. Save again to put what you typed in its place"
        )


class NotWrittenOver:
    """A page that compares what is saved with what was saved when it was opened."""

    is_overtaken = False

    def saved(self):
        """What is saved of this page now, as plain values; None where nothing is."""
        raise NotImplementedError

    def saved_rows(self) -> list[dict]:
        """The same in words, to be shown beside what was typed."""
        raise NotImplementedError

    @property
    def seen(self) -> str:
        return digest(self.saved())

    def refuse_to_write_over(self, wanted) -> None:
        """Raise Overtaken if to save this would lose what its sender has not seen.

        The same content again, such as a second press, loses nothing.
        """
        stamp = getattr(self.request, "unsent_stamp", None)
        has_seen = not (stamp and stamp.seen) or stamp.seen == self.seen
        if not has_seen and wanted != self.saved():
            self.is_overtaken = True
            raise Overtaken

    def get_context_data(self, **kwargs):
        if self.is_overtaken:
            kwargs["saved_rows"] = self.saved_rows()
        return super().get_context_data(**kwargs)
