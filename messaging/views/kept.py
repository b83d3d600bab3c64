"""The page on which a developer reads what was sent, or kept instead, and its end."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from messaging.choices import Channel
from messaging.models import Message
from messaging.ways.mail import message_id
from outbox.models import KeptMessage

SHOWN = 100


@dataclass(frozen=True)
class Shown:
    """One message as the page shows it."""

    channel: str
    to: str
    sender: str
    at: datetime
    subject: str
    body: str
    state: str = ""
    because: str = ""
    reference: str = ""
    about: str = ""


# Open to all, since a sign-in code is read here before anyone is signed in; so the
# page exists only on a developer's machine, where mail is kept instead of sent.
@login_not_required
@never_cache
@require_safe
def kept_mail(request):
    if not settings.DEBUG:
        raise Http404
    return render(request, "messaging/kept.html", {"kept_messages": shown()})


def shown() -> list[Shown]:
    """The latest messages of every channel, the newest first, in two questions.

    A secret that is forgotten once a message has gone is still read in what was kept.
    """
    kept = {one.message_id: one for one in KeptMessage.objects.all()[:SHOWN]}
    messages = [
        of_message(
            message,
            kept.pop(message_id(message.reference), None)
            or kept.pop(message.reference, None),
        )
        for message in Message.objects.all()[:SHOWN]
    ]
    every = messages + [of_mail(one) for one in kept.values()]
    return sorted(every, key=lambda one: one.at, reverse=True)[:SHOWN]


def of_message(message: Message, kept: KeptMessage | None) -> Shown:
    subject, body = (kept.subject, kept.body) if kept else message.written
    return Shown(
        channel=message.get_channel_display(),
        to=message.address,
        sender=kept.sender if kept else "",
        at=message.intended_at,
        subject=subject or message.kind,
        body=body,
        state=message.get_state_display(),
        because=message.get_because_display(),
        reference=message.reference,
        about=message.about,
    )


def of_mail(kept: KeptMessage) -> Shown:
    """Mail that is no message to a person on an LPA, such as a code to sign in."""
    return Shown(
        channel=str(Channel.EMAIL.label),
        to=kept.to,
        sender=kept.sender,
        at=kept.kept_at,
        subject=kept.subject,
        body=kept.body,
        state=_("Kept here"),
    )
