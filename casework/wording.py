"""Staff's own versions of the paragraphs of letters."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

import clock
from documents.paragraphs import (
    PARAGRAPHS,
    WrongPlaces,
    check,
    in_braces,
    kinds_with,
    places_in,
    told_to,
)
from history.recording import record, wait_for_turn

from .models import ParagraphVersion
from .passages import FIRST
from .refusals import NotNow, must_have

WORD = "casework.word_letters"
SUBJECT = "paragraphs"  # under which the history speaks of all of them


@transaction.atomic
def word_paragraph(*, key: str, language: str, text: str, by) -> ParagraphVersion:
    """The next version of a paragraph in one language, for letters begun from now on.

    Raises WrongPlaces where a letter could not be made of the text.
    """
    must_have(by, WORD)
    check_words(key, text)
    wait_for_turn(SUBJECT)
    there = ParagraphVersion.objects.filter(key=key, language=language)
    latest = there.aggregate(latest=Max("number"))["latest"] or FIRST
    version = ParagraphVersion.objects.create(
        key=key, language=language, number=latest + 1, text=text, by=by
    )
    _tell("paragraph-worded", version, by)
    return version


def check_words(key: str, text: str) -> None:
    """Raises WrongPlaces where a letter could not be made of the text.

    Nobody is there to be asked when a move sends a letter, so its words can only name
    what such a letter is told or knows: else a wording could stop the move itself.
    """
    check(text)
    if PARAGRAPHS[key].is_subject and "\n" in text:
        raise WrongPlaces(_("A subject must be on one line"))
    for kind in kinds_with(key):
        untold = places_in(text) - told_to(kind, key)
        if kind.sender.is_move and untold:
            said = {"letter": kind.name, "places": in_braces(sorted(untold))}
            raise WrongPlaces(
                _("“%(letter)s” can be sent by the case itself, without %(places)s")
                % said
            )


@transaction.atomic
def withdraw_version(*, version: ParagraphVersion, by) -> ParagraphVersion:
    """From now on the version before it holds again. Raises NotNow the second time."""
    must_have(by, WORD)
    version = ParagraphVersion.objects.select_for_update().get(pk=version.pk)
    if version.withdrawn_at:
        raise NotNow([_("This version has been withdrawn already")])
    version.withdrawn_at, version.withdrawn_by = clock.now(), by
    version.save()
    _tell("paragraph-withdrawn", version, by)
    return version


def _tell(action: str, version: ParagraphVersion, by) -> None:
    details = {
        "paragraph": version.key,
        "language": version.language,
        "number": version.number,
        "text": version.text,
    }
    record(subject=SUBJECT, action=action, by=by, details=details)
