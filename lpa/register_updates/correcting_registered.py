"""The correction of an LPA after it was registered."""

from . import corrected, decisions
from .plan import Field
from .reading import Reading
from .update import Error, Update
from .update_type import UpdateType
from .values import a_day, day, flag

BORN = Error(
    "/donor/dateOfBirth",
    "The donor's date of birth cannot be changed once the LPA is registered",
)
PLAN = (
    corrected.donor(Field("dateOfBirth", day, a_day, against_blank=True)),
    corrected.certificate_provider(kept=False),
    corrected.attorney(Field("cannotMakeJointDecisions", flag), kept=False),
    *decisions.PLAN,
    Field("restrictionsAndConditions", against_blank=True),
)


def correct(reading: Reading, update: Update) -> Error | None:
    was, donor = (
        (document.get("donor") or {}).get("dateOfBirth")
        for document in (reading.before, reading.now)
    )
    if was != donor:
        return BORN
    decisions.settle(reading.before, reading.now)
    return None


TYPES = {"POST_REGISTRATION_CORRECTION": UpdateType(PLAN, correct, needs_some=True)}
