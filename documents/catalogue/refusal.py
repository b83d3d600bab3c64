from typing import ClassVar

from django.utils.translation import gettext as _

from .letter import Letter


class Refusal(Letter):
    """Says why an LPA cannot be registered, and what can be done instead."""

    name: ClassVar[str] = "refusal"
    template: ClassVar[str] = "documents/letters/refusal.html"

    @property
    def title(self) -> str:
        return _("We cannot register the lasting power of attorney")
