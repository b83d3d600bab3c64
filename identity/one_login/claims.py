"""Whom a proof of identity names: its entries read as One Login documents them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from identity.comparing import Proved

from .refusals import Unusable

LEVELS = ("P0", "P1", "P2", "P3")


def proved_by(core: Mapping[str, Any], addresses: object) -> Proved:
    """The name that has no end, the first birthday, and the address lived at now.

    Raises Unusable where a proof names nobody.
    """
    subject = _object(_object(core.get("vc")).get("credentialSubject"))
    given, family = _name(_list(subject.get("name")))
    if not given and not family:
        raise Unusable("the proof has no name")
    lines, postcode = _address(addresses)
    return Proved(given, family, _birthday(subject), lines, postcode)


def has_level(core: Mapping[str, Any], wanted: str) -> bool:
    """Whether the proof is at least as strong as was asked for."""
    level = core.get("vot")
    return level in LEVELS and LEVELS.index(level) >= LEVELS.index(wanted)


def codes_in(claim: object) -> tuple[str, ...]:
    """The return codes, one letter each. Raises Unusable."""
    codes = [_object(each).get("code") for each in _list(claim)]
    if not all(isinstance(code, str) and code for code in codes):
        raise Unusable("a return code is none")
    return tuple(sorted(set(codes)))


def _name(entries: list) -> tuple[str, str]:
    now = [_object(entry) for entry in entries if not _object(entry).get("validUntil")]
    parts = _list(now[0].get("nameParts")) if now else []
    said = [(_object(p).get("type"), _object(p).get("value")) for p in parts]

    def joined(kind: str) -> str:
        return " ".join(str(value).strip() for type, value in said if type == kind)

    return joined("GivenName"), joined("FamilyName")


def _birthday(subject: Mapping[str, Any]) -> date:
    entries = _list(subject.get("birthDate"))
    try:
        return date.fromisoformat(str(_object(entries[0]).get("value")))
    except (IndexError, ValueError):
        raise Unusable("the proof has no date of birth") from None


def _address(claim: object) -> tuple[tuple[str, ...], str]:
    """Of the first address that is not over: number or name with the street, town."""
    entries = [_object(each) for each in _list(claim)]
    here = next((each for each in entries if not each.get("validUntil")), {})

    def words(*names: str) -> str:
        return " ".join(str(here[name]) for name in names if here.get(name))

    lines = (
        words("organisationName"),
        words("subBuildingName", "buildingName"),
        words("buildingNumber", "streetName"),
        words("dependentAddressLocality"),
        words("addressLocality"),
    )
    return tuple(line for line in lines if line), words("postalCode")


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list:
    return value if isinstance(value, list) else []
