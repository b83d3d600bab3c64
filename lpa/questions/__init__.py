"""What we ask, in the order in which we ask it."""

from .applicant import APPLICANT
from .attorneys import ATTORNEYS
from .certificate_provider import CERTIFICATE_PROVIDER
from .correspondent import CORRESPONDENT
from .donor import DONOR
from .fee_reduction import FEE_REDUCTION
from .lpa_type import LPA_TYPE
from .people_to_notify import PEOPLE_TO_NOTIFY
from .powers import LIFE_SUSTAINING, WHEN_USABLE
from .preferences_and_instructions import PREFERENCES_AND_INSTRUCTIONS
from .repeat_application import REPEAT_APPLICATION
from .replacement_attorneys import REPLACEMENT_ATTORNEYS
from .signatory_and_witness import SIGNATORY_AND_WITNESS
from .who_are_you import WHO_ARE_YOU

THE_LPA = (
    LPA_TYPE,
    DONOR,
    WHEN_USABLE,
    LIFE_SUSTAINING,
    ATTORNEYS,
    REPLACEMENT_ATTORNEYS,
    CERTIFICATE_PROVIDER,
    PEOPLE_TO_NOTIFY,
    PREFERENCES_AND_INSTRUCTIONS,
    SIGNATORY_AND_WITNESS,
)

THE_APPLICATION = (
    APPLICANT,
    CORRESPONDENT,
    WHO_ARE_YOU,
    REPEAT_APPLICATION,
    FEE_REDUCTION,
)

SECTIONS = (*THE_LPA, *THE_APPLICATION)

__all__ = ["SECTIONS", "THE_APPLICATION", "THE_LPA"]
