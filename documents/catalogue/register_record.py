from django.utils.translation import gettext_lazy as _

from documents.document import Attachment

NAME = "lpa.json"
ABOUT = _("What the register holds about this LPA, to be read by other programs")


def register_record(data: bytes) -> Attachment:
    """The register's JSON, which goes inside the LPA as it was registered."""
    return Attachment(NAME, ABOUT, "application/json", data)
