"""The updates by which the office moves an LPA from one status to another."""

from datetime import UTC

from lpa.register_document.document import Document, Values

from .plan import Field, always
from .reading import Reading
from .signing import has_signed, have_all_signed
from .update import Error, Update
from .update_type import UpdateType
from .values import one_of

IN_PROGRESS, WAITING, REGISTERED = (
    "in-progress",
    "statutory-waiting-period",
    "registered",
)
CANNOT_REGISTER, DO_NOT_REGISTER, CANCELLED, EXPIRED, WITHDRAWN = (
    "cannot-register",
    "do-not-register",
    "cancelled",
    "expired",
    "withdrawn",
)
A_STATUS = one_of(
    IN_PROGRESS,
    WAITING,
    REGISTERED,
    CANNOT_REGISTER,
    WITHDRAWN,
    CANCELLED,
    DO_NOT_REGISTER,
    EXPIRED,
)
TO_CANNOT_REGISTER = "Lpa status cannot be {} while changing to cannot register"
# What the office may set a status to, and from where; else, what is said.
FROM = {
    CANCELLED: (
        (REGISTERED,),
        "Lpa status has to be registered while changing to cancelled",
    ),
    DO_NOT_REGISTER: (
        (WAITING,),
        "Lpa status has to be statutory waiting period while changing to do not "
        "register",
    ),
    EXPIRED: (
        (IN_PROGRESS, WAITING, DO_NOT_REGISTER),
        "Lpa status has to be in progress, statutory waiting period or do not register "
        "while changing to expired",
    ),
}
NEVER_SET = "Lpa cannot be manually updated to this status"


def begin_waiting(reading: Reading, update: Update) -> Error | None:
    if sentence := _not_ready(reading.now):
        return Error("/type", sentence)
    reading.now["status"] = WAITING
    return None


def _not_ready(document: Document) -> str:
    if document.get("status") != IN_PROGRESS:
        return "status must be in-progress to enter statutory-waiting-period"
    if not has_signed(document):
        return "lpa must be signed"
    if not has_signed(document.get("certificateProvider")):
        return "lpa must have a certificate"
    if not all(map(has_signed, _acting(document, "attorneys"))):
        return "lpa must be signed by attorneys"
    if not all(map(have_all_signed, _acting(document, "trustCorporations"))):
        return "lpa must be signed by trust corporations"
    return ""


def _acting(document: Document, name: str) -> list[Values]:
    everybody: list[Values] = document.get(name) or []
    return [one for one in everybody if one.get("status") != "removed"]


def register(reading: Reading, update: Update) -> Error | None:
    now = reading.now
    if now.get("status") != WAITING:
        return Error("/type", "status must be statutory-waiting-period to register")
    now["status"] = REGISTERED
    at = update.applied.astimezone(UTC).isoformat(timespec="microseconds")
    now["registrationDate"] = at.replace("+00:00", "Z")
    return None


def set_status(reading: Reading, update: Update) -> Error | None:
    was, target = reading.before.get("status") or "", reading.now.get("status") or ""
    if sentence := _not_to(target, was):
        return Error("/status", sentence)
    return None


def _not_to(target: str, was: str) -> str:
    if target == CANNOT_REGISTER:
        is_firm = was in (REGISTERED, CANCELLED)
        return TO_CANNOT_REGISTER.format(was) if is_firm else ""
    if target not in FROM:
        return NEVER_SET
    sources, otherwise = FROM[target]
    return "" if was in sources else otherwise


WAIT = UpdateType(then=begin_waiting)
TYPES = {
    "STATUTORY_WAITING_PERIOD": WAIT,
    "PERFECT": WAIT,
    "REGISTER": UpdateType(then=register),
    "OPG_STATUS_CHANGE": UpdateType(
        (Field("status", check=A_STATUS, required=always),), set_status
    ),
}
