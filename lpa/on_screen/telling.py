"""What people are told while an LPA is signed on screen, each by the one door below.

Everything is written down inside the transaction of what it tells of, so that it is
kept or lost with it.
"""

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from history.recording import record
from lpa.choices import SigningReminder
from lpa.references import shown
from lpa.summary import address_lines
from messaging.addressing import NotAnAddress
from messaging.choices import Channel
from messaging.sending import Words, send_message

from .deadlines import everybody_by
from .order import OF_ATTORNEYS, Turn, who_may_sign
from .standing import Standing, person_named
from .words import (
    ALL_SIGNED,
    CERTIFIED,
    EXPIRED,
    LEFT,
    NOT_YET,
    REMINDERS,
    SUBMITTED,
    WITHDRAWN,
    YOUR_CERTIFICATE,
    YOUR_TURN,
    Text,
)

CODE = "witness-code"


def say(standing: Standing, *, kind: str, uid: str, by: str, to, words: Words) -> None:
    """Intend one message to one person about an LPA, inside the caller's transaction.

    by is a channel of messages, to an address as that spells it. That nobody can reach
    them at it is kept in the history, and stops nothing.
    """
    about = standing.lpa.reference
    try:
        send_message(
            kind=kind,
            about=about,
            person=uid,
            channel=by,
            address=to,
            language=get_language()[:2],
            words=words,
            by=None,
        )
    except NotAnAddress as why:
        details = {"uid": uid, "message": kind}
        record(subject=about, action="not-told", by=None, why=why, details=details)


def language_for(standing: Standing, uid: str) -> str:
    """The donor chose theirs; whoever was asked about their part is written to as they
    were then, and everybody else in that of the deed."""
    lpa = standing.instrument
    if lpa.donor is not None and lpa.donor.uid == uid:
        return str(lpa.contact_language)
    draft = standing.lpa.draft
    asked = draft.invitations.filter(uid=uid).last() if draft and uid else None
    return asked.language if asked else str(lpa.language)


def write_to(standing: Standing, uid: str, text: Text, **places) -> None:
    """Write to the donor, or to somebody named in the LPA: by e-mail, else by letter.

    The texts are lazy, so that each reads them in their own language.
    """
    lpa = standing.instrument
    with translation.override(language_for(standing, uid)):
        told = {
            "donor": lpa.donor.full_name if lpa.donor else "",
            "reference": shown(standing.lpa.reference),
            **{name: in_words(value) for name, value in places.items()},
        }
        words = Words(str(text.body) % told, str(text.subject) % told)
        by, to = reached_at(standing, uid)
        say(standing, kind=text.kind, uid=uid, by=by, to=to, words=words)


def reached_at(standing: Standing, uid: str) -> tuple[Channel, str | list[str]]:
    """How somebody is reached; the donor at the address of their account."""
    person = person_named(standing.instrument, uid)
    owner = standing.lpa.owner
    if uid == donor_uid(standing) and owner:
        return Channel.EMAIL, owner.email
    if person is None or person.email:
        return Channel.EMAIL, person.email if person else ""
    return Channel.LETTER, [person.full_name, *address_lines(person.address)]


def in_words(value) -> str:
    return value if isinstance(value, str) else date_format(value, "j F Y")


def tell_code(standing: Standing, *, uid: str, telephone: str, code: str) -> None:
    """Text a witness their code; only whoever holds the telephone can be there."""
    with translation.override(standing.instrument.language):
        signer = {"donor": standing.who_signs(standing.needed[0])}
        body = _(
            "Your code is ((code)). Enter it only if you have just seen %(donor)s sign "
            "the lasting power of attorney. It can be used for 30 minutes."
        )
        words = Words(body % signer, secrets={"code": code})
        say(standing, kind=CODE, uid=uid, by=Channel.SMS, to=telephone, words=words)


def donor_uid(standing: Standing) -> str:
    return standing.instrument.donor.uid if standing.instrument.donor else ""


def provider_uid(standing: Standing) -> str:
    provider = standing.instrument.certificate_provider
    return provider.uid if provider else ""


def attorney_uids(standing: Standing, *, unsigned: bool = False) -> list[str]:
    """Everybody who signs as, or for, an attorney: all of them, or who has yet to."""
    found = [
        turn.uid
        for turn in standing.needed
        if turn.signs_as in OF_ATTORNEYS and not (unsigned and turn in standing.given)
    ]
    return list(dict.fromkeys(found))


def tell_that_it_is_submitted(standing: Standing) -> None:
    """To the donor that it has reached us, to the certificate provider that it is their
    turn, if anybody is there to be told."""
    last = everybody_by(standing.donor_on)
    write_to(standing, donor_uid(standing), SUBMITTED, day=last)
    write_to(standing, provider_uid(standing), YOUR_CERTIFICATE)


def tell_that_it_is_certified(standing: Standing) -> None:
    """To the donor, and to every attorney that it is their turn."""
    write_to(standing, donor_uid(standing), CERTIFIED)
    for uid in attorney_uids(standing, unsigned=True):
        write_to(standing, uid, YOUR_TURN)


def tell_that_all_signed(standing: Standing) -> None:
    write_to(standing, donor_uid(standing), ALL_SIGNED)


def tell_that_it_is_withdrawn(standing: Standing) -> None:
    """To everybody who signs it, each of its trust corporations included."""
    for uid in (provider_uid(standing), *attorney_uids(standing)):
        write_to(standing, uid, WITHDRAWN)


def tell_that_somebody_declined(standing: Standing, uid: str, *, why: str) -> None:
    person = person_named(standing.instrument, uid)
    name = person.full_name if person else ""
    who = "attorney"
    if uid == provider_uid(standing):
        who = "provider" if standing.is_witnessed else "provider, early"
    write_to(standing, donor_uid(standing), LEFT[who], name=name, why=why or "–")


def waited_for(standing: Standing) -> list[Turn]:
    """Whoever signs next."""
    return who_may_sign(standing.needed, standing.given)


def remind(standing: Standing, turn: Turn, kind: SigningReminder) -> None:
    """To whoever is waited for."""
    write_to(standing, turn.uid, REMINDERS[kind], day=standing.last_day)


def tell_who_is_waited_for(standing: Standing, names: str) -> None:
    """To the donor, beside what those people were sent."""
    last = standing.last_day
    write_to(standing, donor_uid(standing), NOT_YET, names=names, day=last)


def tell_that_it_expired(standing: Standing) -> None:
    for uid in (
        donor_uid(standing),
        provider_uid(standing),
        *attorney_uids(standing),
    ):
        write_to(standing, uid, EXPIRED, day=standing.last_day)
