"""Handing an application over to somebody else's account: offered, then theirs."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

import clock
from history import recording as history
from history.models import Event
from outbox.mail import owe_mail
from unsent.keeping import forget_below

from .models import Draft
from .references import shown

OFFERED, ACCEPTED, DECLINED = "offered", "accepted", "declined"
MOST_A_DAY = 20  # so that nobody writes to the whole world through us


class CannotOffer(Exception):
    """An application that cannot become somebody else's; the message says why."""


class NotOffered(Exception):
    """Nothing is offered to this person, or not any more."""


def proved_addresses(user) -> QuerySet[EmailAddress]:
    """The addresses whose mail this person has shown that they can read."""
    return EmailAddress.objects.filter(user=user, verified=True).values("email")


def offers_to(user) -> QuerySet[Draft]:
    """What is offered to a person, at an address that they have proved to be theirs.

    What was printed once stays with whoever printed it.
    """
    open_to_them = Draft.objects.filter(offered_to__in=proved_addresses(user))
    return open_to_them.filter(lpas=None).exclude(owner=user).select_related("owner")


@transaction.atomic
def offer(*, draft: Draft, to: str, by) -> None:
    """Offer an application to whoever can read this address's mail, and write to them.

    It stays its maker's own until they accept. A second press writes no second time.
    Raises CannotOffer.
    """
    stored, to = draft.lock(), to.lower()
    if stored.offered_to == to:
        return
    if stored.lpas.exists():
        raise CannotOffer(_("This LPA has been printed, so it stays in this account"))
    if proved_addresses(stored.owner).filter(email=to).exists():
        raise CannotOffer(_("This is the address of your own account"))
    if offered_today(by) >= MOST_A_DAY:
        raise CannotOffer(_("You have offered many LPAs today. Go on tomorrow"))
    stored.offered_to = draft.offered_to = to
    stored.touch()
    history.record(subject=stored.reference, action=OFFERED, by=by)
    _tell(
        stored,
        to,
        _("An LPA has been prepared for you"),
        _(
            "{maker} has prepared a lasting power of attorney in which you are the "
            "donor.\n\n"
            "To see it, open an account with this e-mail address, or sign in if you "
            "have one. You can accept it, and go on with it as your own, or decline "
            "it. If you do not know the sender, you need do nothing."
        ),
        maker=stored.owner.email,
    )


def offered_today(by) -> int:
    """How many times this person has offered something in the last 24 hours."""
    since = clock.now() - timedelta(days=1)
    return Event.objects.filter(action=OFFERED, by=by, at__gte=since).count()


@transaction.atomic
def take_back(*, draft: Draft, by) -> None:
    """Offer an application to nobody any more. A second press changes nothing."""
    stored = draft.lock()
    if stored.offered_to:
        _no_longer_offered(stored, "offer-taken-back", by=by)


@transaction.atomic
def accept(*, reference: str, by) -> Draft:
    """Make an application that is offered to this person theirs, and theirs alone.

    A second press finds it accepted. Raises NotOffered.
    """
    if own := by.drafts.filter(reference=reference).first():
        return own
    stored = _offered(reference, to=by)
    maker, stored.owner = stored.owner, by
    _no_longer_offered(stored, ACCEPTED, by=by)
    forget_below(path=stored.get_absolute_url())
    _tell(
        stored,
        maker.email,
        _("The LPA that you prepared was accepted"),
        _(
            "The LPA {reference}, which you prepared for {them}, is in their account "
            "now. You can no longer see it in yours."
        ),
        them=by.email,
    )
    return stored


@transaction.atomic
def decline(*, reference: str, by) -> None:
    """Leave an application that is offered to this person with its maker.

    A second press finds it declined. Raises NotOffered.
    """
    events = Event.objects.filter(subject=reference, action=DECLINED, by=by)
    if not offers_to(by).filter(reference=reference).exists() and events.exists():
        return
    stored = _offered(reference, to=by)
    _no_longer_offered(stored, DECLINED, by=by)
    _tell(
        stored,
        stored.owner.email,
        _("The LPA that you prepared was declined"),
        _("The LPA {reference} was declined by {them}. It stays in your account."),
        them=by.email,
    )


def _offered(reference, *, to) -> Draft:
    """The application, held until the transaction ends, if it still is offered."""
    draft = offers_to(to).filter(reference=reference).first()
    if draft is None:
        raise NotOffered(reference)
    stored = draft.lock()
    if stored.offered_to != draft.offered_to or stored.lpas.exists():
        raise NotOffered(reference)
    return stored


def _no_longer_offered(draft, action, *, by):
    draft.offered_to = ""
    draft.touch()
    history.record(subject=draft.reference, action=action, by=by)


def _tell(draft, to, subject, body, **names):
    words = {"reference": shown(draft.reference), **names}
    owe_mail(about=draft.reference, to=to, subject=subject, body=body.format(**words))
