"""The updates by which the office changes who acts, and how: most follow a court."""

from lpa.choices import HowTheyAct
from lpa.register_document.document import Document, Values

from . import notes
from .plan import Field, OneOfMany, always
from .reading import Reading
from .update import Error, Update
from .update_type import UpdateType
from .values import flag, one_of

ACTIVE, INACTIVE, REMOVED = "active", "inactive", "removed"
NEVER = {
    (ACTIVE, INACTIVE): "An active attorney cannot be made inactive",
    (REMOVED, ACTIVE): "A removed attorney cannot be made active",
}
HOW = {
    "original": "howAttorneysMakeDecisions",
    "replacement": "howReplacementAttorneysMakeDecisions",
}
NOT_MIXED = "The appointment type must be jointly for some and severally for others"
ALL_SEVERED = "Every restriction and condition was severed from this LPA"


def change_attorneys(reading: Reading, update: Update) -> Error | None:
    changed = [
        (place, was.get("status") or "", attorney)
        for place, was, attorney in reading.people("attorneys")
        if was.get("status") != attorney.get("status")
    ]
    for place, was, attorney in changed:
        if sentence := NEVER.get((was, attorney["status"])):
            return Error(f"/attorneys/{place}/status", sentence)
        _note(attorney, reading.now, update)
    return None


def _note(attorney: Values, document: Document, update: Update) -> None:
    name = notes.full_name(attorney)
    if attorney["status"] == REMOVED:
        notes.note(document, notes.REMOVED, update, fullName=name)
    elif attorney["status"] == ACTIVE and _is_replacement(attorney):
        notes.note(document, notes.ENABLED, update, fullName=name)


def change_decisions(reading: Reading, update: Update) -> Error | None:
    """Only where some decisions are made jointly can somebody be unable to."""
    for place, _was, attorney in reading.people("attorneys"):
        how = HOW.get(attorney.get("appointmentType") or "original", "")
        if reading.now.get(how) != HowTheyAct.MIXED:
            source = f"/attorneys/{place}/cannotMakeJointDecisions"
            return Error(source, NOT_MIXED)
    return None


def sever(reading: Reading, update: Update) -> None:
    """A picture of what was written cannot be severed in part, so it goes."""
    reading.now.pop("restrictionsAndConditionsImages", None)
    left = reading.now.get("restrictionsAndConditions") or ALL_SEVERED
    said = {"updatedRestrictionsAndConditions": left}
    notes.note(reading.now, notes.SEVERED, update, **said)


def _is_replacement(attorney: Values) -> bool:
    return attorney.get("appointmentType") == "replacement"


TYPES = {
    "CHANGE_ATTORNEYS": UpdateType(
        (
            OneOfMany(
                "attorneys",
                (
                    Field(
                        "status",
                        check=one_of(ACTIVE, INACTIVE, REMOVED),
                        required=always,
                    ),
                ),
                required=always,
                several=True,
            ),
        ),
        change_attorneys,
    ),
    "ATTORNEY_DECISIONS": UpdateType(
        (
            OneOfMany(
                "attorneys",
                (Field("cannotMakeJointDecisions", flag, required=always),),
                required=always,
                several=True,
            ),
        ),
        change_decisions,
    ),
    "SEVER_RESTRICTIONS_AND_CONDITIONS": UpdateType(
        (Field("restrictionsAndConditions"),), sever, needs_some=True
    ),
}
