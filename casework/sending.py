"""Sending a letter: from now on its words stand, and it is owed to be printed.

What moves send goes through send_at_once; what staff have drafted comes here from
writing.send_letter.
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.db import transaction

import clock
from documents.paragraphs import For, Kind, Told
from history.recording import record
from lpa import keeping
from lpa.instrument import Person
from outbox.owing import owe

from .composing import digest_of, drafted, said_in, versions_of
from .models import Case, Letter
from .passages import kept, new_passages
from .recipients import addressees, living

WRITTEN = "written-letter"  # the kind of errand


class NoMoveSendsIt(ValueError):
    """A kind of letter that only staff write was to be sent by a move."""


@transaction.atomic
def send_at_once(
    *,
    case: Case,
    kind: Kind,
    by,
    for_: Collection[For] | None = None,
    people: Collection[str] | None = None,
    outside: Mapping[Person, str] | None = None,
    told: Mapping[str, Told] | None = None,
    including: Collection[str] = (),
    dated_on: date | None = None,
) -> Letter | None:
    """Send the letter that follows from what was done, in the caller's transaction.

    It goes to the people with these uids, or to those in these roles, by default those
    whom such letters are usually for, each in their own language and none who has died;
    and to people outside the LPA, each with a language. told holds what stands in the
    places that the case does not know; including names paragraphs that are otherwise
    left out. by is whoever acted, or None for the service itself; it needs no
    permission beyond that for what was done.

    Gives None where there is nobody to write to. Raises NotNow where a place has
    nothing to stand in it, and NoMoveSendsIt for a kind that moves do not send.
    """
    if not kind.sender.is_move:
        raise NoMoveSendsIt(kind.slug)
    recipients = chosen(case, kind, for_, people) | {
        person.uid: language for person, language in (outside or {}).items()
    }
    if not recipients:
        return None
    letter = Letter(
        case=case,
        kind=kind.slug,
        is_automatic=True,
        people=recipients,
        others=keeping.dump(list(outside or ())),
        told=keeping.dump(dict(told or {})),
        passages=kept(new_passages(kind, including=including)),
        written_by=by,
    )
    send(letter, by=by, dated_on=dated_on)
    return letter


def chosen(
    case: Case,
    kind: Kind,
    for_: Collection[For] | None,
    people: Collection[str] | None,
) -> dict[str, str]:
    """The language of everybody who gets it, by uid."""
    roles = set(kind.usually_for if for_ is None else for_)
    return {
        each.uid: each.language
        for each in living(case, addressees(case.instrument))
        if (each.uid in people if people is not None else roles & set(each.roles))
    }


def send(letter: Letter, *, by, dated_on: date | None = None) -> None:
    """Keep the words of a letter as they now are, and owe its printing.

    Raises NotNow where it would go to nobody, or has places that nothing stands in.
    """
    letter.dated_on = dated_on or clock.today()
    letters = drafted(letter)
    letter.said = said_in(letters)
    letter.state, letter.sent_by = Letter.State.SENT, by
    letter.sent_at = clock.now()
    letter.save()
    told = {"versions": versions_of(letter), "sha256": digest_of(letters)}
    tell("letter-sent", letter, by, **told)
    for uid in letter.people:
        payload = {"letter": letter.pk, "to": uid}
        owe(WRITTEN, about=letter.case.number, payload=payload)


def tell(action: str, letter: Letter, by, *, why: str = "", **more) -> None:
    """Write into the history what became of a letter."""
    details = {"letter": letter.pk, "document": letter.kind, **more}
    record(subject=letter.case.number, action=action, by=by, why=why, details=details)
