"""The certificate provider: who confirms that the donor understands the LPA."""

from django.utils.translation import gettext_lazy as _

from lpa.choices import Role
from lpa.wizard import PersonStep, Section

from .person import AddressFields, NameFields, email, phone


class CertificateProviderForm(NameFields, AddressFields):
    title = _("Who is your certificate provider?")
    intro = _(
        "Somebody independent who talks with you alone, and confirms that you "
        "understand this LPA and that nobody is forcing you. They have known you well "
        "for at least two years, or have the right professional skills, such as a "
        "doctor, solicitor or social worker. They cannot be an attorney, a "
        "replacement, one of your family or of theirs, a partner, an employee or "
        "business partner, or somebody who runs or works for your care home."
    )

    phone = phone()
    email = email()

    field_order = ["title_used", "first_names", "last_name", "has_single_name"]


CERTIFICATE_PROVIDER = Section(
    slug="certificate-provider",
    title=_("Certificate provider"),
    steps=(PersonStep("person", Role.CERTIFICATE_PROVIDER, CertificateProviderForm),),
)
