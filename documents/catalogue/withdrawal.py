from typing import ClassVar

from django.utils.translation import gettext as _

from .letter import Letter


class Withdrawal(Letter):
    """Confirms that an application was withdrawn, and that nothing more happens."""

    name: ClassVar[str] = "withdrawal"
    template: ClassVar[str] = "documents/letters/withdrawal.html"

    @property
    def title(self) -> str:
        return _("The application has been withdrawn")
