"""What others say of an LPA that is signed on screen: they tell us, we never ask them.

The office may look into an LPA, an LPA never into the office; so whoever knows hands us
the answers when the service starts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lpa.models import Lpa


@dataclass(frozen=True)
class Said:
    """The London day on which the donor's identity was confirmed, if it was; why the
    donor cannot sign yet, where nothing is under way to confirm it; why the certificate
    provider cannot certify, or not yet on screen; and why nobody can sign any more:
    sentences, or nothing. Last what the provider has proved: whether who they are, and
    when they were born."""

    donor_confirmed_on: date | None = None
    donor_waits: str = ""
    provider_is_barred: str = ""
    provider_waits: str = ""
    over: str = ""
    provider_is_known: bool = False
    provider_born: date | None = None


Answer = Callable[[Lpa], Said]

_asked: dict[str, Answer] = {}


def told_by(answer: Answer, *, name: str) -> None:
    """Let somebody answer, under a name of their own."""
    _asked[name] = answer


def said_of(lpa: Lpa) -> Said:
    """What all of them say: the first day, and the first of the reasons."""
    said = [answer(lpa) for answer in _asked.values()]
    days = [each.donor_confirmed_on for each in said if each.donor_confirmed_on]
    reasons = ("donor_waits", "provider_is_barred", "provider_waits", "over")
    return Said(
        donor_confirmed_on=min(days, default=None),
        provider_is_known=any(each.provider_is_known for each in said),
        provider_born=_first(said, "provider_born"),
        **{name: _first(said, name) or "" for name in reasons},
    )


def _first(said: list[Said], name: str):
    """What the first of them says that says anything."""
    return next((value for each in said if (value := getattr(each, name))), None)
