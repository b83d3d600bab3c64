"""What the register's document is made of, in the order in which it is written."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.choices import (
    Channel,
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    StepIn,
    WhenUsable,
)

from .document import Document
from .kinds import (
    Anything,
    Base64,
    Day,
    DayOrMoment,
    Kind,
    ListOf,
    Moment,
    OneOf,
    Record,
    Spelt,
    Text,
    Uid,
    YesNo,
)
from .people import actors
from .problem import Problem, at

STATUSES = (
    "in-progress",
    "statutory-waiting-period",
    "registered",
    "do-not-register",
    "expired",
    "cannot-register",
    "cancelled",
    "de-registered",
    "suspended",
    "withdrawn",
)

text, uid, moment, flag = Text(), Uid(), Moment(), YesNo()
language = OneOf(tuple(Language.values))
channel = OneOf(tuple(Channel.values))
how = OneOf(tuple(HowTheyAct.values))

ADDRESS = Record(
    {
        "line1": text,
        "line2": text,
        "line3": text,
        "town": text,
        "postcode": text,
        "country": text,
    },
    closed=True,
)
IDENTITY_CHECK = Record(
    {"checkedAt": moment, "type": OneOf(("one-login", "opg-paper-id"))}
)
NAME: dict[str, Kind] = {"uid": uid, "firstNames": text, "lastName": text}
AS_ATTORNEY: dict[str, Kind] = {
    "address": ADDRESS,
    "email": text,
    "mobile": text,
    "status": OneOf(("active", "inactive", "removed")),
    "appointmentType": OneOf(("original", "replacement")),
    "channel": channel,
    "contactLanguagePreference": language,
    "signedAt": moment,
}
DONOR = Record(
    {
        **NAME,
        "otherNamesKnownBy": text,
        "dateOfBirth": Day(),
        "address": ADDRESS,
        "email": text,
        "contactLanguagePreference": language,
        "identityCheck": IDENTITY_CHECK,
    }
)
ATTORNEY = Record(
    {**NAME, "dateOfBirth": Day(), **AS_ATTORNEY, "cannotMakeJointDecisions": flag}
)
SIGNATORY = Record(
    {
        "firstNames": text,
        "lastName": text,
        "professionalTitle": text,
        "signedAt": moment,
    }
)
TRUST_CORPORATION = Record(
    {
        "uid": uid,
        "name": text,
        "companyNumber": text,
        **AS_ATTORNEY,
        "signatories": ListOf(SIGNATORY),
    }
)
CERTIFICATE_PROVIDER = Record(
    {
        **NAME,
        "address": ADDRESS,
        "email": text,
        "phone": text,
        "channel": channel,
        "contactLanguagePreference": language,
        "signedAt": moment,
        "identityCheck": IDENTITY_CHECK,
    }
)
PERSON_TO_NOTIFY = Record({**NAME, "address": ADDRESS})
INDEPENDENT_WITNESS = Record({**NAME, "phone": text, "address": ADDRESS})
AUTHORISED_SIGNATORY = Record(NAME)
PICTURES = ListOf(Record({"filename": text, "data": Base64()}))
REGISTER_NUMBER = Spelt(
    r"M(-[0-9]{4}){3}",
    gettext_lazy("This must be a register number such as M-1234-5678-9018"),
)

DOCUMENT = Record(
    {
        "lpaType": OneOf(tuple(LpaType.values)),
        "channel": channel,
        "language": language,
        "donor": DONOR,
        "attorneys": ListOf(ATTORNEY),
        "trustCorporations": ListOf(TRUST_CORPORATION),
        "certificateProvider": CERTIFICATE_PROVIDER,
        "peopleToNotify": ListOf(PERSON_TO_NOTIFY),
        "independentWitness": INDEPENDENT_WITNESS,
        "authorisedSignatory": AUTHORISED_SIGNATORY,
        "howAttorneysMakeDecisions": how,
        "howAttorneysMakeDecisionsIsDefault": flag,
        "howAttorneysMakeDecisionsDetails": text,
        "howAttorneysMakeDecisionsDetailsImages": PICTURES,
        "howReplacementAttorneysMakeDecisions": how,
        "howReplacementAttorneysMakeDecisionsIsDefault": flag,
        "howReplacementAttorneysMakeDecisionsDetails": text,
        "howReplacementAttorneysStepIn": OneOf(tuple(StepIn.values)),
        "howReplacementAttorneysStepInDetails": text,
        "whenTheLpaCanBeUsed": OneOf(tuple(WhenUsable.values)),
        "whenTheLpaCanBeUsedIsDefault": flag,
        "lifeSustainingTreatmentOption": OneOf(tuple(LifeSustaining.values)),
        "lifeSustainingTreatmentOptionIsDefault": flag,
        "restrictionsAndConditions": text,
        "restrictionsAndConditionsImages": PICTURES,
        "signedAt": moment,
        "witnessedByCertificateProviderAt": moment,
        "witnessedByIndependentWitnessAt": moment,
        "certificateProviderNotRelatedConfirmedAt": moment,
        "uid": REGISTER_NUMBER,
        "status": OneOf(STATUSES),
        "updatedAt": moment,
        "registrationDate": DayOrMoment(),
        "notes": ListOf(Anything()),
    },
    closed=True,
)


def misshapen(document: Document) -> list[Problem]:
    """Every value of a wrong type or unknown kind, and every uid that is not unique.

    Nothing of this can be mended by asking the donor: such a document is refused,
    whichever channel it came by.
    """
    return [
        *DOCUMENT.problems(document, ""),
        *_unknown_kind(document),
        *_same_uid(document),
    ]


def _unknown_kind(document: Document) -> Iterator[Problem]:
    for name in ("lpaType", "channel"):
        if document.get(name) in (None, ""):
            yield Problem(at("", name), _("Say which kind this is"))


def _same_uid(document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for pointer, actor in actors(document):
        known = str(actor.get("uid") or "").lower()
        if known in seen:
            sentence = _("Somebody else in this document has the same uid")
            yield Problem(at(pointer, "uid"), sentence)
        seen |= {known} - {""}
