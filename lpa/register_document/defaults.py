"""What the register fills in where a document leaves a choice open."""

from lpa.choices import HowTheyAct, LifeSustaining, LpaType, StepIn, WhenUsable

from .blank import is_blank
from .counting import count, say_how_attorneys_act
from .document import Document


def with_defaults(document: Document) -> Document:
    """The same document with every open choice filled in, and marked as a default.

    The first two hold by section 10(5) of the Mental Capacity Act 2005.
    """
    document = dict(document)
    for name, is_open, value in DEFAULTS:
        if is_blank(document.get(name)) and is_open(document):
            document[name] = str(value)
            document[f"{name}IsDefault"] = True
    return document


def _replacements_may_differ(document: Document) -> bool:
    how = document.get("howAttorneysMakeDecisions")
    steps_in = document.get("howReplacementAttorneysStepIn")
    together = (
        steps_in == StepIn.NONE_CAN_ACT or how != HowTheyAct.JOINTLY_AND_SEVERALLY
    )
    return together and count(document).replacements > 1


def _is_property(document: Document) -> bool:
    return document.get("lpaType") == LpaType.PROPERTY_AND_AFFAIRS


def _is_welfare(document: Document) -> bool:
    return document.get("lpaType") == LpaType.PERSONAL_WELFARE


DEFAULTS = (
    ("howAttorneysMakeDecisions", say_how_attorneys_act, HowTheyAct.JOINTLY),
    (
        "howReplacementAttorneysMakeDecisions",
        _replacements_may_differ,
        HowTheyAct.JOINTLY,
    ),
    ("whenTheLpaCanBeUsed", _is_property, WhenUsable.HAS_CAPACITY),
    ("lifeSustainingTreatmentOption", _is_welfare, LifeSustaining.OPTION_B),
)
