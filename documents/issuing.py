"""Printing a document for somebody once, and keeping exactly what was printed."""

import hashlib

from django.db import transaction

from accounts.models import User
from history.recording import record
from lpa import keeping

from .catalogue import Letter
from .models import IssuedDocument
from .outline import Outline
from .outlining import outline_of
from .press import pressed

LONGEST_TITLE = 300  # of what is listed; the letter itself says all of it


def issue(
    letter: Letter,
    *,
    about: str,
    by: User | None,
    recipient: str = "",
    errand: str = "",
    pdf: bytes | None = None,
) -> IssuedDocument:
    """Keep a letter as it goes out, and write down who it went to.

    about is the bare reference of the LPA or case; by is None when the service itself
    sends it; recipient is the name, unless it is to be the letter's own; pdf is the
    letter as printed already, outside any transaction, since printing takes seconds.
    errand names what is being carried out: its letter is issued once, and whoever
    asks again is given the first.
    """
    if errand and (issued := IssuedDocument.objects.filter(errand=errand).first()):
        return issued
    pdf = pressed(letter) if pdf is None else pdf
    with transaction.atomic():
        issued = IssuedDocument.objects.create(
            about=about,
            kind=letter.name,
            title=letter.title[:LONGEST_TITLE],
            recipient=recipient or letter.recipient_name,
            pdf=pdf,
            sha256=hashlib.sha256(pdf).hexdigest(),
            said=keeping.dump(outline_of(letter)),
            issued_by=by,
            errand=errand,
        )
        remember(issued, by=by)
    return issued


def as_said(issued: IssuedDocument) -> Outline:
    """What stands in it, as it was issued. Raises LookupError where none was kept."""
    if issued.said is None:
        raise LookupError(f"Document {issued.pk} has no reading copy")
    return keeping.load(issued.said, Outline)


def remember(issued: IssuedDocument, *, by: User | None) -> None:
    """Write into the history what went out, and to whom."""
    record(
        subject=issued.about,
        action="issued",
        by=by,
        details={
            "document": issued.kind,
            "number": issued.pk,
            "to": issued.recipient,
            "sha256": issued.sha256,
        },
    )
