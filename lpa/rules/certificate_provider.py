"""The certificate provider: who vouches that the donor understands and is free."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Address, Instrument, Person

from .book import rule
from .names import fold
from .places import Place, of_aged_people


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 2(1)(e)",
    page="certificate-provider/person",
    severity=Severity.FATAL,
    tell_donor=_("Name your certificate provider before you print the form to sign."),
    tell_caseworker=_("No certificate provider is named."),
    why=_(
        "The certificate is what protects you from being talked into an LPA. Without "
        "it there is none."
    ),
)
def an_lpa_has_a_certificate_provider(lpa: Instrument) -> Iterator[str]:
    """A certificate provider confirms that the donor understands and is not forced."""
    if lpa.certificate_provider is None:
        yield "certificate_provider"


@rule(
    source="SI 2007/1253, regulation 8(3)",
    page="certificate-provider/person",
    severity=Severity.QUERY,
    tell_donor=_(
        "{name} has the same last name as {found}. A certificate provider cannot be "
        "family of yours or of an attorney. Check that they are not related."
    ),
    tell_caseworker=_("{name} shares a last name with {found}. Are they family?"),
    why=_(
        "Family as certificate provider is among the most common reasons for a "
        "refusal, so the OPG looks at last names. If they are no relation, say that "
        "you mean it."
    ),
)
def the_certificate_provider_is_not_family_by_name(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is not family of the donor or of any attorney, as a
    shared last name may suggest."""
    provider = lpa.certificate_provider
    surname = fold(provider.last_name) if provider else ""
    for place, person in those_to_be_independent_of(lpa) if surname else ():
        if fold(person.last_name) == surname:
            here = "certificate_provider/last_name"
            yield Place(here, found=person.full_name, beside=(place,))


@rule(
    source="SI 2007/1253, regulation 8(3)",
    page="certificate-provider/person",
    severity=Severity.QUERY,
    tell_donor=_(
        "{name} has the same address as {found}. A certificate provider cannot be "
        "family or partner of yours or of an attorney. Check that they are independent."
    ),
    tell_caseworker=_("{name} shares an address with {found}. Are they independent?"),
    why=_(
        "People who live together are often family or partners, so the OPG looks at "
        "addresses. If they are independent all the same, say that you mean it."
    ),
)
def the_certificate_provider_lives_elsewhere(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is independent of the donor and of every attorney, which
    a shared address makes doubtful."""
    provider = lpa.certificate_provider
    home = address_key(provider.address) if provider else ""
    for place, person in those_to_be_independent_of(lpa) if home else ():
        if address_key(person.address) == home:
            here = "certificate_provider/address"
            yield Place(here, found=person.full_name, beside=(place,))


def those_to_be_independent_of(lpa: Instrument) -> Iterator[tuple[str, Person]]:
    """The donor, the attorneys and the replacements; not the provider themselves."""
    provider = lpa.certificate_provider
    for place, person in of_aged_people(lpa):
        if provider is None or fold(person.full_name) != fold(provider.full_name):
            yield place, person


def address_key(address: Address) -> str:
    """First line and postcode, folded; empty unless both are there."""
    line, postcode = fold(address.line1), fold(address.postcode).replace(" ", "")
    return f"{line} {postcode}" if line and postcode else ""
