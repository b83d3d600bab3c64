"""A letter as each of its people reads it: its words, and what stands in their places.

What was sent is read as it was kept then; only a draft is made of what is known now.
"""

from dataclasses import replace
from datetime import date, timedelta

from django.utils.translation import gettext as _

import clock
from documents import catalogue
from documents.catalogue import Application, NobodyThere
from documents.paragraphs import PLACES, Block, Shape, Told, Unfilled
from lpa import keeping
from lpa.choices import Language
from lpa.instrument import Address, Attorney

from .models import Case, Letter
from .passages import Passage, passages_of
from .recipients import reached_by
from .refusals import NotNow

ONE_DAY = timedelta(days=1)


def application_of(case: Case) -> Application:
    """A case as letters see it."""
    return Application(
        lpa=case.instrument,
        case_number=case.number,
        reference=case.lpa.reference,
        register_number=case.register_number if case.registered_on else "",
        received_on=case.received_on,
        waits_until=case.due_on - ONE_DAY if case.due_on else None,
        registered_on=case.registered_on,
    )


def drafted(letter: Letter) -> list[catalogue.Letter]:
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


def written_to(letter: Letter, uid: str) -> catalogue.Letter:
    """The letter to one of its people, in their language. Raises NobodyThere."""
    people = reached_by(letter)
    if uid not in people:
        raise NobodyThere(f"Nobody has the uid {uid!r}")
    about = application_of(letter.case)
    language = Language(letter.people[uid])
    dated_on = letter.dated_on or clock.today()
    if said := letter.said.get(uid):
        return catalogue.Letter(
            as_written_to(people[uid], said),
            about,
            letter.kind,
            said["subject"],
            tuple(keeping.load(block, Block) for block in said["blocks"]),
            language=language,
            dated_on=dated_on,
        )
    subject, texts = words_in(letter, language, about)
    return catalogue.Letter.of(
        letter.about,
        people[uid],
        about,
        subject=subject,
        texts=texts,
        told=told_in(letter),
        language=language,
        dated_on=dated_on,
    )


def as_written_to(recipient: Attorney, said: dict) -> Attorney:
    """Somebody at the address to which a letter was sent, wherever they live now.

    A letter from before addresses were kept with it goes to the one that is known.
    """
    if kept := said.get("address"):
        return replace(recipient, address=keeping.load(kept, Address))
    return recipient


def words_in(
    letter: Letter, language: Language, about: Application
) -> tuple[str, list[str]]:
    """The subject of a letter, and the text of each paragraph that is in it.

    A letter from before subjects had versions has the first.
    """
    subject, texts = letter.about.heading.in_language(language), []
    for passage in in_it(passages_of(letter), about):
        text = passage.wordings[language].text
        if passage.is_subject:
            subject = text
        else:
            texts.append(text)
    return subject, texts


def in_it(passages: list[Passage], about: Application) -> list[Passage]:
    """Those paragraphs that are neither left out nor about something else."""
    return [each for each in that_fit(passages, about) if not each.is_left_out]


def that_fit(passages: list[Passage], about: Application) -> list[Passage]:
    """Those paragraphs that can be in letters about this application."""
    return [each for each in passages if about.is_so(each.paragraph.only_if)]


def told_in(letter: Letter) -> dict[str, Told]:
    """What was told, days as days and lists as lists again."""
    return {name: _told(name, value) for name, value in letter.told.items()}


def _told(name: str, value) -> Told:
    if isinstance(value, list):
        return tuple(value)
    if value and PLACES[name].shape is Shape.DAY:
        return date.fromisoformat(value)
    return value


def said_in(letters: list[catalogue.Letter]) -> dict[str, dict]:
    """Each letter by the uid of whoever gets it: its words, and where it is sent."""
    return {
        letter.recipient.uid: {
            "subject": letter.subject,
            "blocks": keeping.dump(letter.blocks),
            "address": keeping.dump(letter.recipient.address),
        }
        for letter in letters
    }


def digest_of(letters: list[catalogue.Letter]) -> str:
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
        for passage in in_it(passages_of(letter), application_of(letter.case))
    }
