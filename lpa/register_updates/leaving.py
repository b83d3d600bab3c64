"""The updates by which somebody leaves: whoever does is named as their author."""

from lpa.register_document.document import Document, Values
from lpa.register_document.kinds import UUID

from . import words
from .reading import Reading
from .signing import has_begun_to_sign, has_signed
from .update import Error, Update
from .update_type import UpdateType

# Whoever leaves an LPA that has come to one of these leaves it as it is.
ENDED = ("registered", "cancelled", "withdrawn", "suspended", "de-registered")

NOT_WITHDRAWN_FROM = {
    "withdrawn": "lpa has already been withdrawn",
    "registered": "cannot withdraw a registered lpa",
    "cannot-register": "cannot withdraw an unregisterable lpa",
}


def attorney_leaves(reading: Reading, update: Update) -> Error | None:
    if wrong := _wrong_author(update):
        return wrong
    attorney = _one("attorneys", reading.now, update)
    if attorney is None:
        return Error("/type", "attorney not found")
    if has_signed(attorney):
        return Error("/type", "attorney cannot opt out after signing")
    attorney["status"] = "removed"
    return None


def corporation_leaves(reading: Reading, update: Update) -> Error | None:
    if wrong := _wrong_author(update):
        return wrong
    corporation = _one("trustCorporations", reading.now, update)
    if corporation is None:
        return Error("/type", "trust corporation not found")
    if has_begun_to_sign(corporation):
        return Error("/type", "trust corporation cannot opt out after signing")
    corporation["status"] = "removed"
    return None


def provider_leaves(reading: Reading, update: Update) -> Error | None:
    now = reading.now
    if has_signed(now.get("certificateProvider")):
        return Error(
            "/type", "certificate provider cannot opt out after providing certificate"
        )
    status = now.get("status")
    if status in ENDED:
        sentence = f"Lpa status cannot be {status} while changing to cannot register"
        return Error("/status", sentence)
    now["status"] = "cannot-register"
    return None


def donor_withdraws(reading: Reading, update: Update) -> Error | None:
    if sentence := NOT_WITHDRAWN_FROM.get(reading.now.get("status") or ""):
        return Error("/type", sentence)
    reading.now["status"] = "withdrawn"
    return None


def _wrong_author(update: Update) -> Error | None:
    if not update.author_id:
        return Error("/author", words.REQUIRED)
    if not UUID.fullmatch(update.author_id):
        return Error("/author", words.INVALID_FORMAT)
    return None


def _one(name: str, document: Document, update: Update) -> Values | None:
    everybody: list[Values] = document.get(name) or []
    return next((one for one in everybody if one.get("uid") == update.author_id), None)


TYPES = {
    "ATTORNEY_OPT_OUT": UpdateType(then=attorney_leaves),
    "TRUST_CORPORATION_OPT_OUT": UpdateType(then=corporation_leaves),
    "CERTIFICATE_PROVIDER_OPT_OUT": UpdateType(then=provider_leaves),
    "DONOR_WITHDRAW_LPA": UpdateType(then=donor_withdraws),
}
