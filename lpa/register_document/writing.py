"""The register's document for what a donor decided and what has been signed."""

from dataclasses import dataclass
from datetime import date, datetime

from lpa.choices import Channel, HowTheyAct, LpaType, StepIn
from lpa.instrument import Instrument, Signing

from .counting import (
    say_how_attorneys_act,
    say_how_replacements_act,
    say_when_replacements_step_in,
)
from .defaults import with_defaults
from .document import Document
from .moments import london_date, on_the_day, written
from .reading import MARKED_AS_DEFAULT
from .tidying import tidy
from .writing_people import write_people


@dataclass(frozen=True)
class Facts:
    """What the register itself says of an LPA that has been sent to it."""

    uid: str  # M-1234-5678-9018
    status: str
    registered_on: date | None
    updated_at: datetime


# What an instrument has no word for, and a document keeps as it came in.
KEPT = (
    "witnessedByIndependentWitnessAt",
    "certificateProviderNotRelatedConfirmedAt",
)
PICTURES = ("howAttorneysMakeDecisionsDetailsImages", "restrictionsAndConditionsImages")


def write(
    instrument: Instrument,
    signing: Signing,
    *,
    channel: Channel = Channel.PAPER,
    base: Document | None = None,
    facts: Facts | None = None,
) -> Document:
    """Write the document that is sent to the register; with facts, the register's own.

    base is the document that the instrument was read from: what it says beyond the
    instrument is kept, and so is every moment while its London date is the one known.
    A date known without its time is written as midnight, UTC. channel is the donor's,
    where there is no base. Empty optional values are left out, and so is every answer
    to a question that this appointment does not ask.
    """
    base = base or {}
    channel = Channel(base.get("channel") or channel)
    document = {
        "lpaType": instrument.type,
        "channel": channel,
        "language": instrument.language,
        **write_people(instrument, signing, base, channel),
        **_decisions(instrument),
        **_moments(signing, base),
        **{name: base.get(name) for name in KEPT},
        **_pictures(base, channel),
    }
    document = _only_what_is_asked(with_defaults(document))
    return tidy(_as_the_register_says(document, facts))


def _decisions(lpa: Instrument) -> Document:
    return {
        "howAttorneysMakeDecisions": lpa.attorneys_act,
        "howAttorneysMakeDecisionsDetails": lpa.attorneys_act_details,
        "howReplacementAttorneysStepIn": lpa.replacements_step_in,
        "howReplacementAttorneysStepInDetails": lpa.replacements_step_in_details,
        "howReplacementAttorneysMakeDecisions": lpa.replacements_act,
        "howReplacementAttorneysMakeDecisionsDetails": lpa.replacements_act_details,
        "whenTheLpaCanBeUsed": lpa.when_usable,
        "lifeSustainingTreatmentOption": lpa.life_sustaining,
        "restrictionsAndConditions": lpa.instructions,
        **{MARKED_AS_DEFAULT[name]: True for name in lpa.defaulted},
    }


def _moments(signing: Signing, base: Document) -> Document:
    """Whoever witnesses the donor's signature does so on the day it is made."""
    signed, witnessed = base.get("signedAt"), "witnessedByCertificateProviderAt"
    if base and london_date(signed) == signing.donor_on:
        return {"signedAt": signed, witnessed: base.get(witnessed)}
    return {
        "signedAt": on_the_day(signing.donor_on, signed),
        witnessed: on_the_day(signing.donor_on, base.get(witnessed)),
    }


def _pictures(base: Document, channel: Channel) -> Document:
    if channel != Channel.PAPER:
        return {}
    return {
        name: [
            one for one in base.get(name) or () if {"filename", "data"} <= one.keys()
        ]
        for name in PICTURES
    }


def _is_property(document: Document) -> bool:
    return document.get("lpaType") == LpaType.PROPERTY_AND_AFFAIRS


def _is_welfare(document: Document) -> bool:
    return document.get("lpaType") == LpaType.PERSONAL_WELFARE


ASKED = (
    ("howAttorneysMakeDecisions", say_how_attorneys_act, HowTheyAct.MIXED),
    (
        "howReplacementAttorneysStepIn",
        say_when_replacements_step_in,
        StepIn.ANOTHER_WAY,
    ),
    (
        "howReplacementAttorneysMakeDecisions",
        say_how_replacements_act,
        HowTheyAct.MIXED,
    ),
    ("whenTheLpaCanBeUsed", _is_property, None),
    ("lifeSustainingTreatmentOption", _is_welfare, None),
)


def _only_what_is_asked(document: Document) -> Document:
    document = dict(document)
    for name, is_asked, needs_words in ASKED:
        if not is_asked(document):
            document.pop(name, None)
            document.pop(f"{name}IsDefault", None)
        if document.get(name) != needs_words:
            document.pop(f"{name}Details", None)
    return document


def _as_the_register_says(document: Document, facts: Facts | None) -> Document:
    if facts is None:
        flags = MARKED_AS_DEFAULT.values()
        return {name: said for name, said in document.items() if name not in flags}
    registered_on = facts.registered_on
    return document | {
        "uid": facts.uid,
        "status": facts.status,
        "updatedAt": written(facts.updated_at),
        "registrationDate": registered_on and registered_on.isoformat(),
    }
