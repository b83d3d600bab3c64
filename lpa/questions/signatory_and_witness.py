"""Who signs for a donor who cannot, and who witnesses that beside the certificate
provider: asked before an LPA is signed on screen, and part of its deed."""

from django.utils.translation import gettext_lazy as _

from design.fields import PhoneField
from lpa.choices import Regime, Role
from lpa.instrument import Instrument
from lpa.wizard import PersonStep, Section

from .person import AddressFields, NameFields


def donor_cannot_sign(lpa: Instrument) -> bool:
    return lpa.donor_can_sign is False


class SignatoryForm(NameFields):
    title = _("Who signs for the donor?")
    intro = _(
        "On the day of signing they sign on the donor’s screen, in front of the donor, "
        "because the donor tells them to. They are 18 or over, and have no other part "
        "in this LPA. If you sign on paper instead, they write their name there, and "
        "you can leave this page."
    )


class IndependentWitnessForm(NameFields, AddressFields):
    title = _("Who is the independent witness?")
    intro = _(
        "They see it being signed for the donor, in the same room, before the "
        "certificate provider says that they saw it too. They are 18 or over, and have "
        "no other part in this LPA. If you sign on paper instead, they write "
        "themselves in there, and you can leave this page."
    )

    phone = PhoneField(
        label=_("Mobile number"),
        help_text=_(
            "On the day of signing we text a code to it. You can change it then"
        ),
        missing=_("Enter the mobile number of the independent witness"),
        autocomplete="tel",
    )

    field_order = ["title_used", "first_names", "last_name", "has_single_name"]


SIGNATORY_AND_WITNESS = Section(
    slug="signatory-and-witness",
    title=_("Who signs for the donor"),
    steps=(
        PersonStep(
            "signatory", Role.SIGNATORY, SignatoryForm, asked_if=donor_cannot_sign
        ),
        PersonStep(
            "witness",
            Role.INDEPENDENT_WITNESS,
            IndependentWitnessForm,
            asked_if=donor_cannot_sign,
        ),
    ),
    regime=Regime.DIGITAL_2023,
)
