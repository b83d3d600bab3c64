"""What is asked of each of those who sign on screen."""

from django.utils.translation import gettext_lazy as _

from design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    PhoneField,
    TextField,
    TickField,
    YesNoField,
)
from design.forms import Form
from lpa.choices import Language
from prescribed import on_screen
from prescribed.on_screen import Declared


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
    """In which language it is registered, and who sends the attorneys their codes."""

    language = ChoiceField(
        label=_("In which language do you want the LPA to be registered?"),
        label_size="m",
        help_text=_("Everybody reads and signs it in this language"),
        choices=Language.choices,
        coerce=Language,
        missing=_("Select the language of the LPA"),
    )
    codes_follow = YesNoField(
        label=_(
            "Should we send your attorneys the codes with which they come in to sign, "
            "as soon as the certificate is given?"
        ),
        label_size="m",
        help_text=_(
            "If you say no, you send them yourself. You can change this until then"
        ),
        missing=_("Select yes if we should send your attorneys their codes"),
    )


class SignForm(Form):
    """The donor signs as a deed, and applies to register in the same act."""

    has_read = declares(on_screen.HAS_READ)
    signs = declares(on_screen.SIGNS)
    applies = declares(on_screen.APPLIES)


class SignOnBehalfForm(Form):
    """The same, said of the donor by whoever signs as they direct."""

    has_read = declares(on_screen.HAS_BEEN_READ)
    signs = declares(on_screen.SIGNS_FOR_DONOR)
    applies = declares(on_screen.APPLIES_FOR_DONOR)
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
