"""The donor's decisions, as both kinds of correction may change them.

A decision that needs words has to bring them when it is made, unless they are stored;
whatever else is corrected, the words that are stored stay. One that no longer needs
words loses them.
"""

from lpa.choices import HowTheyAct, LifeSustaining, LpaType, StepIn, WhenUsable
from lpa.register_document.counting import count
from lpa.register_document.document import Document

from .plan import Field, Holds
from .values import empty, not_empty, one_of

ATTORNEYS = "howAttorneysMakeDecisions"
STEP_IN = "howReplacementAttorneysStepIn"
REPLACEMENTS = "howReplacementAttorneysMakeDecisions"
LIFE, USABLE = "lifeSustainingTreatmentOption", "whenTheLpaCanBeUsed"
# Each decision that may need words, and the answer that does.
NEEDS_WORDS = {
    ATTORNEYS: HowTheyAct.MIXED,
    STEP_IN: StepIn.ANOTHER_WAY,
    REPLACEMENTS: HowTheyAct.MIXED,
}
HOW = one_of(*HowTheyAct.values)


def _attorneys_decide(before: Document, now: Document) -> bool:
    return count(now).active > 1


def _they_decide_severally(now: Document) -> bool:
    return now.get(ATTORNEYS) == HowTheyAct.JOINTLY_AND_SEVERALLY


def _replacements_step_in(before: Document, now: Document) -> bool:
    return count(now).replacements > 0 and _they_decide_severally(now)


def _replacements_decide(before: Document, now: Document) -> bool:
    together = now.get(STEP_IN) == StepIn.NONE_CAN_ACT
    return count(now).replacements > 1 and (together or not _they_decide_severally(now))


def _is(lpa_type: LpaType) -> Holds:
    return lambda before, now: now.get("lpaType") == lpa_type


def _words_of(name: str) -> tuple[Field, Field]:
    """The details of a decision, under the rule that the decision now taken asks."""
    details, answer = f"{name}Details", NEEDS_WORDS[name]

    def are_needed(before: Document, now: Document) -> bool:
        return now.get(name) == answer

    def are_not(before: Document, now: Document) -> bool:
        return not are_needed(before, now)

    def are_missing(before: Document, now: Document) -> bool:
        return now.get(name) != before.get(name) and not now.get(details)

    return (
        Field(details, check=not_empty, may=are_needed, required=are_missing),
        Field(details, check=empty, may=are_not),
    )


PLAN = (
    Field(ATTORNEYS, check=HOW, may=_attorneys_decide),
    *_words_of(ATTORNEYS),
    Field(STEP_IN, check=one_of(*StepIn.values), may=_replacements_step_in),
    *_words_of(STEP_IN),
    Field(REPLACEMENTS, check=HOW, may=_replacements_decide),
    *_words_of(REPLACEMENTS),
    Field(
        LIFE,
        check=one_of(*LifeSustaining.values),
        may=_is(LpaType.PERSONAL_WELFARE),
    ),
    Field(
        USABLE,
        check=one_of(*WhenUsable.values),
        may=_is(LpaType.PROPERTY_AND_AFFAIRS),
    ),
)


def settle(before: Document, now: Document) -> None:
    """A decision that was changed is no default, and keeps no words of the old one."""
    for name in (*NEEDS_WORDS, LIFE, USABLE):
        if now.get(name) == before.get(name):
            continue
        now.pop(f"{name}IsDefault", None)
        if name in NEEDS_WORDS and now.get(name) != NEEDS_WORDS[name]:
            now.pop(f"{name}Details", None)
