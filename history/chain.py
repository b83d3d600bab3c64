"""The SHA-256 chain: the same event hashes the same on every database engine."""

import hashlib
import json
from datetime import UTC
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder


def plain(value: Any) -> Any:
    """A value as every engine's JSON column gives it back: dates become ISO text.

    Raises ValueError for a fraction, which engines spell differently.
    """
    text = json.dumps(value, cls=DjangoJSONEncoder)
    return json.loads(text, parse_float=_refuse, parse_constant=_refuse)


def _refuse(number: str):
    raise ValueError(f"{number} is not kept the same everywhere: give pence, or text")


def digest(value: Any) -> str:
    """SHA-256, in hexadecimal, of JSON values whatever the order of their keys."""
    canonical = json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def hash_of(event) -> str:
    """What an event's hash must be, its time taken as UTC text to the microsecond."""
    return digest(
        {
            "subject": event.subject,
            "sequence": event.sequence,
            "action": event.action,
            "source": event.source,
            "target": event.target,
            "why": event.why,
            "details": event.details,
            "by": event.by_id,
            "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "previous_hash": event.previous_hash,
        }
    )
