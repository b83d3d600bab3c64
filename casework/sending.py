"""Sending a letter: from now on its words stand, and it is owed to be printed.

What moves send goes through send_at_once; what staff have drafted comes here from
writing.send_letter.
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.db import transaction

import clock
from documents.catalogue import NobodyThere
from documents.paragraphs import For, Kind, Told
from history.recording import record
from lpa import keeping
from lpa.instrument import Person
from outbox.owing import owe

from .composing import digest_of, drafted, said_in, versions_of
from .models import Case, Letter
from .passages import kept, new_passages
from .recipients import addressees, living, with_uid
from .unwritten import was_written

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

    It goes to the people with these uids or in these roles, by default to those whom
    such letters are for and who have not left, each in their own language; and to
    people outside the LPA, each with a language. told fills the places that the case
    does not know; including names paragraphs that otherwise begin left out. by is
    whoever acted, None for the service itself: no other permission is needed.

    Gives None for nobody to write to. Raises NotNow for a place that stays empty,
    NobodyThere for an unknown uid, NoMoveSendsIt for a kind that moves do not send.
    """
    if not kind.sender.is_move:
        raise NoMoveSendsIt(kind.slug)
    letter = Letter(case=case, kind=kind.slug, is_automatic=True, written_by=by)
    letter.people = chosen(case, kind, for_, people)
    add_outsiders(letter, outside or {})
    letter.told = keeping.dump(dict(told or {}))
    letter.passages = kept(new_passages(kind, including=including))
    if not letter.people:
        return None
    send(letter, by=by, dated_on=dated_on)
    return letter


def chosen(
    case: Case,
    kind: Kind,
    for_: Collection[For] | None,
    people: Collection[str] | None,
) -> dict[str, str]:
    """The language of everybody who gets it, by uid. Raises NobodyThere."""
    known = addressees(case.instrument)
    if people is None:
        roles = set(kind.usually_for if for_ is None else for_)
        in_roles = {each.uid for each in known if roles & set(each.roles)}
        people = in_roles - case.ended
    if strangers := set(people) - {each.uid for each in known}:
        raise NobodyThere(f"Nobody has the uid {strangers.pop()!r}")
    return {
        each.uid: each.language for each in living(case, known) if each.uid in people
    }


def add_outsiders(letter: Letter, outside: Mapping[Person, str]) -> None:
    """Let a letter go to people whom the LPA does not name, each with a language.

    One with the uid of somebody who was added before takes their place.
    """
    others = {each.uid: each for each in letter.outside}
    for person, language in outside.items():
        person = with_uid(person)
        others[person.uid] = person
        letter.people = letter.people | {person.uid: language}
    letter.others = keeping.dump(list(others.values()))


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
    was_written(letter, by=by)
    for uid in letter.people:
        payload = {"letter": letter.pk, "to": uid}
        owe(WRITTEN, about=letter.case.number, payload=payload)


def tell(action: str, letter: Letter, by, *, why: str = "", **more) -> None:
    """Write into the history what became of a letter."""
    details = {"letter": letter.pk, "document": letter.kind, **more}
    record(subject=letter.case.number, action=action, by=by, why=why, details=details)
