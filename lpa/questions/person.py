"""What is asked about a person, whatever their role."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import (
    CountryField,
    DateField,
    EmailField,
    PhoneField,
    PostcodeField,
    TextField,
    TickField,
    YesNoField,
)
from lpa.rules.bankruptcy import bars_bankrupts
from lpa.wizard import QuestionForm

from .found_address import UprnField, open_seal


class AddressFields(QuestionForm):
    """An address that a postman can use, in any country."""

    line1 = TextField(
        label=_("Address line 1"),
        max_length=50,
        missing=_("Enter the first line of the address"),
        autocomplete="address-line1",
    )
    line2 = TextField(
        label=_("Address line 2 (optional)"),
        max_length=50,
        required=False,
        autocomplete="address-line2",
    )
    line3 = TextField(
        label=_("Address line 3 (optional)"),
        max_length=50,
        required=False,
        autocomplete="address-line3",
    )
    town = TextField(
        label=_("Town or city"),
        max_length=50,
        required=False,
        autocomplete="address-level2",
    )
    postcode = PostcodeField(
        label=_("Postcode"),
        help_text=_("Outside the UK, the postal code if there is one"),
        required=False,
    )
    country = CountryField(
        label=_("Country"), missing=_("Select the country"), initial="GB"
    )
    uprn = UprnField(required=False)

    def clean(self):
        answers = super().clean()
        rest = (answers.get("line2"), answers.get("town"), answers.get("postcode"))
        if answers.get("line1") and not any(rest) and not self.lenient:
            wanted = _now("Enter at least a second line, a town or a postcode")
            self.add_error("town", wanted)
        answers["uprn"] = open_seal(answers)
        return answers


class NameFields(QuestionForm):
    title_used = TextField(
        label=_("Title (optional)"),
        help_text=_("For example Mr, Mrs, Ms or Dr"),
        max_length=20,
        required=False,
        autocomplete="honorific-prefix",
        width=5,
    )
    first_names = TextField(
        label=_("First names"),
        help_text=_("All of them, in full, as on a passport or birth certificate"),
        max_length=50,
        missing=_("Enter the first names"),
        autocomplete="given-name",
        spellcheck=False,
    )
    last_name = TextField(
        label=_("Last name"),
        max_length=50,
        required=False,
        autocomplete="family-name",
        spellcheck=False,
    )
    has_single_name = TickField(
        label=_("This person has only one name"), required=False
    )

    def clean(self):
        answers = super().clean()
        has_last, single = answers.get("last_name"), answers.get("has_single_name")
        if "last_name" in self.errors or self.lenient:
            return answers
        if not has_last and not single:
            wanted = _now("Enter the last name, or tick that there is only one name")
            self.add_error("last_name", wanted)
        if has_last and single:
            clash = _now("Enter no last name for a person who has only one name")
            self.add_error("last_name", clash)
        return answers


def date_of_birth(missing):
    return DateField(
        label=_("Date of birth"),
        help_text=_("For example, 27 3 1951"),
        not_after_today=True,
        missing=missing,
    )


def email():
    return EmailField(
        label=_("E-mail address (optional)"), required=False, autocomplete="email"
    )


def phone():
    return PhoneField(
        label=_("Telephone number (optional)"), required=False, autocomplete="tel"
    )


class AttorneyForm(NameFields, AddressFields):
    title = _("About the attorney")

    date_of_birth = date_of_birth(_("Enter the date of birth"))
    is_bankrupt = YesNoField(
        label=_("Are they bankrupt, or under a debt relief order?"),
        help_text=_("The law bars them from looking after somebody else's money"),
        missing=_("Select yes if they are bankrupt or under a debt relief order"),
    )
    email = email()

    field_order = [
        "title_used",
        "first_names",
        "last_name",
        "has_single_name",
        "date_of_birth",
        "line1",
        "line2",
        "line3",
        "town",
        "postcode",
        "country",
        "is_bankrupt",
        "email",
    ]

    def fit(self, lpa):
        """Bankruptcy is no bar to deciding about health and welfare."""
        super().fit(lpa)
        if not bars_bankrupts(lpa):
            self.fields.pop("is_bankrupt", None)


class ReplacementAttorneyForm(AttorneyForm):
    title = _("About the replacement attorney")


class TrustCorporationForm(AddressFields):
    title = _("About the trust corporation")

    company = TextField(
        label=_("Name of the trust corporation"),
        max_length=75,
        missing=_("Enter the name of the trust corporation"),
    )
    company_number = TextField(
        label=_("Company registration number"),
        max_length=75,
        missing=_("Enter the company registration number"),
    )
    email = email()

    field_order = ["company", "company_number"]


class PersonToNotifyForm(NameFields, AddressFields):
    title = _("About the person to notify")

    field_order = ["title_used", "first_names", "last_name", "has_single_name"]
