"""The moves of a case, in the order in which a case meets them.

A move only changes fields of the case itself: it says what is true afterwards.
Locking, permission, history, letters and other records are the business of
actions.perform, which is the one way in which a case is moved on.
"""

from .afterlife import Afterlife
from .closing import Closing
from .examination import Examination
from .pausing import GOES_ON_IN, Pausing
from .permissions import (
    CONFIRM,
    DECIDE,
    HANDLE_SCANS,
    OPEN,
    PURGE,
    RECORD_ORDER,
    TAKE_PAYMENT,
    VIEW,
    WORK,
)
from .reception import Reception
from .waiting import Waiting

__all__ = [
    "CONFIRM",
    "DECIDE",
    "GOES_ON_IN",
    "HANDLE_SCANS",
    "OPEN",
    "PURGE",
    "RECORD_ORDER",
    "TAKE_PAYMENT",
    "VIEW",
    "WORK",
    "Afterlife",
    "Closing",
    "Examination",
    "Pausing",
    "Reception",
    "Waiting",
]
