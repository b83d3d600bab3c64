"""What lpa keeps: drafts and the people on them, LPAs as frozen, and payments."""

from .draft import Draft, Frozen
from .lpa import Lpa
from .named_person import NamedPerson
from .on_screen import OnScreen, OptOut, Reminded, Signature, WitnessCode
from .overruled import Overruled
from .payment import Payment
from .who_are_you import WhoAreYou

__all__ = [
    "Draft",
    "Frozen",
    "Lpa",
    "NamedPerson",
    "OnScreen",
    "OptOut",
    "Overruled",
    "Payment",
    "Reminded",
    "Signature",
    "WhoAreYou",
    "WitnessCode",
]
