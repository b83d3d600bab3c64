"""Where in a document something stands that was found in the instrument read from it.

A rule says "replacements/0/date_of_birth"; in the document that replacement may be
"/attorneys/3/dateOfBirth", or a trust corporation in a list of its own. What a document
has no word for is pointed at in whatever would hold it.
"""

from .document import Document, Values
from .moments import london_date
from .people import actors, appointed
from .problem import at, nearest
from .signatures import WITNESSED, signed_on

APPOINTED = {"attorneys": "original", "replacements": "replacement"}
ONLY = {
    "donor": "/donor",
    "certificate_provider": "/certificateProvider",
    "signatory": "/authorisedSignatory",
    "independent_witness": "/independentWitness",
}

DECIDED = {
    "type": "/lpaType",
    "language": "/language",
    "donor_can_sign": "/authorisedSignatory",
    "contact_language": "/donor/contactLanguagePreference",
    "attorneys": "/attorneys",
    "attorneys_act": "/howAttorneysMakeDecisions",
    "attorneys_act_details": "/howAttorneysMakeDecisionsDetails",
    "wants_replacements": "/attorneys",
    "replacements": "/attorneys",
    "replacements_step_in": "/howReplacementAttorneysStepIn",
    "replacements_step_in_details": "/howReplacementAttorneysStepInDetails",
    "replacements_act": "/howReplacementAttorneysMakeDecisions",
    "replacements_act_details": "/howReplacementAttorneysMakeDecisionsDetails",
    "when_usable": "/whenTheLpaCanBeUsed",
    "life_sustaining": "/lifeSustainingTreatmentOption",
    "wants_people_to_notify": "/peopleToNotify",
    "people_to_notify": "/peopleToNotify",
    "provider_vouches_as": "/certificateProvider",
    "provider_skills": "/certificateProvider",
    "provider_ties": "/certificateProvider",
    "preferences": "/restrictionsAndConditions",
    "instructions": "/restrictionsAndConditions",
}
OF_A_PERSON = {
    "uid": "uid",
    "name": "name",
    "first_names": "firstNames",
    "last_name": "lastName",
    "other_names": "otherNamesKnownBy",
    "date_of_birth": "dateOfBirth",
    "company_number": "companyNumber",
    "address": "address",
    "email": "email",
}
OF_AN_ADDRESS = ("line1", "line2", "line3", "town", "postcode", "country")
SIGNED_BY_DONOR = ("donor_on", "life_sustaining_on")


def pointer_to(place: str, document: Document) -> str:
    """The JSON pointer to a place in the instrument that was read from the document.

    It leads to a value, or to one that is missing from something that is there.
    """
    name, *rest = place.split("/")
    if name in ONLY:
        pointer = _within(ONLY[name], rest)
    elif name in APPOINTED and rest:
        everyone = appointed(document, APPOINTED[name])
        pointer = _within(everyone[int(rest[0])][0], rest[1:])
    elif name == "people_to_notify" and rest:
        pointer = _within(at("/peopleToNotify", rest[0]), rest[1:])
    else:
        pointer = DECIDED.get(name, "")
    return nearest(document, pointer)


def pointer_to_date(place: str, document: Document) -> str:
    """The JSON pointer to a signature, from its place in Signing ("donor_on")."""
    name, _slash, who = place.partition("/")
    if name in SIGNED_BY_DONOR:
        return "/signedAt"
    if name == "witnessed_on":
        return at("", WITNESSED[who])
    if name == "certificate_provider_on":
        return nearest(document, "/certificateProvider/signedAt")
    return _last_signature(_where_is(who, document), document)


def _within(person: str, rest: list[str]) -> str:
    """Into what is said of a person, as far as the document has a word for it."""
    if not rest or rest[0] not in OF_A_PERSON:
        return person
    pointer = at(person, OF_A_PERSON[rest[0]])
    known = [step for step in rest[1:2] if step in OF_AN_ADDRESS]
    return at(pointer, *known)


def _where_is(uid: str, document: Document) -> str:
    found = (place for place, one in actors(document) if one.get("uid") == uid)
    return next(found, "")


def _last_signature(person: str, document: Document) -> str:
    """Where the date stands on which somebody signed; a corporation, with its last."""
    actor = dict(actors(document)).get(person, {})
    for index, signatory in enumerate(actor.get("signatories") or ()):
        if _is_the_last(signatory, actor):
            return at(person, "signatories", index, "signedAt")
    return nearest(document, at(person, "signedAt"))


def _is_the_last(signatory: Values, corporation: Values) -> bool:
    on = london_date(signatory.get("signedAt"))
    return on is not None and on == signed_on(corporation)
