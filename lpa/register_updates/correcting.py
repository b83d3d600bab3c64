"""The correction of an LPA that is not registered yet."""

from collections.abc import Iterator
from uuid import uuid5

from lpa.choices import Channel
from lpa.register_document.document import Document, Values

from . import corrected, decisions, notes
from .corrected import ADDRESS, EMAIL, MOBILE
from .plan import Field, Group, OneOfMany, Signatories
from .reading import Reading
from .update import Error, Update
from .update_type import UpdateType
from .values import a_day, a_moment, day, instant, moment, not_empty

SIGNATORY, WITNESS = "authorisedSignatory", "independentWitness"
BORN = Error(
    "/donor/dateOfBirth",
    "The donor's date of birth cannot be changed once the identity check is complete",
)
REGISTERED = Error("/type", "Cannot make corrections to a Registered LPA")
SIGNED = Error("/signedAt", "LPA Signed on date cannot be changed for online LPAs")
CERTIFIED = Error(
    "/certificateProvider/signedAt",
    "The Certificate Provider Signed on date cannot be changed for online LPAs",
)
ATTORNEY_SIGNED = "The attorney signed at date cannot be changed for online LPA"

CORPORATION = OneOfMany(
    "trustCorporations",
    (
        Field("name", check=not_empty),
        Field("companyNumber", check=not_empty),
        EMAIL,
        ADDRESS,
        MOBILE,
        Signatories((*corrected.NAMES, Field("professionalTitle"))),
    ),
)


def _names(helper: str) -> tuple[Field, ...]:
    """Somebody who was not named before needs a whole name."""

    def is_new(before: Document, now: Document) -> bool:
        return not before.get(helper)

    return tuple(
        Field(name, check=not_empty, required=is_new)
        for name in ("firstNames", "lastName")
    )


PLAN = (
    Field("signedAt", moment, a_moment),
    corrected.donor(Field("dateOfBirth", day, a_day)),
    corrected.certificate_provider(kept=True),
    corrected.attorney(kept=True),
    CORPORATION,
    Group(SIGNATORY, _names(SIGNATORY)),
    Group(
        WITNESS,
        (
            *_names(WITNESS),
            Field("phone", check=not_empty, against_blank=True),
            ADDRESS,
        ),
    ),
    Field("witnessedByCertificateProviderAt", moment, a_moment),
    Field("witnessedByIndependentWitnessAt", moment, a_moment),
    *decisions.PLAN,
)


def correct(reading: Reading, update: Update) -> Error | None:
    if error := next(_in_the_way(reading), None):
        return error
    decisions.settle(reading.before, reading.now)
    for helper in (SIGNATORY, WITNESS):
        if reading.now.get(helper) and not reading.before.get(helper):
            reading.write((helper, "uid"), str(uuid5(update.id, helper)))
    _note_who_changed(reading, update)
    return None


def _in_the_way(reading: Reading) -> Iterator[Error]:
    before, now = reading.before, reading.now
    is_online = now.get("channel") == Channel.ONLINE
    if is_online and _signed_another_time(before, now):
        yield SIGNED
    if now.get("status") == "registered":
        yield REGISTERED
    was, donor = _both("donor", reading)
    is_checked = donor.get("identityCheck") is not None
    if is_checked and was.get("dateOfBirth") != donor.get("dateOfBirth"):
        yield BORN
    if is_online:
        yield from _signed_on_screen(reading)


def _signed_on_screen(reading: Reading) -> Iterator[Error]:
    """What was signed on screen says for itself when."""
    was, provider = _both("certificateProvider", reading)
    if _signed_another_time(was, provider):
        yield CERTIFIED
    for place, was, attorney in reading.people("attorneys"):
        if _signed_another_time(was, attorney):
            yield Error(f"/attorney/{place}/signedAt", ATTORNEY_SIGNED)


def _signed_another_time(was: Values, now: Values) -> bool:
    return instant(was.get("signedAt")) != instant(now.get("signedAt"))


def _note_who_changed(reading: Reading, update: Update) -> None:
    now = reading.now
    was, donor = _both("donor", reading)
    if notes.full_name(was) != notes.full_name(donor):
        name = notes.full_name(donor)
        notes.note(now, notes.DONOR_NAME, update, newName=name)
    if was.get("dateOfBirth") != donor.get("dateOfBirth"):
        notes.note(now, notes.DONOR_BORN, update, newDob=donor["dateOfBirth"])
    was, provider = _both("certificateProvider", reading)
    if notes.full_name(was) != notes.full_name(provider):
        name = notes.full_name(provider)
        notes.note(now, notes.PROVIDER_NAME, update, newName=name)


def _both(name: str, reading: Reading) -> tuple[Document, Document]:
    return reading.before.get(name) or {}, reading.now.get(name) or {}


TYPES = {"CORRECTION": UpdateType(PLAN, correct, needs_some=True)}
