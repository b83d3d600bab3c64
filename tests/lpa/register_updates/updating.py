"""Updates to try on a document, and what is to be said of them."""

from datetime import UTC, datetime
from uuid import UUID

from lpa.register_updates import Update, apply, coming_in
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    a_uid,
    an_attorney,
    appointing,
)

NOW = datetime(2026, 11, 27, 14, 5, 6, 789012, tzinfo=UTC)
ID = UUID("5f0c3f0e-7d0b-4f43-8a39-1a6c7a3c7c11")
SIGNED, LATER = "2025-02-04T09:00:00Z", "2025-02-05T09:00:00Z"
JOINTLY, SEVERALLY, MIXED = (
    "jointly",
    "jointly-and-severally",
    "jointly-for-some-severally-for-others",
)
HOW = "howAttorneysMakeDecisions"
STEP_IN = "howReplacementAttorneysStepIn"
HOW_REPLACEMENTS = "howReplacementAttorneysMakeDecisions"

ATTORNEY, CORPORATION = "/attorneys/0", "/trustCorporations/0"
PROVIDER, DONOR = "/certificateProvider", "/donor"


def change(key, old, new):
    return {"key": key, "old": old, "new": new}


def setting(**new):
    """A change for each name, from nothing."""
    return [change(f"/{name}", None, value) for name, value in new.items()]


def within(root, **new):
    """A change for each name of somebody, from nothing."""
    return [change(f"{root}/{name}", None, value) for name, value in new.items()]


def an_author(uid):
    return f"urn:opg:poas:makeregister:users:{uid}"


def an_update(type, *changes, author="", at=NOW, id=ID):
    return Update.of(
        {"type": type, "changes": list(changes)}, at=at, id=id, author=author
    )


def applied(document, type, *changes, **more):
    """The document after an update, which is to succeed."""
    result = apply(document, an_update(type, *changes, **more))
    assert result.errors == ()
    return result.document


def refused(document, type, *changes, **more):
    """The errors of an update, as pairs; the document is to be the one given."""
    result = apply(document, an_update(type, *changes, **more))
    assert result.document is document
    return [(error.source, error.detail) for error in result.errors]


def an_lpa(**said):
    return coming_in(a_document(**said))


def deciding(attorneys, replacements=0, **said):
    return coming_in(appointing(attorneys, replacements, **said))


def with_a_corporation(**said):
    return an_lpa(trustCorporations=[a_corporation(9, **said)])


def everybody_signed(**said):
    provider = a_document()["certificateProvider"] | {"signedAt": SIGNED}
    attorneys = [an_attorney(2, signedAt=SIGNED)]
    return an_lpa(certificateProvider=provider, attorneys=attorneys) | said


def noted(document):
    """The notes of a document: each type with its values."""
    return [(note["type"], note["values"]) for note in document.get("notes", [])]


__all__ = [
    "ATTORNEY",
    "CORPORATION",
    "DONOR",
    "PROVIDER",
    "a_corporation",
    "a_document",
    "a_uid",
    "an_attorney",
]
