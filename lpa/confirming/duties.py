"""Whose duties somebody takes on, by their part and the kind of LPA."""

from lpa.choices import LpaType, Role
from lpa.instrument import Attorney
from prescribed.duties import (
    CORPORATION,
    PROPERTY,
    PROVIDER,
    STEPPING_IN,
    WELFARE,
    Duties,
)


def duties_of(role: Role, person: Attorney, kind: LpaType | None) -> Duties:
    """What this person takes on in an LPA of this kind."""
    if role == Role.CERTIFICATE_PROVIDER:
        return PROVIDER
    if person.is_trust_corporation:
        return CORPORATION
    theirs = WELFARE if kind == LpaType.PERSONAL_WELFARE else PROPERTY
    if role == Role.REPLACEMENT_ATTORNEY:
        return Duties(theirs.points, (STEPPING_IN, *theirs.checks[:3]))
    return theirs
