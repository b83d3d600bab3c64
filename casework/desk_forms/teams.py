from django.utils.translation import gettext_lazy as _

from design.fields import EmailField, MultipleChoiceField, PhoneField, TextField
from design.forms import Form

from .assignee import people_choices, person_called


class AboutTeam(Form):
    name = TextField(label=_("Name"), max_length=80, missing=_("Enter a name"))
    phone = PhoneField(
        label=_("Telephone number"),
        autocomplete="off",
        missing=_("Enter a telephone number"),
    )
    email = EmailField(
        label=_("E-mail address (optional)"), autocomplete="off", required=False
    )
    members = MultipleChoiceField(
        label=_("Members (optional)"),
        choices=people_choices,
        coerce=person_called,
        required=False,
        small=True,
    )


class OwnTelephone(Form):
    number = PhoneField(
        label=_("Telephone number (optional)"),
        help_text=_("Shown to colleagues beside the cases that are yours"),
        required=False,
    )
