"""How somebody can be reached: e-mail, telephone, postcode and country."""

import re

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.countries import country_choices
from design.widgets import TextBox

from .choices import SelectField
from .text import TextField

# Shape only: areas are added and withdrawn. The inward letters never are C I K M O V.
UK_POSTCODE = re.compile(
    r"([A-Z]{1,2}[0-9][0-9A-Z]?|GIR)([0-9][ABD-HJLNP-UW-Z]{2})", re.ASCII
)


class EmailField(TextField):
    """An e-mail address; its domain in small letters, the rest as typed."""

    def __init__(self, *, autocomplete="email", max_length=254, **settings):
        super().__init__(
            autocomplete=autocomplete,
            max_length=max_length,
            spellcheck=False,
            **settings,
        )

    def box(self, attrs, **around):
        return TextBox(attrs, input_type="email")

    def read(self, text: str) -> str:
        try:
            validate_email(text)
        except ValidationError:
            raise self.wrong(
                _("Enter an e-mail address with an @, like name@example.com")
            ) from None
        mailbox, _at, domain = text.rpartition("@")
        return f"{mailbox}@{domain.lower()}"


class PhoneField(TextField):
    """A telephone number: spaced as in the UK, or with its country's code in front."""

    def __init__(self, *, autocomplete="tel", max_length=40, width=20, **settings):
        super().__init__(
            autocomplete=autocomplete, max_length=max_length, width=width, **settings
        )

    def box(self, attrs, **around):
        return TextBox(attrs, input_type="tel")

    def read(self, text: str) -> str:
        try:
            number = phonenumbers.parse(text, "GB")
        except phonenumbers.NumberParseException:
            number = None
        # Possible is enough: the plan of numbers changes faster than any list of it.
        if number is None or not phonenumbers.is_possible_number(number):
            raise self.wrong(
                _(
                    "Enter a telephone number, like 020 7946 0018, "
                    "07700 900 123 or +48 22 123 45 67"
                )
            )
        form = phonenumbers.PhoneNumberFormat
        is_british = number.country_code == 44
        return phonenumbers.format_number(
            number, form.NATIONAL if is_british else form.INTERNATIONAL
        )


class PostcodeField(TextField):
    """A postcode: a UK one in its usual spelling, any other as typed.

    uk_only refuses the others.
    """

    def __init__(
        self,
        *,
        uk_only=False,
        autocomplete="postal-code",
        max_length=20,
        width=10,
        **settings,
    ):
        super().__init__(
            autocomplete=autocomplete, max_length=max_length, width=width, **settings
        )
        self.uk_only = uk_only

    def read(self, text: str) -> str:
        in_uk = uk_postcode(text)
        if self.uk_only and not in_uk:
            raise self.wrong(_("Enter a full UK postcode, like SW1A 1AA"))
        return in_uk or text


def uk_postcode(text: str) -> str | None:
    """A UK postcode in capitals with its one space, or None when it is not one."""
    found = UK_POSTCODE.fullmatch(re.sub(r"\s", "", text).upper())
    return f"{found[1]} {found[2]}" if found else None


class CountryField(SelectField):
    """A country, as its two letters of ISO 3166-1; the United Kingdom stands first."""

    default_error_messages = {"required": gettext_lazy("Select a country")}

    def __init__(self, *, autocomplete="country", **settings):
        super().__init__(choices=country_choices, autocomplete=autocomplete, **settings)
