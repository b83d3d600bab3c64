"""What the law prescribes, point for point, in words of our own.

All of it is here so that the Office of the Public Guardian can put its wording in its
place: LP1F, LP1H and LP3 are prescribed in Schedule 1 to SI 2007/1253. The covers and
LPA120 are the office's own. What people declare where they sign on screen, and the
duties they take on, stand beside the forms (on_screen.py, duties.py).
"""

from . import (
    application,
    continuation,
    copies,
    cover,
    deed,
    notice,
    property,
    reduction,
    welfare,
)
from .wording import Wording

BOTH = (
    deed.WORDS
    | application.WORDS
    | continuation.WORDS
    | copies.WORDS
    | cover.WORDS
    | notice.WORDS
    | reduction.WORDS
)
PROPERTY = BOTH | property.WORDS
WELFARE = BOTH | welfare.WORDS


def wording(key: str, *, is_property: bool) -> Wording:
    """What LP1F, or LP1H, says under a key. Raises KeyError for an unknown one."""
    return PROPERTY[key] if is_property else WELFARE[key]
