"""Verbs of whoever was asked: what they say of their part, and whether they agree.

Each takes the invitation that let them in. by is None, as they have no account; the
history says by their uid who it was.
"""

from collections.abc import Mapping
from contextlib import contextmanager
from datetime import date

from django.db import transaction

import clock
from clock.ages import is_of_age
from history import recording as history
from lpa.choices import LpaType, Role
from lpa.keeping import digest_of
from lpa.models import Confirmation, Invitation
from lpa.signals import PART_DECLINED
from messaging.sending import withdraw_messages
from outbox.owing import owe

from . import eligibility
from .duties import duties_of
from .message_words import REMINDER
from .parts import Part, part_of, said_by
from .seen import concerning
from .telling_others import tell_agreed, tell_donor


class NoLongerAsked(Exception):
    """The invitation was superseded, cancelled or has run out."""


@contextmanager
def saying(invitation: Invitation):
    """The part and what was said of it so far, both locked; what is said is saved."""
    with transaction.atomic():
        draft = invitation.draft.lock()
        invitation.refresh_from_db()
        if not invitation.is_live:
            raise NoLongerAsked
        said = said_by(invitation)
        yield part_of(draft, str(invitation.uid)), said
        said.save()


def record_details_right(*, invitation: Invitation, by=None) -> None:
    """Somebody's own details are right as they stand; what they proposed falls."""
    with saying(invitation) as (_, said):
        said.details_right_at = clock.now()
        said.proposed, said.proposed_at = {}, None
        note(invitation, "details-confirmed", by=by)


def record_understood(
    *, invitation: Invitation, answers: Mapping[str, bool], by=None
) -> bool:
    """Keep the answers about duties; gives whether all of them are right."""
    with saying(invitation) as (part, said):
        said.understood = dict(answers)
        is_understood = theirs(part).understood(answers)
        if is_understood:
            note(invitation, "duties-understood", by=by)
    return is_understood


def record_corporation(
    *, invitation: Invitation, company_number: str, signatories: list[dict], by=None
) -> None:
    """The corporation's number, and the one or two people who will sign for it, each
    with first_names, last_name and position. Raises ValueError for another count."""
    if not 1 <= len(signatories) <= 2:
        raise ValueError("A trust corporation is signed for by one or two people")
    with saying(invitation) as (_, said):
        said.company_number, said.signatories = company_number, signatories
        note(invitation, "signatories-named", by=by)


def record_born(*, invitation: Invitation, date_of_birth: date, by=None) -> None:
    """Keep when the certificate provider was born; nobody else is shown it.

    Raises ValueError for somebody under 18, who cannot be one.
    """
    if not is_of_age(date_of_birth, clock.today()):
        raise ValueError("A certificate provider is 18 or over")
    with saying(invitation) as (_, said):
        said.date_of_birth = date_of_birth
        note(invitation, "date-of-birth-given", by=by)


def record_eligibility(
    *, invitation: Invitation, answers: Mapping[str, bool], by=None
) -> tuple[eligibility.Question, ...]:
    """Keep what the certificate provider answers; gives the answers that bar them.

    The donor is told of a bar, once for the same answers.
    """
    with saying(invitation) as (part, said):
        questions = eligibility.asked_of(part.instrument)
        kept = {"about": about(part), "answers": dict(answers)}
        barring = eligibility.barring(answers, questions)
        if barring and said.eligibility != kept:
            why = eligibility.told_to_donor(barring, name=part.name)
            tell_donor(invitation, part, "provider-barred", why=why, by=by)
        said.eligibility = kept
        note(invitation, "eligibility-answered", by=by)
    return barring


def decline(*, invitation: Invitation, why: str, by=None) -> None:
    """Decline one's part, with a reason; nothing else need be answered before.

    The donor is told, and those who agreed already. A second press changes nothing.
    """
    with saying(invitation) as (part, said):
        if said.declined_at:
            return
        said.declined_at, said.why_declined = clock.now(), why
        said.agreed_at = said.asked_again_at = None
        note(invitation, "part-declined", by=by)
        tell_donor(invitation, part, "somebody-declined", why=why, by=by)
        tell_agreed(invitation, part, by=by)
        remind_no_more(invitation, by=by)
        if invitation.draft.is_frozen:
            owe(
                PART_DECLINED,
                about=invitation.draft.reference,
                payload={"uid": part.person.uid},
            )


def remind_no_more(invitation: Invitation, *, by) -> None:
    """A reminder that has not gone yet, such as a letter, is not needed any more."""
    about, person = invitation.draft.reference, str(invitation.uid)
    withdraw_messages(about=about, person=person, kind=REMINDER, by=by)


def open_pages(part: Part, said: Confirmation) -> list[str]:
    """The pages somebody still has to answer before they can agree, in their order."""
    person = part.person
    is_provider = part.role == Role.CERTIFICATE_PROVIDER
    pages = {
        "born": not is_provider or bool(said.date_of_birth),
        "eligibility": not is_provider or is_eligible(part, said),
        "details": bool(said.details_right_at or said.proposed_at),
        "corporation": not person.is_trust_corporation or bool(said.signatories),
        "duties": theirs(part).understood(said.understood),
    }
    return [page for page, is_done in pages.items() if not is_done]


def is_eligible(part: Part, said: Confirmation) -> bool:
    """Whether the provider has said so, of the people who are named now."""
    answers = said.eligibility.get("answers", {})
    holds = said.eligibility.get("about") == about(part)
    return holds and eligibility.may_certify(
        answers, eligibility.asked_of(part.instrument)
    )


def about(part: Part) -> str:
    """A digest of those whom the provider's answers are about."""
    seen = part.seen(whole=False)
    return digest_of([concerning(seen.data)["others"], seen.data["donor"]])


def theirs(part: Part):
    kind = part.instrument.type
    return duties_of(part.role, part.person, LpaType(kind) if kind else None)


def note(invitation, action, *, by, **details) -> None:
    """Keep in the LPA's history what somebody did, never what they said of themselves:
    the history cannot forget it."""
    history.record(
        subject=invitation.draft.reference,
        action=action,
        by=by,
        details={
            "uid": str(invitation.uid),
            "role": str(invitation.role),
            **details,
        },
    )
