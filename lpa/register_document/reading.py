"""A document of sound shape: what the donor decided, and when each part was signed."""

from enum import Enum
from typing import TypeVar

from lpa.choices import (
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    StepIn,
    WhenUsable,
)
from lpa.instrument import (
    Address,
    Attorney,
    Instrument,
    Person,
    Signing,
    TrustCorporation,
)

from .blank import is_blank
from .counting import say_how_replacements_act
from .defaults import with_defaults
from .document import Document, Values
from .moments import day
from .people import appointed
from .signatures import signing

Word = TypeVar("Word", bound=Enum)

MARKED_AS_DEFAULT = {
    "attorneys_act": "howAttorneysMakeDecisionsIsDefault",
    "replacements_act": "howReplacementAttorneysMakeDecisionsIsDefault",
    "when_usable": "whenTheLpaCanBeUsedIsDefault",
    "life_sustaining": "lifeSustainingTreatmentOptionIsDefault",
}


def read(document: Document) -> tuple[Instrument, Signing]:
    """What a document decides, and the London dates of its signatures.

    Its shape is sound (see shape) and everybody in it has a uid (see people). Open
    choices take their defaults. Somebody removed decides nothing any more and is left
    out. What an Instrument has no word for stays in the document, which is kept.
    """
    document = _settled(document)
    instrument = Instrument(
        **_people(document),
        **_attorneys(document),
        **_replacements(document),
        **_powers(document),
        defaulted=tuple(
            name for name, flag in MARKED_AS_DEFAULT.items() if document.get(flag)
        ),
    )
    return instrument, signing(document)


def _settled(document: Document) -> Document:
    """With the defaults, except the one for a question that was never open."""
    settled = with_defaults(document)
    flag, name = MARKED_AS_DEFAULT["replacements_act"], _HOW_REPLACEMENTS_ACT
    if settled.get(flag) and not say_how_replacements_act(settled):
        return {k: v for k, v in settled.items() if k not in (flag, name)}
    return settled


def _people(document: Document) -> Values:
    donor = document.get("donor") or {}
    provider = document.get("certificateProvider")
    told = tuple(_person(one) for one in document.get("peopleToNotify") or ())
    signatory = document.get("authorisedSignatory")
    witness = document.get("independentWitness")
    return {
        "language": _choice(Language, document, "language") or Language.ENGLISH,
        "donor": _person(donor),
        "donor_can_sign": not (signatory or witness),
        "signatory": _person(signatory) if signatory else None,
        "independent_witness": _person(witness) if witness else None,
        "contact_language": _choice(Language, donor, "contactLanguagePreference")
        or Language.ENGLISH,
        "certificate_provider": _person(provider) if provider else None,
        "wants_people_to_notify": bool(told),
        "people_to_notify": told,
    }


def _attorneys(document: Document) -> Values:
    return {
        "attorneys": _appointed(document, "original"),
        "attorneys_act": _choice(HowTheyAct, document, "howAttorneysMakeDecisions"),
        "attorneys_act_details": _text(document, "howAttorneysMakeDecisionsDetails"),
    }


def _replacements(document: Document) -> Values:
    replacements = _appointed(document, "replacement")
    return {
        "wants_replacements": bool(replacements),
        "replacements": replacements,
        "replacements_step_in": _choice(StepIn, document, _STEP_IN),
        "replacements_step_in_details": _text(document, f"{_STEP_IN}Details"),
        "replacements_act": _choice(HowTheyAct, document, _HOW_REPLACEMENTS_ACT),
        "replacements_act_details": _text(document, f"{_HOW_REPLACEMENTS_ACT}Details"),
    }


def _powers(document: Document) -> Values:
    """The register has one text, which binds the attorneys: there is no preference."""
    return {
        "type": _choice(LpaType, document, "lpaType"),
        "when_usable": _choice(WhenUsable, document, "whenTheLpaCanBeUsed"),
        "life_sustaining": _choice(
            LifeSustaining, document, "lifeSustainingTreatmentOption"
        ),
        "preferences": "",
        "instructions": _text(document, "restrictionsAndConditions"),
    }


def _appointed(document: Document, appointment: str) -> tuple[Attorney, ...]:
    return tuple(
        _corporation(one) if pointer.startswith("/trustCorporations/") else _person(one)
        for pointer, one in appointed(document, appointment)
    )


def _person(actor: Values) -> Person:
    return Person(
        uid=_text(actor, "uid"),
        first_names=_text(actor, "firstNames"),
        last_name=_text(actor, "lastName"),
        other_names=_text(actor, "otherNamesKnownBy"),
        date_of_birth=day(actor.get("dateOfBirth")),
        address=_address(actor),
        email=_text(actor, "email"),
        phone=_text(actor, "phone") or _text(actor, "mobile"),
    )


def _corporation(actor: Values) -> TrustCorporation:
    return TrustCorporation(
        uid=_text(actor, "uid"),
        name=_text(actor, "name"),
        company_number=_text(actor, "companyNumber"),
        address=_address(actor),
        email=_text(actor, "email"),
        phone=_text(actor, "mobile"),
    )


def _address(actor: Values) -> Address:
    written = actor.get("address") or {}
    return Address(
        **{name: text for name, text in written.items() if not is_blank(text)}
    )


def _choice(words: type[Word], record: Values, name: str) -> Word | None:
    return None if is_blank(record.get(name)) else words(record[name])


def _text(record: Values, name: str) -> str:
    return "" if is_blank(record.get(name)) else record[name]


_STEP_IN = "howReplacementAttorneysStepIn"
_HOW_REPLACEMENTS_ACT = "howReplacementAttorneysMakeDecisions"
