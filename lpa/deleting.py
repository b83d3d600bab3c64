"""Deleting an application, for good."""

from django.db import transaction
from django.utils.translation import gettext as _

from history import recording as history
from history.models import Event
from identity.excusing import excuse_vouchers
from identity.forgetting import forget_identities
from messaging.sending import forget_messages
from outbox.models import Errand

from .models import Draft, Payment
from .signals import draft_goes

DELETED = "deleted"


class CannotDelete(Exception):
    """An application that has left its maker's hands; the message says how."""


def obstacle(draft: Draft) -> str:
    """Why an application cannot be deleted any more, or nothing."""
    lpas = draft.lpas.all()
    if any(lpa.received_at for lpa in lpas):
        return _("The OPG has received this LPA, so it can no longer be deleted here.")
    if any(lpa.is_signed_on_screen for lpa in lpas):
        return _("This LPA has been signed on screen, so it can no longer be deleted.")
    if any(lpa.posted_on for lpa in lpas):
        return _("This LPA has been posted, so it can no longer be deleted.")
    return ""


@transaction.atomic
def delete_draft(*, draft: Draft, by) -> None:
    """Delete an application with its people, its answers and what was frozen of it.

    The history keeps that it was there, under its reference, and nothing of what it
    said. Whoever was asked about their part is told, and nothing else is kept of them
    than that message, for as long as its words. A second press finds nothing left to
    do. Raises CannotDelete.
    """
    stored = Draft.objects.select_for_update().filter(pk=draft.pk).first()
    if stored is None:
        return
    if sentence := obstacle(stored) or paid_for(stored):
        raise CannotDelete(sentence)
    excuse_vouchers(reference=stored.reference, by=by)
    draft_goes.send(sender=Draft, draft=stored, by=by)
    forget_messages(about=stored.reference, by=by)
    history.record(subject=stored.reference, action=DELETED, by=by)
    Errand.objects.about(stored.reference).exclude(done_at=None).update(payload={})
    forget_identities(stored.reference)
    stored.lpas.all().delete()
    stored.delete()


def paid_for(draft: Draft) -> str:
    is_paid = Payment.objects.filter(lpa__draft=draft).exists()
    return _("Money was paid for this LPA, so it cannot be deleted.") if is_paid else ""


def was_deleted(reference: str, *, by) -> bool:
    """Whether this person has deleted the application that had this reference."""
    return Event.objects.filter(subject=reference, action=DELETED, by=by).exists()
