"""Where and when a form was loaded, signed, so that a robot cannot make it up.

Real time is read here, not the house's clock: how quick somebody is, is about them.
"""

import time
from dataclasses import dataclass

from django.core import signing

from service.places import known_place

SALT = "service.stamps"
QUICKEST = 3  # seconds: nobody reads the questions, and answers them, in less


@dataclass(frozen=True)
class Stamp:
    """The place that somebody came from, and when they opened the form."""

    place: str
    loaded_at: float

    @classmethod
    def new(cls, place: str) -> "Stamp":
        return cls(known_place(place), time.time())

    @classmethod
    def read(cls, text: str) -> "Stamp":
        """The stamp on a form that was sent; a forged one counts as loaded now."""
        try:
            return cls(*signing.loads(text, salt=SALT))
        except signing.BadSignature:
            return cls.new("")

    @property
    def is_too_quick(self) -> bool:
        return time.time() - self.loaded_at < QUICKEST

    def __str__(self):
        return signing.dumps([self.place, self.loaded_at], salt=SALT)
