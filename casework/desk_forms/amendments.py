from datetime import date

from django.utils.translation import gettext_lazy as _

from casework.amended import details_of
from casework.forms import CaseForm
from design.fields import (
    CountryField,
    DateField,
    EmailField,
    LongTextField,
    PhoneField,
    PostcodeField,
    TextField,
)


class Details(CaseForm):
    """What is known of one person; a company has one name and was never born."""

    name = TextField(label=_("Name"), missing=_("Enter a name"))
    first_names = TextField(label=_("First names"), missing=_("Enter first names"))
    last_name = TextField(label=_("Last name"), required=False)
    other_names = TextField(label=_("Other names (optional)"), required=False)
    date_of_birth = DateField(
        label=_("Date of birth (optional)"), required=False, not_after_today=True
    )
    line1 = TextField(label=_("Address line 1"), required=False)
    line2 = TextField(label=_("Address line 2 (optional)"), required=False)
    line3 = TextField(label=_("Address line 3 (optional)"), required=False)
    town = TextField(label=_("Town or city"), required=False)
    postcode = PostcodeField(label=_("Postcode"), required=False)
    country = CountryField(label=_("Country"), required=False)
    email = EmailField(
        label=_("E-mail address (optional)"), autocomplete="off", required=False
    )
    phone = PhoneField(
        label=_("Telephone number (optional)"), autocomplete="off", required=False
    )
    why = LongTextField(
        label=_("How do you know?"),
        help_text=_("For example, which document shows it"),
        max_length=1000,
        rows=3,
        missing=_("Enter how you know"),
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        known: dict = details_of(person)
        for name in self.fields.keys() - known.keys() - {"why"}:
            del self.fields[name]
        if born := known.get("date_of_birth"):
            known["date_of_birth"] = date.fromisoformat(born)
        self.initial = known
