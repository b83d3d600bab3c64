"""Freezing an LPA for signing, and taking that back: each a single verb."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history import recording as history
from outbox.mail import owe_mail

from . import answers, keeping
from .choices import Regime
from .defaults import with_defaults
from .models import Draft, Lpa
from .overruling import as_kept
from .preflight import Preflight, preflight
from .references import shown
from .signals import lpa_submitted


class NotReady(Exception):
    """A draft that cannot be printed for signing: pages are still open, something can
    only be mended, or something is asked that is neither mended nor meant."""

    def __init__(self, said: Preflight):
        self.pages, self.findings = said.pages, [*said.fatal, *said.asked]
        # Without those that are other words for a page that is still open.
        self.to_mend = [each for each in self.findings if each in said.said]
        super().__init__(f"{len(self.pages)} pages open, {len(self.findings)} findings")


class TooLate(Exception):
    """What was printed has been posted or received and cannot be taken back."""


@transaction.atomic
def submit(*, draft: Draft, by, regime: Regime = Regime.PAPER_2007) -> Lpa:
    """Freeze what a draft says as the LPA to be signed under a regime: printed, or on
    screen (on_screen/beginning.py).

    The draft is locked and read again, so a second press finds the LPA of the first
    and changes nothing. Raises NotReady where something stands in the way.
    """
    draft = draft.lock()
    if draft.is_frozen:
        return draft.lpas.order_by("version").last()
    reading = answers.read(draft)
    if draft.is_keyed:
        return _freeze(draft, with_defaults(reading.lpa), by=by)
    said = preflight(reading, on=clock.today(), regime=regime)
    if not said.may_print:
        raise NotReady(said)
    kept = as_kept(draft, said)
    is_on_paper = regime == Regime.PAPER_2007
    decided = reading.lpa.on_paper() if is_on_paper else reading.lpa
    lpa = _freeze(draft, decided, regime=regime, overruled=kept, by=by)
    if lpa.is_on_paper:
        _tell_owner(lpa)
    return lpa


def _freeze(draft, instrument, *, regime=Regime.PAPER_2007, overruled=(), by):
    digest = keeping.digest(instrument)
    lpa = Lpa.objects.create(
        reference=draft.reference,
        version=draft.lpas.count() + 1,
        draft=draft,
        owner=None if draft.is_keyed else draft.owner,
        origin=Lpa.Origin.PAPER if draft.is_keyed else Lpa.Origin.ONLINE,
        regime=regime,
        decided=keeping.dump(instrument),
        digest=digest,
        overruled=list(overruled),
    )
    draft.is_frozen = True
    draft.touch()
    history.record(
        subject=lpa.reference,
        action="frozen",
        by=by,
        details={"version": lpa.version, "digest": digest},
    )
    lpa_submitted.send(sender=Lpa, lpa=lpa, by=by)
    return lpa


def _tell_owner(lpa):
    body = _(
        "Your lasting power of attorney {reference} is ready to print and sign.\n\n"
        "Sign in to print it, and to see who signs what and in which order."
    )
    owe_mail(
        about=lpa.reference,
        to=lpa.owner.email,
        subject=_("Your LPA is ready to print"),
        body=body.format(reference=shown(lpa.reference)),
    )


@transaction.atomic
def reopen(*, draft: Draft, by) -> None:
    """Let a draft be changed again: what was printed must be thrown away.

    The next submission makes a new version. Raises TooLate once the paper was posted,
    or the donor has signed on screen.
    """
    draft = draft.lock()
    if not draft.is_frozen:
        return
    lpa = draft.lpas.order_by("version").last()
    if lpa.posted_on or lpa.received_at:
        raise TooLate(_("This LPA has been posted and can no longer be changed"))
    if lpa.is_signed_on_screen:
        raise TooLate(_("This LPA has been signed and can no longer be changed"))
    thaw(draft, lpa, by=by)


def thaw(draft: Draft, lpa: Lpa, *, by) -> None:
    """Open a draft again, inside a verb that has held it and asked whether it may."""
    draft.is_frozen = False
    draft.touch()
    history.record(
        subject=draft.reference,
        action="reopened",
        by=by,
        details={"version": lpa.version},
    )
