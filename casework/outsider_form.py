"""What is asked about somebody who gets a letter and whom the LPA does not name."""

from dataclasses import replace

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, CountryField, PostcodeField, TextField
from design.forms import Form
from lpa.choices import Language
from lpa.instrument import Address, Person

LINES = ("line1", "line2", "line3", "town", "postcode", "country")


class SomebodyElse(Form):
    """Asks for a name, an address in any country, and a language."""

    name = TextField(
        label=_("Name of the person or organisation"),
        max_length=100,
        missing=_("Enter the name"),
        spellcheck=False,
    )
    line1 = TextField(
        label=_("Address line 1"),
        max_length=50,
        missing=_("Enter the first line of the address"),
    )
    line2 = TextField(
        label=_("Address line 2 (optional)"), max_length=50, required=False
    )
    line3 = TextField(
        label=_("Address line 3 (optional)"), max_length=50, required=False
    )
    town = TextField(label=_("Town or city"), max_length=50, required=False)
    postcode = PostcodeField(
        label=_("Postcode"),
        help_text=_("Outside the UK, the postal code if there is one"),
        required=False,
        autocomplete="",
    )
    country = CountryField(
        label=_("Country"),
        missing=_("Select the country"),
        initial="GB",
        autocomplete="",
    )
    language = ChoiceField(
        label=_("Language of the letter"),
        choices=Language.choices,
        coerce=Language,
        inline=True,
        initial=Language.ENGLISH,
        missing=_("Select the language of the letter"),
    )

    def clean(self):
        said = self.cleaned_data
        rest = (said.get("line2"), said.get("town"), said.get("postcode"))
        if said.get("line1") and not any(rest) and not self.errors:
            wanted = _now("Enter at least a second line, a town or a postcode")
            self.add_error("town", wanted)

    def person(self, who: Person) -> Person:
        """The same person with what was said now."""
        said = self.cleaned_data
        address = Address(**{line: said[line] for line in LINES})
        return replace(who, last_name=said["name"], address=address)


def said_of(who: Person) -> dict[str, str]:
    """What was said of somebody, to be changed."""
    lines = {line: getattr(who.address, line) for line in LINES}
    return {"name": who.full_name, **lines}
