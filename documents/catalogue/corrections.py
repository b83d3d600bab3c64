from typing import ClassVar

from django.utils.translation import gettext as _

from .letter import Letter


class Corrections(Letter):
    """Lists everything that must be put right before the LPA can be registered."""

    name: ClassVar[str] = "corrections"
    template: ClassVar[str] = "documents/letters/corrections.html"

    @property
    def title(self) -> str:
        return _("Some things must be put right before we can register")
