"""The certificate provider: who confirms that the donor understands the LPA."""

from django.utils.translation import gettext_lazy as _

from lpa.choices import Role
from lpa.rules.eligibility import cannot_certify
from lpa.wizard import PersonStep, Section, Step

from .eligibility import HowTheyKnowForm, TiesForm
from .person import AddressFields, NameFields, email, phone


class CertificateProviderForm(NameFields, AddressFields):
    title = _("Who is your certificate provider?")
    intro = _(
        "Somebody independent who talks with you alone, and confirms that you "
        "understand this LPA and that nobody is forcing you. They have known you well "
        "for at least two years, or have the right professional skills, such as a "
        "doctor, solicitor or social worker. On the next two pages we ask whether "
        "anything stands in their way."
    )

    phone = phone()
    email = email()

    field_order = ["title_used", "first_names", "last_name", "has_single_name"]


def somebody_is_named(lpa):
    return lpa.certificate_provider is not None


CERTIFICATE_PROVIDER = Section(
    slug="certificate-provider",
    title=_("Certificate provider"),
    steps=(
        PersonStep("person", Role.CERTIFICATE_PROVIDER, CertificateProviderForm),
        Step(
            "how-they-know-the-donor",
            HowTheyKnowForm,
            asked_if=somebody_is_named,
            ends_if=cannot_certify,
            end="somebody-else",
        ),
        Step(
            "ties",
            TiesForm,
            asked_if=somebody_is_named,
            ends_if=cannot_certify,
            end="somebody-else",
        ),
    ),
)
