"""Every document that the service can print."""

from collections.abc import Mapping

from .application import Application, Correction
from .certified_copy import CertifiedCopy
from .corrections import Corrections
from .letter import Letter, NobodyThere, language_of
from .lp1 import Lp1
from .lp3 import Lp3
from .lpa120 import Lpa120
from .notice import Notice
from .proof import ProofOfRegistration
from .refusal import Refusal
from .register_record import register_record
from .registration import Registration
from .rejection import Rejection
from .signing_day import SigningDay
from .withdrawal import Withdrawal
from .written import Written

LETTERS: Mapping[str, type[Letter]] = {
    letter.name: letter
    for letter in (
        Corrections,
        Notice,
        Refusal,
        Registration,
        Rejection,
        Withdrawal,
    )
}

__all__ = [
    "LETTERS",
    "Application",
    "CertifiedCopy",
    "Correction",
    "Letter",
    "Lp1",
    "Lp3",
    "Lpa120",
    "NobodyThere",
    "ProofOfRegistration",
    "SigningDay",
    "Written",
    "language_of",
    "register_record",
]
