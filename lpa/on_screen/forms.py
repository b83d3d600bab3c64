"""What is asked of each of those who sign on screen."""

from django.utils.translation import gettext_lazy as _

from design.fields import (
    ChoiceField,
    CountryField,
    DateField,
    LongTextField,
    PhoneField,
    PostcodeField,
    TextField,
    TickField,
    YesNoField,
)
from design.forms import Form
from lpa.choices import Language
from prescribed import on_screen
from prescribed.on_screen import Declared

from .beginning import NOBODY, Helpers

ADDRESS = ("line1", "line2", "line3", "town", "postcode", "country")
NAMES = ("first_names", "last_name")


def first_names(label) -> TextField:
    return TextField(
        label=label, max_length=53, missing=_("Enter the first names"), spellcheck=False
    )


def last_name(label) -> TextField:
    return TextField(
        label=label, max_length=61, missing=_("Enter the last name"), spellcheck=False
    )


def declares(declared: Declared) -> TickField:
    return TickField(label=declared.says, missing=declared.missing)


class BeginForm(Form):
    """In which language it is registered; and who helps a donor who cannot sign."""

    language = ChoiceField(
        label=_("In which language do you want the LPA to be registered?"),
        label_size="m",
        help_text=_("Everybody reads and signs it in this language"),
        choices=Language.choices,
        coerce=Language,
        missing=_("Select the language of the LPA"),
    )


class BeginWithHelpersForm(BeginForm):
    signatory_first_names = first_names(_("First names of the person who signs"))
    signatory_last_name = last_name(_("Last name of the person who signs"))
    witness_first_names = first_names(_("First names of the independent witness"))
    witness_last_name = last_name(_("Last name of the independent witness"))
    line1 = TextField(
        label=_("Address of the independent witness, line 1"),
        max_length=50,
        missing=_("Enter the first line of the address"),
    )
    line2 = TextField(
        label=_("Address line 2 (optional)"), max_length=50, required=False
    )
    line3 = TextField(
        label=_("Address line 3 (optional)"), max_length=50, required=False
    )
    town = TextField(
        label=_("Town or city"), max_length=50, missing=_("Enter the town or city")
    )
    postcode = PostcodeField(label=_("Postcode"), required=False)
    country = CountryField(
        label=_("Country"), missing=_("Select the country"), initial="GB"
    )


def helpers_of(answers: dict) -> Helpers:
    """Who helps a donor who cannot sign, from what was typed."""
    if "signatory_last_name" not in answers:
        return NOBODY
    signatory, witness = (
        {name: answers[f"{who}_{name}"] for name in NAMES}
        for who in ("signatory", "witness")
    )
    address = {name: answers[name] for name in ADDRESS}
    return Helpers(signatory=signatory, witness=witness | {"address": address})


class SignForm(Form):
    """The donor signs as a deed, and applies to register in the same act."""

    has_read = declares(on_screen.HAS_READ)
    signs = declares(on_screen.SIGNS)
    applies = declares(on_screen.APPLIES)


class SignOnBehalfForm(SignForm):
    at_direction = declares(on_screen.AT_DIRECTION)


class SendCodeForm(Form):
    telephone = PhoneField(
        label=_("Mobile number of the witness"),
        help_text=_("We text a code of four digits to it"),
        missing=_("Enter the mobile number of the witness"),
    )


class WitnessForm(Form):
    is_of_age = declares(on_screen.SAW_IT_SIGNED)
    code = TextField(
        label=_("Your code"),
        help_text=_("The four digits that we texted to your telephone"),
        max_length=20,
        width=5,
        inputmode="numeric",
        autocomplete="one-time-code",
        missing=_("Enter the code that was texted to you"),
    )


class CertifyForm(Form):
    is_of_age = declares(on_screen.MAY_CERTIFY)
    certifies = declares(on_screen.CERTIFIES)


class AttorneyForm(Form):
    has_read = declares(on_screen.KNOWS_DUTIES)
    signs = declares(on_screen.ATTORNEY_SIGNS)


class SecondSignatoryForm(Form):
    first_names = first_names(_("First names"))
    last_name = last_name(_("Last name"))
    professional_title = TextField(
        label=_("Professional title"),
        max_length=50,
        missing=_("Enter the professional title"),
    )
    may_sign = declares(on_screen.CORPORATION_SIGNS)


class FirstSignatoryForm(SecondSignatoryForm):
    another = YesNoField(
        label=_("Does a second person sign for the trust corporation?"),
        missing=_("Select yes if a second person signs for the trust corporation"),
    )


class WhyForm(Form):
    why = LongTextField(
        label=_("Why? (optional)"),
        help_text=_("The donor and the OPG can read this"),
        max_length=1000,
        required=False,
    )


class OnPaperForm(Form):
    on = DateField(
        label=_("The date beside the signature"),
        missing=_("Enter the date beside the signature"),
        not_after_today=True,
    )
