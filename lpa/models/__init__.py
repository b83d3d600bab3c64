"""What lpa keeps: drafts and the people on them, LPAs as frozen, and payments."""

from .draft import Draft, Frozen
from .lpa import Lpa
from .named_person import NamedPerson
from .overruled import Overruled
from .payment import Payment
from .who_are_you import WhoAreYou

__all__ = ["Draft", "Frozen", "Lpa", "NamedPerson", "Overruled", "Payment", "WhoAreYou"]
