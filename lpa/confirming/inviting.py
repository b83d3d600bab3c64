"""Verbs by which the donor asks people: invited, asked with a new code, let go.

Nothing of this happens without the donor's press.
"""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.translation import gettext as _

import clock
from history import recording as history
from history.models import Event
from lpa.choices import Language, Regime, Role
from lpa.models import Draft, Invitation
from lpa.models.invitation import LIVE
from messaging.choices import State
from messaging.models import Message
from messaging.sending import withdraw_messages

from . import codes, expiry
from .message_words import words_of
from .parts import Part, part_of
from .telling import tell

INVITED, INVITED_AGAIN, ASKED_AGAIN = "invited", "invited-again", "asked-again"
in_words = lazy(date_format, str)  # in the language of whoever reads it
MOST_A_DAY = 60  # so that nobody writes to the whole world through us


class CannotInvite(Exception):
    """Somebody who cannot be asked, or not now; the message says why."""


@transaction.atomic
def invite(
    *,
    draft: Draft,
    uid: str,
    channel: str,
    address: str,
    language: str,
    site: str,
    by,
    shows_whole: bool = False,
) -> Invitation:
    """Ask one person to confirm their part, with a code that is sent to this address.

    site is the address of the service ("https://lpa.example"). A person to notify is
    told and gets no code. A second press finds the invitation of the first. Raises
    NotNamed, CannotInvite, NotAnAddress.
    """
    stored = draft.lock()
    live = stored.invitations.filter(LIVE, uid=uid).first()
    if live and live.is_live:
        return live
    how = {"channel": channel, "address": address, "language": language}
    return send(
        stored, uid, how=how, shows_whole=shows_whole, site=site, by=by, as_=INVITED
    )


@transaction.atomic
def invite_again(
    *,
    draft: Draft,
    uid: str,
    channel: str,
    address: str,
    language: str,
    site: str,
    by,
    shows_whole: bool = False,
) -> Invitation:
    """Send somebody a new code, here or to another address; the old one opens nothing
    any more. Raises as invite() does."""
    how = {"channel": channel, "address": address, "language": language}
    return send(
        draft.lock(),
        uid,
        how=how,
        shows_whole=shows_whole,
        site=site,
        by=by,
        as_=INVITED_AGAIN,
    )


@transaction.atomic
def cancel_invitation(*, invitation: Invitation, why: str, by) -> None:
    """Take a code back, and tell whoever was sent it. A second press does nothing."""
    invitation.draft.lock()
    stored = Invitation.objects.get(pk=invitation.pk)
    if stored.cancelled_at or stored.superseded_at:
        return
    stored.cancelled_at, stored.why_cancelled = clock.now(), why
    stored.save(update_fields=["cancelled_at", "why_cancelled"])
    note(stored, "invitation-cancelled", why=why, by=by)
    if stop_writing(stored, by=by):
        part = part_of(stored.draft, str(stored.uid))
        only_told = part.role == Role.PERSON_TO_NOTIFY
        kind = "not-to-be-notified" if only_told else "invitation-cancelled"
        tell_invited(stored, kind, part, by=by)


def stop_writing(invitation: Invitation, *, by) -> bool:
    """Stop what is on its way to somebody; whether any code has gone to them before."""
    draft, uid = invitation.draft, invitation.uid
    withdraw_messages(about=draft.reference, person=str(uid), by=by)
    sent = draft.invitations.filter(uid=uid).values("message")
    messages = Message.objects.filter(reference__in=sent)
    return messages.exclude(state=State.DROPPED).exists()


def send(draft, uid, *, how, site, shows_whole, by, as_) -> Invitation:
    """Supersede what the person had, and send a new code; inside a transaction."""
    part = part_of(draft, uid)
    refuse(draft, part, by)
    old = draft.invitations.filter(LIVE, uid=uid)
    old.update(superseded_at=clock.now())
    code = "" if part.role == Role.PERSON_TO_NOTIFY else codes.new_code()
    name = codes.name_typed_with(part.instrument.donor)
    now = clock.now()
    invitation = Invitation(
        draft=draft,
        uid=uid,
        role=part.role,
        shows_whole=shows_whole,
        fingerprint=codes.known_by(code, name)[0] if code else "",
        donor_called=name,
        sent_by=by,
        sent_at=now,
        expires_at=expiry.expires_at(now),
        site=site,
        **how,
    )
    kind = kind_of(part.role, as_)
    invitation.message = tell_invited(
        invitation, kind, part, code=code, site=site, by=by
    )
    invitation.save()
    note(invitation, as_, by=by)
    return invitation


def refuse(draft: Draft, part: Part, by) -> None:
    """Raise CannotInvite where nobody may be asked now."""
    if is_posted(draft):
        raise CannotInvite(_("This LPA has been posted, so nobody is asked any more"))
    if part.instrument.type is None or not part.donor:
        raise CannotInvite(_("Answer who the donor is, and which kind of LPA this is"))
    since = clock.now() - timedelta(days=1)
    sent = (INVITED, INVITED_AGAIN, ASKED_AGAIN)
    if (
        Event.objects.filter(action__in=sent, by=by, at__gte=since).count()
        >= MOST_A_DAY
    ):
        raise CannotInvite(_("You have asked many people today. Go on tomorrow"))


def is_posted(draft: Draft) -> bool:
    """Whether the signed paper is on its way: its signatures are the answers now.

    Whoever signs on screen still needs the code with which they come in.
    """
    if not draft.is_frozen:
        return False
    on_paper = draft.lpas.filter(regime=Regime.PAPER_2007)
    return on_paper.exclude(posted_on=None, received_at=None).exists()


def kind_of(role: Role, as_: str) -> str:
    if role == Role.PERSON_TO_NOTIFY:
        return "named-to-be-notified"
    return "asked-again" if as_ == ASKED_AGAIN else "invitation"


def tell_invited(
    invitation, kind, part, *, by, code="", site="", of="", is_last=False, **facts
) -> str:
    """Write to an invited person, the way and in the language they are written to.

    of is the uid of somebody else whom it is about, so that what is said of one does
    not take the place of what is said of another.
    """
    ends = expiry.shown_last_day(invitation.expires_at)
    words = words_of(
        kind,
        channel=invitation.channel,
        language=invitation.language,
        name=part.name,
        donor=part.donor,
        code=codes.shown(code) if code else "",
        address=site + way_in(invitation.language),
        day=in_words(ends, "j F Y"),
        **{"role": part.role.label, **facts},
    )
    return tell(
        kind=f"{kind}-{of[:8]}" if of else kind,
        about=invitation.draft.reference,
        person=str(invitation.uid),
        channel=invitation.channel,
        address=invitation.address,
        language=invitation.language,
        words=words,
        by=by,
        role=part.role.label,
        is_last=is_last,
    )


def way_in(language: str) -> str:
    """Where a code is typed in; the page of those who are written to in Welsh is in
    Welsh from the first."""
    is_welsh = language == Language.WELSH
    return reverse("confirming:start-in-welsh" if is_welsh else "confirming:start")


def note(invitation: Invitation, action: str, *, by, why="") -> None:
    """Keep in the LPA's history what became of an invitation, and never the code."""
    history.record(
        subject=invitation.draft.reference,
        action=action,
        by=by,
        why=why,
        details={
            "uid": str(invitation.uid),
            "role": str(invitation.role),
            "channel": str(invitation.channel),
        },
    )
