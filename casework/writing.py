"""Writing letters about a case: begun, changed, sent, posted or withdrawn."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from documents.models import IssuedDocument, IssuedDocuments
from documents.paragraphs import Kind, Told
from lpa import keeping
from lpa.instrument import Person

from .composing import digest_of, drafted
from .models import Case, Letter
from .passages import Passage, kept, new_passages
from .refusals import NotNow, must_have
from .sending import add_outsiders, send, tell
from .unwritten import was_withdrawn

WRITE = "casework.write_letter"


@transaction.atomic
def begin_letter(
    *, case: Case, kind: Kind, people: dict[str, str], told: dict[str, Told], by
) -> Letter:
    """A draft in the words that hold today. people gives each uid its language.

    Raises NotNow for a kind of letter that only moves send.
    """
    must_have(by, WRITE)
    if not kind.sender.is_staff:
        raise NotNow([_("Only what happens to the case sends this letter")])
    letter = Letter.objects.create(
        case=case,
        kind=kind.slug,
        people=people,
        told=keeping.dump(told),
        passages=kept(new_passages(kind)),
        written_by=by,
    )
    tell("letter-begun", letter, by)
    return letter


@transaction.atomic
def address_letter(
    *, letter: Letter, people: dict[str, str], told: dict[str, Told], by
) -> Letter:
    """Say who gets a draft and what stands in its places. Raises NotNow."""
    letter = _draft(letter, by=by)
    letter.people, letter.told = people, keeping.dump(told)
    letter.save()
    tell("letter-changed", letter, by)
    return letter


@transaction.atomic
def write_to_outsider(*, letter: Letter, person: Person, language: str, by) -> Letter:
    """Let a draft go to somebody whom the LPA does not name.

    A person with a uid takes the place of the one who had it. Raises NotNow once the
    letter has been sent.
    """
    letter = _draft(letter, by=by)
    add_outsiders(letter, {person: language})
    letter.save()
    tell("letter-changed", letter, by)
    return letter


@transaction.atomic
def edit_letter(*, letter: Letter, passages: list[Passage], by) -> Letter:
    """Give a draft other words. Raises NotNow once it has been sent."""
    letter = _draft(letter, by=by)
    letter.passages = kept(passages)
    letter.save()
    tell("letter-changed", letter, by)
    return letter


@transaction.atomic
def send_letter(*, letter: Letter, seen: str, by) -> Letter:
    """Send a draft to everybody it is for, as it was seen, and once.

    Raises NotNow where it is no draft any more, would say something else than what
    was looked at, or has places that nothing stands in.
    """
    letter = _draft(letter, by=by)
    if digest_of(drafted(letter)) != seen:
        raise NotNow([_("The letter has changed since you looked at it")])
    send(letter, by=by)
    return letter


@transaction.atomic
def post_letter(*, letter: Letter, by) -> Letter:
    """Say that it has left the house. Raises NotNow unless it was sent."""
    letter = _held(letter, by=by)
    if letter.state != Letter.State.SENT:
        raise NotNow([_("Only a letter that was sent can be posted")])
    if issued_of(letter).count() < len(letter.people):
        raise NotNow([_("It is still being printed. Try again in a minute")])
    letter.state, letter.posted_at = Letter.State.POSTED, clock.now()
    letter.save()
    tell("letter-posted", letter, by)
    return letter


@transaction.atomic
def withdraw_letter(*, letter: Letter, why: str, by) -> Letter:
    """Keep a letter from being posted; it stays on record. Raises NotNow too late."""
    letter = _held(letter, by=by)
    if not letter.can_be_withdrawn:
        raise NotNow([_("This letter has been posted or withdrawn already")])
    if not letter.is_draft:
        was_withdrawn(letter)
    letter.state = Letter.State.WITHDRAWN
    letter.withdrawn_by, letter.withdrawn_at = by, clock.now()
    letter.withdrawn_why = why
    letter.save()
    tell("letter-withdrawn", letter, by, why=why)
    return letter


def errand_of(letter: int, uid: str) -> str:
    """Under which name a letter to somebody is issued, and so only once."""
    return f"letter-{letter}-{uid}"


def issued_of(letter: Letter) -> IssuedDocuments:
    """What was printed of it, exactly as it went out."""
    names = [errand_of(letter.pk, uid) for uid in letter.people]
    return IssuedDocument.objects.filter(errand__in=names).defer("pdf")


def printed_about(case: Case) -> list[tuple[IssuedDocument, bool]]:
    """What was printed about a case, and whether it was withdrawn before the post."""
    withdrawn = case.letters.filter(state=Letter.State.WITHDRAWN)
    names = {
        errand_of(number, uid)
        for number, people in withdrawn.values_list("pk", "people")
        for uid in people
    }
    issued = IssuedDocument.objects.about(case.number)
    return [(document, document.errand in names) for document in issued]


def _held(letter: Letter, *, by) -> Letter:
    """As it is in the database now, until the transaction ends."""
    must_have(by, WRITE)
    letters = Letter.objects.select_for_update(of=("self",))
    known = letters.select_related("case__lpa", "case__of_donor__record__primary")
    return known.get(pk=letter.pk)


def _draft(letter: Letter, *, by) -> Letter:
    letter = _held(letter, by=by)
    if not letter.is_draft:
        raise NotNow([_("This letter is no draft any more")])
    return letter
