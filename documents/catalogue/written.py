"""A letter that somebody at the office has written, out of paragraphs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from django.utils import translation

from documents.paragraphs import PLACES, Block, Kind, Told, blocks_of
from lpa.choices import Language
from lpa.instrument import Attorney
from lpa.references import shown

from .application import Application
from .letter import Letter, NobodyThere


@dataclass(frozen=True)
class Written(Letter):
    """A subject and filled-in blocks of words, to one person and in their language."""

    name: ClassVar[str] = "written"
    template: ClassVar[str] = "documents/letters/written.html"

    subject: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def title(self) -> str:
        return self.subject

    @classmethod
    def of(
        cls,
        kind: Kind,
        recipient: Attorney,
        about: Application,
        *,
        texts: Iterable[str],
        told: Mapping[str, Told],
        language: Language,
        dated_on: date,
    ) -> "Written":
        """A letter of these texts, with what was told and is known in their places.

        Raises Unfilled where a place would stay empty.
        """
        with translation.override(language):
            blank = cls(recipient, about, dated_on=dated_on, language=language)
            facts = {**facts_of(blank), **told}
            values = {name: p.written(facts.get(name)) for name, p in PLACES.items()}
            blocks = tuple(block for text in texts for block in blocks_of(text, values))
            return replace(blank, subject=kind.subject_in(language), blocks=blocks)

    @classmethod
    def sample(cls, kind: Kind, about: Application, **said: Any) -> "Written":
        """A kind of letter with all its paragraphs, to the donor, with made-up facts.

        said is the language and the day. Raises NobodyThere where nobody is the donor.
        """
        if about.lpa.donor is None:
            raise NobodyThere("There is no donor")
        texts = [each.in_language(said["language"]) for each in kind.paragraphs]
        told = {name: place.sample for name, place in PLACES.items()}
        return cls.of(kind, about.lpa.donor, about, texts=texts, told=told, **said)


def facts_of(letter: Written) -> dict[str, Told]:
    """What the application itself says, for the places that nobody is asked about."""
    about = letter.about
    return {
        "recipient": letter.recipient_name,
        "donor": about.donor,
        "kind_of_lpa": about.kind_of_lpa,
        "case_number": shown(about.case_number),
        "received_on": about.received_on,
        "ends_on": about.waits_until,
        "registered_on": about.registered_on,
        "register_number": shown(about.register_number)
        if about.register_number
        else "",
    }
