"""Every document that the service can print."""

from .application import Application
from .certified_copy import CertifiedCopy
from .letter import Letter, NobodyThere, everybody, language_of
from .lp1 import Lp1
from .lp3 import Lp3
from .lpa120 import Lpa120
from .message import PostedMessage
from .proof import ProofOfRegistration
from .register_record import register_record
from .signing_day import SigningDay

__all__ = [
    "Application",
    "CertifiedCopy",
    "Letter",
    "Lp1",
    "Lp3",
    "Lpa120",
    "NobodyThere",
    "PostedMessage",
    "ProofOfRegistration",
    "SigningDay",
    "everybody",
    "language_of",
    "register_record",
]
