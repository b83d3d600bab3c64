"""The text of a letter: its subject and paragraphs, each in both languages."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from documents.paragraphs import PARAGRAPHS, Kind, Paragraph, places_in
from lpa import keeping
from lpa.choices import Language

from .models import Letter, ParagraphVersion

FIRST = 1


@dataclass(frozen=True)
class Wording:
    """A text, the version of its paragraph that it began as, and whether it changed."""

    text: str
    version: int = FIRST
    is_edited: bool = False

    def saying(self, text: str) -> "Wording":
        return self if text == self.text else replace(self, text=text, is_edited=True)


@dataclass(frozen=True)
class Passage:
    """One paragraph as it stands in one letter, by language."""

    key: str
    wordings: dict[str, Wording]
    is_left_out: bool = False

    @property
    def paragraph(self) -> Paragraph:
        return PARAGRAPHS[self.key]

    @property
    def is_optional(self) -> bool:
        return self.paragraph.is_optional

    @property
    def is_subject(self) -> bool:
        return self.paragraph.is_subject

    @property
    def texts(self) -> list[str]:
        return [wording.text for wording in self.wordings.values()]


def new_passages(kind: Kind, *, including: Collection[str] = ()) -> list[Passage]:
    """The subject and paragraphs of a kind of letter, in the words that hold today.

    including names those that are in it though they begin left out.
    """
    words = words_of(paragraph.key for paragraph in kind.texts)
    return [
        Passage(
            paragraph.key,
            {language: words[paragraph.key, language] for language in Language.values},
            paragraph.begins_out and paragraph.key not in including,
        )
        for paragraph in kind.texts
    ]


def words_of(keys: Iterable[str]) -> dict[tuple[str, str], Wording]:
    """The version of each paragraph that holds today, by key and language."""
    keys = list(keys)
    words = {
        (key, language): Wording(PARAGRAPHS[key].in_language(language))
        for key in keys
        for language in Language.values
    }
    newer = ParagraphVersion.objects.filter(key__in=keys, withdrawn_at=None)
    for version in newer.order_by("number"):
        place = version.key, version.language
        words[place] = Wording(version.text, version.number)
    return words


def passages_of(letter: Letter) -> list[Passage]:
    return [keeping.load(kept, Passage) for kept in letter.passages]


def kept(passages: Iterable[Passage]) -> list[dict]:
    """As a letter keeps them."""
    return [keeping.dump(passage) for passage in passages]


def places_of(passages: Iterable[Passage]) -> set[str]:
    """What these paragraphs need to be told or to know, in either language."""
    return {
        name
        for passage in passages
        for text in passage.texts
        for name in places_in(text)
    }
