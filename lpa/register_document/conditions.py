"""Which values of a document belong together. Asked after the defaults are filled in.

An LPA made on screen that breaks one of these is refused; one made on paper exists as
it was signed, so there each of them is something to look into.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from lpa.choices import Channel, HowTheyAct, LpaType, StepIn

from .blank import is_blank
from .counting import (
    say_how_attorneys_act,
    say_how_replacements_act,
    say_when_replacements_step_in,
)
from .document import Document
from .problem import Problem, at
from .required import missing, people

ALWAYS = (
    "lpaType",
    "channel",
    "language",
    "signedAt",
    "witnessedByCertificateProviderAt",
)
DECISIONS = (
    "howAttorneysMakeDecisions",
    "howAttorneysMakeDecisionsDetails",
    "howReplacementAttorneysStepIn",
    "howReplacementAttorneysStepInDetails",
    "howReplacementAttorneysMakeDecisions",
    "howReplacementAttorneysMakeDecisionsDetails",
    "whenTheLpaCanBeUsed",
    "lifeSustainingTreatmentOption",
)


def conditions_broken(document: Document) -> list[Problem]:
    """Every condition that a document of sound shape breaks, in its own order."""
    return [
        *missing(document, ALWAYS, ""),
        *people(document),
        *_not_related(document),
        *_how_attorneys_act(document),
        *_how_replacements_step_in(document),
        *_how_replacements_act(document),
        *_what_the_type_asks(document),
    ]


def _not_related(document: Document) -> Iterator[Problem]:
    name = "certificateProviderNotRelatedConfirmedAt"
    if document.get(name) is not None:
        yield from missing(document, (name,), "")


def _how_attorneys_act(document: Document) -> Iterator[Problem]:
    name = "howAttorneysMakeDecisions"
    if say_how_attorneys_act(document):
        yield from missing(document, (name,), "")
    else:
        sentence = _("Only several attorneys can be told how to make decisions")
        yield from _unwanted(document, name, sentence)
    details = f"{name}Details"
    if document.get(name) != HowTheyAct.MIXED:
        yield from _unwanted(document, details, _no_details())
    elif not _is_pictured(document, f"{details}Images"):
        yield from missing(document, (details,), "")


def _how_replacements_step_in(document: Document) -> Iterator[Problem]:
    name = "howReplacementAttorneysStepIn"
    if say_when_replacements_step_in(document):
        yield from missing(document, (name,), "")
    yield from _details(document, name, StepIn.ANOTHER_WAY)


def _how_replacements_act(document: Document) -> Iterator[Problem]:
    name = "howReplacementAttorneysMakeDecisions"
    if say_how_replacements_act(document):
        yield from missing(document, (name,), "")
    elif not is_blank(document.get(name)):
        yield Problem(at("", name), _why_replacements_are_not_told(document))
    yield from _details(document, name, HowTheyAct.MIXED)


def _why_replacements_are_not_told(document: Document) -> str:
    if document.get("howAttorneysMakeDecisions") == HowTheyAct.MIXED:
        return _(
            "Where attorneys decide some things jointly, the register cannot say how "
            "several replacement attorneys make decisions"
        )
    return _(
        "Only several replacement attorneys who step in together can be told how to "
        "make decisions"
    )


def _what_the_type_asks(document: Document) -> Iterator[Problem]:
    usable, life = "whenTheLpaCanBeUsed", "lifeSustainingTreatmentOption"
    if document.get("lpaType") == LpaType.PERSONAL_WELFARE:
        yield from missing(document, (life,), "")
        sentence = _("An LPA for health and welfare has no such choice")
        yield from _unwanted(document, usable, sentence)
    if document.get("lpaType") == LpaType.PROPERTY_AND_AFFAIRS:
        yield from missing(document, (usable,), "")
        sentence = _("An LPA for property and financial affairs has no such choice")
        yield from _unwanted(document, life, sentence)


def _details(document: Document, choice: str, needs_words: str) -> Iterator[Problem]:
    details = f"{choice}Details"
    if document.get(choice) == needs_words:
        yield from missing(document, (details,), "")
    else:
        yield from _unwanted(document, details, _no_details())


def _unwanted(document: Document, name: str, sentence: str) -> Iterator[Problem]:
    if not is_blank(document.get(name)):
        yield Problem(at("", name), sentence)


def _is_pictured(document: Document, name: str) -> bool:
    """On paper the words may be handwriting that came in as a picture."""
    return document.get("channel") == Channel.PAPER and bool(document.get(name))


def _no_details() -> str:
    return _("The choice made above needs no details")
