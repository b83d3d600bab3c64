"""Who carries out which kind of errand."""

from datetime import timedelta
from typing import Any, Protocol

from django.conf import settings


class Handler(Protocol):
    """What a class registered with @carries_out can do; it is made anew each time."""

    def prepare(self, errand) -> Any:
        """The slow part, outside any transaction. It may happen more than once."""

    def finish(self, errand, prepared) -> None:
        """The effects, in the very transaction that marks the errand done: once.

        What is changed in the errand itself, such as its payload, is kept with it.
        """


class NobodyCarriesOut(LookupError):
    """No installed app has a handler for this kind of errand."""


class NotYet(Exception):
    """It cannot be done now, and there is a time at which to try again.

    Unless it counts, it is no failure: the errand is not given up for it, so whoever
    raises it sees to an end of its own.
    """

    def __init__(self, why: str, *, wait: timedelta, counts: bool = False):
        super().__init__(why)
        self.wait = wait
        self.counts = counts


_handlers: dict[str, tuple[type[Handler], timedelta | None]] = {}


def carries_out(kind: str, *, lease: timedelta | None = None):
    """Register a class as the one that carries out a kind of errand.

    lease is how long one attempt may take before another worker tries; left out, it
    is the setting OUTBOX_LEASE_SECONDS. Raises ValueError if the kind is taken.
    """

    def register(handler: type[Handler]) -> type[Handler]:
        if kind in _handlers:
            raise ValueError(f"Two handlers carry out {kind!r} errands")
        _handlers[kind] = (handler, lease)
        return handler

    return register


def handler_for(kind: str) -> Handler:
    """A handler, newly made. Raises NobodyCarriesOut."""
    try:
        handler, _ = _handlers[kind]
    except KeyError:
        raise NobodyCarriesOut(f"No handler carries out {kind!r} errands") from None
    return handler()


def lease_of(kind: str) -> timedelta:
    """How long one attempt may take before another worker tries."""
    _, lease = _handlers.get(kind, (None, None))
    return lease or timedelta(seconds=settings.OUTBOX_LEASE_SECONDS)
