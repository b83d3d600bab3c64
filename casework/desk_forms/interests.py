from django.utils.translation import gettext_lazy as _

from casework.forms import CaseForm
from design.fields import LongTextField, SelectField

from .assignee import people_choices, person_called


class WhyOwn(CaseForm):
    why = LongTextField(
        label=_("What have you to do with it?"),
        max_length=1000,
        rows=3,
        missing=_("Enter what you have to do with it"),
    )


class WhoseOwn(CaseForm):
    user = SelectField(
        label=_("Who must not see it?"),
        choices=people_choices,
        coerce=person_called,
        missing=_("Select who must not see it"),
    )
    why = LongTextField(
        label=_("What have they to do with it?"),
        max_length=1000,
        rows=3,
        missing=_("Enter what they have to do with it"),
    )


class WhyLifted(CaseForm):
    why = LongTextField(
        label=_("Why can they see it again?"),
        max_length=1000,
        rows=3,
        missing=_("Enter why they can see it again"),
    )
