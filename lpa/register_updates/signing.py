"""The updates by which an attorney, corporation or certificate provider signs."""

from lpa.choices import Channel, Language
from lpa.register_document.document import Values

from .plan import Field, Group, OneOfMany, Signatories, always
from .reading import Reading
from .update import Error, Update
from .update_type import UpdateType
from .values import a_country, a_moment, instant, moment, not_empty, one_of

a_language, a_channel = one_of(*Language.values), one_of(*Channel.values)

ATTORNEY = (
    Field("mobile"),
    Field("signedAt", moment, a_moment, required=always),
    Field("contactLanguagePreference", check=a_language),
    Field("channel", check=a_channel),
    Field("email"),
)
SIGNATORY = tuple(
    Field(name, required=always, against_blank=True)
    for name in ("firstNames", "lastName", "professionalTitle")
)
CORPORATION = (
    Field("mobile", required=always, against_blank=True),
    Field(
        "contactLanguagePreference",
        check=a_language,
        required=always,
        against_blank=True,
    ),
    Field("companyNumber", check=not_empty, required=always),
    Field("email"),
    Field("channel", check=a_channel),
    Signatories(
        (
            *SIGNATORY,
            Field("signedAt", moment, required=always, against_blank=True),
        ),
        anew=True,
    ),
)
NEW_ADDRESS = (
    Field("line1", required=always),
    Field("line2"),
    Field("line3"),
    Field("town", required=always),
    Field("postcode"),
    Field("country", check=a_country, required=always),
)
PROVIDER = (
    Group("certificateProvider/address", NEW_ADDRESS),
    Field("certificateProvider/signedAt", moment, a_moment, required=always),
    Field("certificateProvider/contactLanguagePreference", check=a_language),
    Field("certificateProvider/email", check=not_empty),
    Field("certificateProvider/channel", check=a_channel),
)


def has_signed(person: Values | None) -> bool:
    return instant((person or {}).get("signedAt")) is not None


def has_begun_to_sign(corporation: Values) -> bool:
    """Whether the first who signs for a corporation has."""
    return any(map(has_signed, (corporation.get("signatories") or ())[:1]))


def have_all_signed(corporation: Values) -> bool:
    """A corporation on paper may say when it signed, and not who signed for it."""
    signatories = corporation.get("signatories")
    return all(map(has_signed, signatories or [corporation]))


def attorney_once(reading: Reading, update: Update) -> Error | None:
    if any(has_signed(was) for _place, was, _now in reading.people("attorneys")):
        return Error("/type", "attorney cannot sign again")
    return None


def corporation_once(reading: Reading, update: Update) -> Error | None:
    named = reading.people("trustCorporations")
    if any(has_begun_to_sign(was) for _place, was, _now in named):
        return Error("/type", "trust corporation cannot sign again")
    return None


def provider_once(reading: Reading, update: Update) -> Error | None:
    if has_signed(reading.before.get("certificateProvider")):
        return Error("/type", "certificate provider cannot sign again")
    return None


TYPES = {
    "ATTORNEY_SIGN": UpdateType(
        (OneOfMany("attorneys", ATTORNEY, required=always),), attorney_once
    ),
    "TRUST_CORPORATION_SIGN": UpdateType(
        (OneOfMany("trustCorporations", CORPORATION, required=always),),
        corporation_once,
    ),
    "CERTIFICATE_PROVIDER_SIGN": UpdateType(PROVIDER, provider_once),
}
