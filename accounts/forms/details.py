"""What somebody may tell about themselves, once for all their LPAs."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import (
    CountryField,
    DateField,
    PhoneField,
    PostcodeField,
    TextField,
    TickField,
)
from design.forms import Form


def box(label, autocomplete, **settings):
    """A line of at most fifty characters, which may be left empty."""
    settings.setdefault("required", False)
    return TextField(label=label, autocomplete=autocomplete, max_length=50, **settings)


class DetailsForm(Form):
    """Everything may be left empty but the name; an address is whole or not there."""

    title = TextField(
        label=_("Title (optional)"),
        help_text=_("For example Mr, Mrs, Ms or Dr"),
        max_length=20,
        required=False,
        autocomplete="honorific-prefix",
        width=5,
    )
    first_names = box(
        _("First names"),
        "given-name",
        help_text=_("All of them, in full, as on your passport or birth certificate"),
        required=True,
        missing=_("Enter your first names"),
        spellcheck=False,
    )
    last_name = box(_("Last name"), "family-name", spellcheck=False)
    has_single_name = TickField(label=_("I have only one name"), required=False)
    date_of_birth = DateField(
        label=_("Date of birth (optional)"),
        help_text=_("For example, 27 3 1951"),
        not_after_today=True,
        required=False,
        autocomplete="bday",
    )
    line1 = box(_("Address line 1 (optional)"), "address-line1")
    line2 = box(_("Address line 2 (optional)"), "address-line2")
    line3 = box(_("Address line 3 (optional)"), "address-line3")
    town = box(_("Town or city (optional)"), "address-level2")
    postcode = PostcodeField(
        label=_("Postcode (optional)"),
        help_text=_("Outside the UK, the postal code if there is one"),
        required=False,
    )
    country = CountryField(label=_("Country"), initial="GB", required=False)
    phone = PhoneField(label=_("Telephone number (optional)"), required=False)

    def clean(self):
        answers = super().clean()
        if "last_name" not in self.errors:
            self.check_last_name(answers)
        self.check_address(answers)
        return answers | {"country": answers.get("country") or "GB"}

    def check_last_name(self, answers):
        has_last, single = answers.get("last_name"), answers.get("has_single_name")
        if not has_last and not single:
            wanted = _now("Enter your last name, or tick that you have only one name")
            self.add_error("last_name", wanted)
        if has_last and single:
            clash = _now("Enter no last name if you have only one name")
            self.add_error("last_name", clash)

    def check_address(self, answers):
        """Either nothing of an address, or enough that a postman could use it."""
        first = answers.get("line1")
        rest = [answers.get(name) for name in ("line2", "town", "postcode")]
        if not first and any([*rest, answers.get("line3")]):
            self.complain("line1", _now("Enter the first line of your address"))
        if first and not any(rest):
            wanted = _now("Enter at least a second line, a town or a postcode")
            self.complain("town", wanted)
        if first and not answers.get("country"):
            self.complain("country", _now("Select the country"))

    def complain(self, name, sentence):
        if name not in self.errors:
            self.add_error(name, sentence)
