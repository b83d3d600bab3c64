from dataclasses import dataclass
from datetime import date

from documents.document import Stamp


@dataclass(frozen=True)
class Paid:
    """How the fee is paid, as far as it is known when the form is printed."""

    by_card: bool = False
    by_cheque: bool = False
    reference: str = ""  # of a payment that has been made
    pence: int | None = None
    on: date | None = None


@dataclass(frozen=True)
class Facts:
    """What a form says beside what the donor has decided.

    A final form carries its reference, version and bar code; a draft carries none, and
    says on the pages that go to the OPG that it is a draft. One that has been
    registered bears the stamp.
    """

    reference: str = ""  # bare
    version: int = 1
    is_final: bool = False
    paid: Paid = Paid()
    decided_on: date | None = None  # the London day whose fee is shown
    registered: Stamp | None = None
