from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, DateField, TextField
from design.forms import Form

from .scenes import Scene, Visitor


class VisitorForm(Form):
    """Who is at the stand-in, and what is to come of it."""

    first_names = TextField(label=_("First names"), missing=_("Enter first names"))
    last_name = TextField(label=_("Last name"), missing=_("Enter a last name"))
    born = DateField(
        label=_("Date of birth"),
        missing=_("Enter a date of birth"),
        not_after_today=True,
    )
    line1 = TextField(label=_("Address line 1"), required=False)
    town = TextField(label=_("Town or city"), required=False)
    postcode = TextField(label=_("Postcode"), required=False, width=10)
    scene = ChoiceField(
        label=_("What comes of it?"),
        choices=Scene.choices,
        coerce=Scene,
        missing=_("Select what comes of it"),
    )

    def visitor(self) -> Visitor:
        return Visitor(**self.cleaned_data)
