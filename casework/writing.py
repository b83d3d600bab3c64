"""Writing letters about a case: begun, changed, sent, posted or withdrawn."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from documents.catalogue import NobodyThere, Written
from documents.catalogue.letter import everybody
from documents.models import IssuedDocument, IssuedDocuments
from documents.paragraphs import PLACES, Kind, Shape, Told, Unfilled
from history.recording import record
from lpa import keeping
from lpa.choices import Language
from outbox.owing import owe

from .letters import application_of
from .models import Case, Letter
from .passages import Passage, kept, new_passages, passages_of
from .refusals import NotNow, must_have

WRITE = "casework.write_letter"
WRITTEN = "written-letter"  # the kind of errand


@transaction.atomic
def begin_letter(
    *, case: Case, kind: Kind, people: dict[str, str], told: dict[str, Told], by
) -> Letter:
    """A draft in the words that hold today. people gives each uid its language."""
    must_have(by, WRITE)
    letter = Letter.objects.create(
        case=case,
        kind=kind.slug,
        people=people,
        told=keeping.dump(told),
        passages=kept(new_passages(kind)),
        written_by=by,
    )
    _tell("letter-begun", letter, by)
    return letter


@transaction.atomic
def address_letter(
    *, letter: Letter, people: dict[str, str], told: dict[str, Told], by
) -> Letter:
    """Say who gets a draft and what stands in its places. Raises NotNow."""
    letter = _draft(letter, by=by)
    letter.people, letter.told = people, keeping.dump(told)
    letter.save()
    _tell("letter-changed", letter, by)
    return letter


@transaction.atomic
def edit_letter(*, letter: Letter, passages: list[Passage], by) -> Letter:
    """Give a draft other words. Raises NotNow once it has been sent."""
    letter = _draft(letter, by=by)
    letter.passages = kept(passages)
    letter.save()
    _tell("letter-changed", letter, by)
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
    letter.state, letter.sent_by = Letter.State.SENT, by
    letter.sent_at, letter.dated_on = clock.now(), clock.today()
    letter.save()
    _tell("letter-sent", letter, by, versions=versions_of(letter), sha256=seen)
    for uid in letter.people:
        payload = {"letter": letter.pk, "to": uid}
        owe(WRITTEN, about=letter.case.number, payload=payload)
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
    _tell("letter-posted", letter, by)
    return letter


@transaction.atomic
def withdraw_letter(*, letter: Letter, why: str, by) -> Letter:
    """Keep a letter from being posted; it stays on record. Raises NotNow too late."""
    letter = _held(letter, by=by)
    if not letter.can_be_withdrawn:
        raise NotNow([_("This letter has been posted or withdrawn already")])
    letter.state = Letter.State.WITHDRAWN
    letter.withdrawn_by, letter.withdrawn_at = by, clock.now()
    letter.withdrawn_why = why
    letter.save()
    _tell("letter-withdrawn", letter, by, why=why)
    return letter


def drafted(letter: Letter) -> list[Written]:
    """The letter to each of its people. Raises NotNow, saying all that is missing.

    In an order of their own: a database may keep them in another than they were given
    in, and what is sent must be what was seen.
    """
    try:
        letters = [written_to(letter, uid) for uid in sorted(letter.people)]
    except Unfilled as unfilled:
        raise NotNow(
            _("Nothing has been entered for: %(place)s") % {"place": label}
            for label in unfilled.labels
        ) from None
    if not letters:
        raise NotNow([_("The letter goes to nobody")])
    return letters


def written_to(letter: Letter, uid: str) -> Written:
    """The letter to one of its people, in their language."""
    about = application_of(letter.case)
    people = everybody(about.lpa)
    if uid not in people:
        raise NobodyThere(f"Nobody has the uid {uid!r}")
    language = Language(letter.people[uid])
    return Written.of(
        letter.about,
        people[uid],
        about,
        texts=texts_of(letter, language),
        told=told_in(letter),
        language=language,
        dated_on=letter.dated_on or clock.today(),
    )


def texts_of(letter: Letter, language: Language) -> list[str]:
    return [
        passage.wordings[language].text
        for passage in passages_of(letter)
        if not passage.is_left_out
    ]


def told_in(letter: Letter) -> dict[str, Told]:
    """What its writer told, days as days again."""
    return {
        name: date.fromisoformat(value)
        if value and PLACES[name].shape is Shape.DAY
        else value
        for name, value in letter.told.items()
    }


def digest_of(letters: list[Written]) -> str:
    """What stands in letters as their readers will see them, in hexadecimal."""
    return keeping.digest_of(
        [
            [
                letter.recipient.uid,
                letter.language,
                letter.addressee,
                letter.dated_on.isoformat(),
                letter.subject,
                keeping.dump(letter.blocks),
            ]
            for letter in letters
        ]
    )


def versions_of(letter: Letter) -> dict[str, dict]:
    """Which version of each paragraph it is made of, by language, and where changed."""
    return {
        passage.key: {
            language: f"{wording.version}{'*' if wording.is_edited else ''}"
            for language, wording in passage.wordings.items()
            if language in letter.people.values()
        }
        for passage in passages_of(letter)
        if not passage.is_left_out
    }


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
    return letters.select_related("case__lpa").get(pk=letter.pk)


def _draft(letter: Letter, *, by) -> Letter:
    letter = _held(letter, by=by)
    if not letter.is_draft:
        raise NotNow([_("This letter is no draft any more")])
    return letter


def _tell(action: str, letter: Letter, by, *, why: str = "", **more) -> None:
    details = {"letter": letter.pk, "document": letter.kind, **more}
    record(subject=letter.case.number, action=action, by=by, why=why, details=details)
