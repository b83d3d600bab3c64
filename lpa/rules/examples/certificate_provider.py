"""Rules about certificate provider, broken and kept."""

from .example import Example, Examples
from .sound import AMY, PROVIDER, a_sound_lpa, at, changed

EXAMPLES: Examples = {
    "an_lpa_has_a_certificate_provider": Example(
        broken=a_sound_lpa(certificate_provider=None),
        at=("certificate_provider",),
        looks_broken="Section 10 names nobody.",
        looks_kept="Section 10 names Paula Price.",
    ),
    "the_certificate_provider_is_not_family_by_name": Example(
        broken=a_sound_lpa(certificate_provider=changed(PROVIDER, last_name="ABLÉ")),
        at=("certificate_provider/last_name",),
        looks_broken="Paula Ablé provides the certificate; Amy Able is an attorney.",
        looks_kept="Paula Price provides the certificate; nobody else is a Price.",
    ),
    "the_certificate_provider_lives_elsewhere": Example(
        broken=a_sound_lpa(
            certificate_provider=at(
                PROVIDER, AMY.address.line1.upper(), postcode="ls14ap"
            )
        ),
        at=("certificate_provider/address",),
        looks_broken="Paula lives at “3 HIGH STREET, ls14ap”, as Amy does.",
        looks_kept="Paula lives at an address of her own.",
    ),
}
