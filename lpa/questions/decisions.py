"""How people who act together make decisions; asked of attorneys and replacements."""

from django.utils.translation import gettext_lazy as _

from design.fields import LongTextField
from lpa.choices import HowTheyAct

HINTS = {
    HowTheyAct.JOINTLY_AND_SEVERALLY: _(
        "Any one of them can decide, or some or all of them together. "
        "If one can no longer act, the others go on"
    ),
    HowTheyAct.JOINTLY: _(
        "All of them must agree on everything. "
        "If one can no longer act, none of them can"
    ),
    HowTheyAct.MIXED: _(
        "All must agree on the decisions you list; any one can make the others"
    ),
}


def details_field(label, hint, missing):
    """The donor's own words that one of several choices asks for."""
    return LongTextField(label=label, help_text=hint, missing=missing)
