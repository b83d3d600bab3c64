"""Asks OS Places, and remembers for a day what it said."""

import httpx
import structlog
from django.conf import settings
from django.core.cache import cache

from .reading import FoundAddress, read

TIMEOUT = httpx.Timeout(3, connect=2)  # seconds that somebody at a form may wait
REMEMBERED = 24 * 60 * 60
MOST = 100  # no postcode has more delivery points

log = structlog.get_logger("addresses")


class NotAvailable(Exception):
    """OS Places does not answer, or not as it should."""


def is_offered() -> bool:
    """Whether there is a key to look addresses up with."""
    return bool(settings.OS_PLACES_KEY)


def find(postcode: str) -> list[FoundAddress]:
    """Every address with this UK postcode, along the street. Raises NotAvailable."""
    key = f"addresses/{postcode.replace(' ', '')}"
    found = cache.get(key)
    if found is None:
        found = sorted(ask(postcode), key=lambda address: address.along_the_street)
        cache.set(key, found, REMEMBERED)
    return found


def ask(postcode: str) -> list[FoundAddress]:
    """What OS Places knows of a postcode. Raises NotAvailable."""
    question = {
        "postcode": postcode,
        "key": settings.OS_PLACES_KEY,
        "dataset": "DPA",
        "maxresults": MOST,
    }
    try:
        answer = httpx.get(settings.OS_PLACES_URL, params=question, timeout=TIMEOUT)
        answer.raise_for_status()
        return [read(result["DPA"]) for result in answer.json().get("results", ())]
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise NotAvailable from noted(fault)


def noted(fault: Exception) -> Exception:
    """Logs only what kind of fault it was: its words hold the key and the postcode."""
    status = getattr(getattr(fault, "response", None), "status_code", None)
    log.warning("addresses not found", kind=type(fault).__name__, status=status)
    return fault
