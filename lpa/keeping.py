"""Instruments to and from plain JSON values, and the digest people agree to."""

import hashlib
import json
from datetime import date
from typing import Any, TypeVar

from cattrs import Converter

from .instrument import Attorney, Instrument, Person, TrustCorporation

T = TypeVar("T")

# What is applied for, and what is only asked to advise, is not part of the deed, so it
# is not part of its digest.
NOT_THE_DEED = frozenset(
    {
        "applicant",
        "applying_attorneys",
        "correspondent_is",
        "correspondent_attorney",
        "correspondent",
        "contact_by_post",
        "contact_by_phone",
        "contact_by_email",
        "contact_phone",
        "contact_email",
        "contact_language",
        "is_repeat",
        "repeat_case_number",
        "fee_reduction",
        "provider_vouches_as",
        "provider_skills",
        "provider_ties",
    }
)

# What the first deeds had no word for counts in a digest once it is decided, so that
# theirs stay what they were.
CAME_LATER = frozenset({"signatory", "independent_witness"})

_converter = Converter()
_converter.register_unstructure_hook(date, lambda day: day.isoformat())
_converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
_converter.register_structure_hook(
    Attorney,
    lambda value, _: _converter.structure(
        value, TrustCorporation if "company_number" in value else Person
    ),
)


def dump(value: Any) -> dict[str, Any]:
    """A frozen dataclass (Instrument, Signing) as values that JSON can hold."""
    kept: dict[str, Any] = _converter.unstructure(value)
    return kept


def load(kept: dict[str, Any], kind: type[T]) -> T:
    """The dataclass that dump() was given. Raises cattrs' errors if it never was."""
    return _converter.structure(kept, kind)


def digest(instrument: Instrument) -> str:
    """SHA-256 of the deed (sections 1 to 11), in hexadecimal."""
    decided = {
        name: value
        for name, value in dump(instrument).items()
        if name not in NOT_THE_DEED and (value is not None or name not in CAME_LATER)
    }
    return digest_of(decided)


def digest_of(value: Any) -> str:
    """SHA-256 of JSON values, whatever the order of their keys."""
    canonical = json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    # A lone surrogate is no text, but may stand in a document that came in.
    return hashlib.sha256(canonical.encode(errors="surrogatepass")).hexdigest()
