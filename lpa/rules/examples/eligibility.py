"""Rules about eligibility, broken and kept."""

from lpa.choices import ProviderTie, VouchesAs

from .example import Example, Examples
from .sound import TRUST, a_sound_lpa

ALONGSIDE = {"attorneys": (*a_sound_lpa().attorneys, TRUST)}

EXAMPLES: Examples = {
    "the_certificate_provider_is_fit_to_judge": Example(
        broken=a_sound_lpa(provider_vouches_as=VouchesAs.NEITHER),
        at=("certificate_provider",),
        looks_broken="Paula met Dora a year ago, and is a gardener.",
        looks_kept="Paula has known Dora for two years.",
    ),
    "a_professional_says_which_skills": Example(
        broken=a_sound_lpa(provider_vouches_as=VouchesAs.PROFESSIONAL),
        at=("certificate_provider",),
        looks_broken="Paula has professional skills, and nobody says which.",
        looks_kept="Paula is a social worker.",
        kept=a_sound_lpa(
            provider_vouches_as=VouchesAs.PROFESSIONAL, provider_skills="Social worker"
        ),
    ),
    "the_certificate_provider_is_not_family": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.FAMILY,)),
        at=("certificate_provider",),
        looks_broken="Paula is Benjamin’s aunt.",
        looks_kept="Paula is Benjamin’s cousin.",
        kept=a_sound_lpa(provider_ties=(ProviderTie.COUSIN,)),
    ),
    "a_cousin_who_provides_the_certificate_is_a_choice": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.COUSIN,)),
        at=("certificate_provider",),
        looks_broken="Paula is Benjamin’s cousin.",
        looks_kept="Paula is nobody’s relation.",
    ),
    "the_certificate_provider_is_nobodys_partner": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.PARTNER,)),
        at=("certificate_provider",),
        looks_broken="Paula is Benjamin’s girlfriend.",
        looks_kept="Paula is Benjamin’s neighbour.",
    ),
    "the_certificate_provider_works_for_none_of_them": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.WORK,)),
        at=("certificate_provider",),
        looks_broken="Paula works in Benjamin’s shop.",
        looks_kept="Paula buys in Benjamin’s shop.",
    ),
    "the_certificate_provider_is_not_of_the_care_home": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.CARE_HOME,)),
        at=("certificate_provider",),
        looks_broken="Paula’s mother manages the home where Dora lives.",
        looks_kept="Paula is the doctor who visits the home where Dora lives.",
    ),
    "the_certificate_provider_is_not_of_the_trust_corporation": Example(
        broken=a_sound_lpa(**ALONGSIDE, provider_ties=(ProviderTie.TRUST_CORPORATION,)),
        at=("certificate_provider",),
        looks_broken="Paula works for Trusty Trustees Limited, an attorney.",
        looks_kept="Trusty Trustees Limited is an attorney; Paula never worked there.",
        kept=a_sound_lpa(**ALONGSIDE),
    ),
    "the_certificate_provider_was_never_appointed": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.APPOINTED,)),
        at=("certificate_provider",),
        looks_broken="Paula was Dora’s attorney in a power that was revoked.",
        looks_kept="Paula was never Dora’s attorney.",
    ),
    "the_certificate_provider_is_18_or_over": Example(
        broken=a_sound_lpa(provider_ties=(ProviderTie.UNDER_AGE,)),
        at=("certificate_provider",),
        looks_broken="Paula is 17.",
        looks_kept="Paula is 18.",
    ),
}
