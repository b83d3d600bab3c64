"""An LPA whose people were asked to confirm their parts, each elsewhere on the way.

One agreed, one corrected something, one could not be reached, one declined, one has
only opened it, one was told by letter, and one was not asked yet.
"""

from datetime import timedelta

import clock
from accounts.models import User
from lpa.choices import Role
from lpa.confirming.agreeing import agree
from lpa.confirming.answering import (
    decline,
    record_details_right,
    record_understood,
)
from lpa.confirming.correcting import propose_correction
from lpa.confirming.inviting import invite
from lpa.confirming.opening import open_with_code
from lpa.confirming.participating import participation_in
from lpa.confirming.reminding import remind_people
from lpa.models import Draft, Invitation
from lpa.naming import name_person
from messaging.choices import Channel, Reason, State, Way
from messaging.errands import note
from messaging.models import Message
from messaging.moving import News, note_news
from messaging.ways import kept

from .lpas import SITE, a_draft, person

DAY = timedelta(days=1)

OWAIN = person("Owain", "Vale", "1977-04-19", "9 Mill Bank", "Bala", "LL23 1AA")
RHIAN = person("Rhian", "Ellis", "1980-10-08", "2 Tan y Bryn", "Corwen", "LL21 1AA")

# By their first names: how each is reached. Nobody has written to Rhian.
REACHED = {
    "Anthony Rhys": {
        "channel": Channel.EMAIL,
        "address": "attorney@demo.example",
        "shows_whole": True,
    },
    "Siân Eluned": {
        "channel": Channel.SMS,
        "address": "07700 900 417",
        "language": "cy",
    },
    "Owain": {"channel": Channel.EMAIL, "address": "owain@demo.example"},
    "Piotr": {"channel": Channel.EMAIL, "address": "piotr@demo.example"},
    "Helen": {"channel": Channel.EMAIL, "address": "helen@demo.example"},
    "Winifred": {
        "channel": Channel.LETTER,
        "address": "Winifred Tan\n5 Quarry Rise\nDolgellau\nLL40 1AA",
    },
}


def ask_people(*, owner: User) -> Draft:
    """Those who are reached were written to nine days ago; what each did since."""
    today = clock.today()
    with clock.set_to(today - 9 * DAY):
        draft = a_draft(owner=owner)
        for role, who in ((Role.ATTORNEY, OWAIN), (Role.REPLACEMENT_ATTORNEY, RHIAN)):
            name_person(draft=draft, role=role, details=who, by=owner)
        codes = {name: ask(draft, name, by=owner) for name in REACHED}
        send_what_waits(draft)
    with clock.set_to(today - 8 * DAY):
        come_back(draft, "owain@demo.example")
        anthony = come_in(codes["Anthony Rhys"])
        record_details_right(invitation=anthony)
        confirm(anthony)
        send_what_waits(draft)
    with clock.set_to(today - 6 * DAY):
        sian = come_in(codes["Siân Eluned"])
        propose_correction(invitation=sian, details={"line1": "7 Heol yr Ysgol"})
        confirm(sian)
        piotr = come_in(codes["Piotr"])
        decline(invitation=piotr, why="I am moving to Canada in the spring.")
        send_what_waits(draft)
    with clock.set_to(today - 2 * DAY):
        come_in(codes["Helen"])
        remind_people()
        send_what_waits(draft)
    return draft


def ask(draft: Draft, first_names: str, *, by: User) -> str:
    """Write to somebody as the donor's page does; gives the code that they get."""
    who = draft.people.get(first_names=first_names)
    how = {"language": "en", **REACHED[first_names]}
    invitation = invite(draft=draft, uid=str(who.uid), site=SITE, by=by, **how)
    message = Message.objects.get(reference=invitation.message)
    return message.secrets.get("code", "").replace("-", "")


def come_in(code: str, name: str = "Vale") -> Invitation:
    invitation, _part = open_with_code(code=code, name=name, tried_by=[])
    return invitation


def confirm(invitation: Invitation) -> None:
    """They know what they take on, and agree to what they are shown."""
    mine = participation_in(invitation)
    understood = {each.slug: each.right for each in mine.duties.checks}
    record_understood(invitation=invitation, answers=understood)
    agree(invitation=invitation, digest=mine.seen.digest)


def come_back(draft: Draft, address: str) -> None:
    """A mail server says that nobody has this address."""
    for message in Message.objects.about(draft.reference).filter(address=address):
        nobody = News(Reason.RETURNED, detail="5.1.1")
        note_news(message=message, news=nobody, way=Way.MAIL)


def send_what_waits(draft: Draft) -> None:
    """Keep every message but letters, as the worker of a developer's machine does: on
    the page of what was sent, which shows the code after it is forgotten elsewhere."""
    waiting = Message.objects.about(draft.reference).filter(state=State.INTENDED)
    for message in waiting.exclude(channel=Channel.LETTER).order_by("pk"):
        note(message, kept.send(message))
