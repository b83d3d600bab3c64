"""Whether this replaces an application that could not be registered (section 14)."""

import re

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import ReferenceField, YesNoField
from lpa.wizard import QuestionForm, Section, Step


class NotACaseNumber(ValueError):
    """What was typed has not the twelve digits of a case number."""


def earlier_case_number(typed: str) -> str:
    """The bare digits of an earlier case number, old or new. Raises NotACaseNumber."""
    number = re.sub(r"[\s\-\u2010-\u2015]", "", typed)
    if not re.fullmatch(r"[0-9]{12}", number):
        raise NotACaseNumber(_now("Enter the twelve digits of the case number"))
    return number


class RepeatForm(QuestionForm):
    title = _("Is this a repeat application?")

    is_repeat = YesNoField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "Answer yes only if the OPG told you that an earlier LPA could not be "
            "registered, and that you can apply again within three months for half the "
            "fee"
        ),
        reveals={"yes": ["repeat_case_number"]},
        missing=_("Select yes if this is a repeat application"),
    )
    repeat_case_number = ReferenceField(
        label=_("Case number of the earlier application"),
        help_text=_("Twelve digits, in the OPG's letter"),
        missing=_("Enter the case number of the earlier application"),
        parse=earlier_case_number,
        width=20,
        inputmode="numeric",
    )


REPEAT_APPLICATION = Section(
    slug="repeat-application",
    title=_("Repeat application"),
    steps=(Step("repeat", RepeatForm),),
)
