"""The kinds of documents that reach the office on paper, and what each may begin."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What whoever scanned a set says that it is."""

    LP1F = "LP1F", _("LP1F: property and financial affairs")
    LP1H = "LP1H", _("LP1H: health and welfare")
    LP2 = "LP2", _("LP2: application to register an older LPA")
    EP2PG = "EP2PG", _("EP2PG: application to register an EPA")
    LPC = "LPC", _("LPC: continuation sheets")
    LPA120 = "LPA120", _("LPA120: paying less")
    LPA002 = "LPA002", _("LPA002: application to register an older LPA")
    LPA_PA = "LPA-PA", _("LPA PA: an older LPA for property")
    LPA_PW = "LPA-PW", _("LPA PW: an older LPA for welfare")
    LPA114 = "LPA114", _("LPA114: an older LPA for welfare")
    LPA115 = "LPA115", _("LPA115: an older LPA for welfare")
    LPA116 = "LPA116", _("LPA116: an older LPA for property")
    LPA117 = "LPA117", _("LPA117: an older LPA for property")
    EPA = "EPA", _("EPA: enduring power of attorney")
    CORRESPONDENCE = "Correspondence", _("Letters and evidence")


KEYED = frozenset({Kind.LP1F, Kind.LP1H})  # the office has questions for these
OPENS_A_CASE = KEYED | {Kind.LP2, Kind.EP2PG}
