"""Files that somebody chooses on their own machine."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.widgets import FileBox

from .question import Question


class FileField(Question):
    """One file, of at most so many megabytes, with something in it."""

    widget = FileBox
    default_error_messages = {"required": gettext_lazy("Choose a file")}
    nothing = None

    def __init__(self, *, most_megabytes, **settings):
        super().__init__(**settings)
        self.most_megabytes = most_megabytes

    def to_python(self, value):
        if not value:
            return None
        if not hasattr(value, "chunks"):
            raise self.wrong(_("%(called)s must be chosen as a file"))
        if not value.size:
            raise self.wrong(_("%(called)s is empty"))
        if value.size > self.most_megabytes * 1024 * 1024:
            raise self.wrong(
                _("%(called)s must be %(most)s MB or smaller"),
                code="too_large",
                most=self.most_megabytes,
            )
        return value
