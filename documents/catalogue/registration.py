from typing import ClassVar

from django.utils.translation import gettext as _

from .letter import Letter


class Registration(Letter):
    """Tells the donor, or an attorney, that the LPA can now be used (paragraph 15)."""

    name: ClassVar[str] = "registration"
    template: ClassVar[str] = "documents/letters/registration.html"

    @property
    def title(self) -> str:
        if self.is_to_donor:
            return _("Your lasting power of attorney is registered")
        return _("You are an attorney for %(donor)s") % {"donor": self.about.donor}
