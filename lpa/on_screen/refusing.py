"""Why something cannot be signed now, in words for whoever wants to."""

from collections.abc import Iterable


class NotNow(Exception):
    """What the law, or the day, does not allow; reasons are whole sentences. field is
    the one of a page's form that they are about, if they are about one."""

    field: str | None = None

    def __init__(self, reasons: Iterable[str]):
        self.reasons = [str(reason) for reason in reasons]
        super().__init__(" ".join(self.reasons))


class WrongCode(NotNow):
    """A witness's code that does not do; the attempt has been counted."""

    field = "code"
