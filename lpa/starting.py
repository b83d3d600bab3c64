"""Starting an application."""

from django.db import transaction

from history import recording as history

from .models import Draft


@transaction.atomic
def start_draft(*, owner, by, origin=Draft.Origin.TYPED) -> Draft:
    """A new, empty application with its online reference."""
    draft = Draft.objects.create(owner=owner, origin=origin)
    history.record(subject=draft.reference, action="started", by=by)
    return draft
