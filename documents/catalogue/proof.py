from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from documents import square_codes
from documents.document import Document
from lpa.references import shown

from .application import Application


@dataclass(frozen=True)
class ProofOfRegistration(Document):
    """One page that says that an LPA is registered, and where that can be checked."""

    template: ClassVar[str] = "documents/copies/proof.html"

    about: Application
    address: str  # of the check, with its code

    @property
    def title(self) -> str:
        return _("Proof of registration of a lasting power of attorney")

    @property
    def number(self) -> str:
        return shown(self.about.register_number)

    @property
    def square(self) -> str:
        """The address as a square code: a path to draw, with the room it needs."""
        side = square_codes.MODULE
        return "".join(
            f"M{x:.2f} {y:.2f}h{width:.2f}v{side}h-{width:.2f}z"
            for x, y, width in square_codes.rows(self.address)
        )

    @property
    def square_side(self) -> float:
        return max(x + width for x, _y, width in square_codes.rows(self.address))
