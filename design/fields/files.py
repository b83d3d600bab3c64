"""Files that somebody chooses on their own machine."""

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.widgets import FileBox, FileDrop

from .question import Question

MEGABYTE = 1024 * 1024


class FileField(Question):
    """One file, of at most so many megabytes, with something in it.

    accept names the kinds that are offered; what is in it is for others to judge. One
    that drops can be dropped on the box where there is script.
    """

    default_error_messages = {"required": gettext_lazy("Choose a file")}
    nothing = None

    def __init__(self, *, most_megabytes, accept="", drops=False, **settings):
        widget = FileDrop if drops else FileBox
        super().__init__(
            widget=widget({"accept": accept} if accept else {}), **settings
        )
        self.most_megabytes = most_megabytes

    def to_python(self, value) -> UploadedFile | None:
        if not value:
            return None
        if not isinstance(value, UploadedFile):
            raise self.wrong(_("%(called)s must be chosen as a file"))
        if not value.size:
            raise self.wrong(_("%(called)s is empty"))
        if value.size > self.most_megabytes * MEGABYTE:
            raise self.wrong(
                _("%(called)s must be %(most)s MB or smaller"),
                code="too_large",
                most=self.most_megabytes,
            )
        return value
