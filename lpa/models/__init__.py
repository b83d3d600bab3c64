"""What lpa keeps: drafts and the people on them, LPAs as frozen, and payments."""

from .code_tries import CodeTries
from .confirmation import Confirmation
from .draft import Draft, Frozen
from .invitation import Invitation
from .lpa import Lpa
from .named_person import NamedPerson
from .on_screen import OnScreen, OptOut, Reminded, Signature, WitnessCode
from .overruled import Overruled
from .payment import Payment
from .reminder import Reminder
from .who_are_you import WhoAreYou

__all__ = [
    "CodeTries",
    "Confirmation",
    "Draft",
    "Frozen",
    "Invitation",
    "Lpa",
    "NamedPerson",
    "OnScreen",
    "OptOut",
    "Overruled",
    "Payment",
    "Reminded",
    "Reminder",
    "Signature",
    "WhoAreYou",
    "WitnessCode",
]
