from typing import ClassVar

from django.utils.translation import gettext as _

from .letter import Letter


class Rejection(Letter):
    """Says why an application was not accepted, and how to make one that can be."""

    name: ClassVar[str] = "rejection"
    template: ClassVar[str] = "documents/letters/rejection.html"

    @property
    def title(self) -> str:
        return _("We could not accept the application")
