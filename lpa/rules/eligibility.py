"""Who may provide the certificate, as the donor answers it: silence breaks no rule."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import ProviderTie, Severity, VouchesAs
from lpa.instrument import Instrument

from .book import rule

HOW_THEY_KNOW = "certificate-provider/how-they-know-the-donor"
TIES = "certificate-provider/ties"


@rule(
    source="SI 2007/1253, regulation 8(1)",
    page=HOW_THEY_KNOW,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} has neither known you for two years nor the skills to judge. Choose "
        "somebody who has."
    ),
    tell_caseworker=_("{name} has neither known the donor nor the skills to judge."),
    why=_(
        "A certificate is only worth something from somebody who knows you well, or "
        "whose work it is to judge whether people understand and decide freely."
    ),
)
def the_certificate_provider_is_fit_to_judge(lpa: Instrument) -> Iterator[str]:
    """A certificate provider has known the donor personally for two years, or has the
    professional skills to judge."""
    if lpa.provider_vouches_as is VouchesAs.NEITHER:
        yield "certificate_provider"


@rule(
    source="SI 2007/1253, regulation 8(1)(b) and (2)",
    page=HOW_THEY_KNOW,
    severity=Severity.QUERY,
    tell_donor=_("Say which professional skills {name} has."),
    tell_caseworker=_("It is not said which professional skills {name} has."),
    why=_(
        "Doctors, solicitors and social workers are examples. The OPG may ask what "
        "makes somebody else able to judge."
    ),
)
def a_professional_says_which_skills(lpa: Instrument) -> Iterator[str]:
    """A certificate provider who is chosen for professional skills says which."""
    is_professional = lpa.provider_vouches_as is VouchesAs.PROFESSIONAL
    if is_professional and not lpa.provider_skills.strip():
        yield "certificate_provider"


@rule(
    source="SI 2007/1253, regulation 8(3)(a) and (d)",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} is family of yours, of an attorney or of a replacement, so cannot "
        "provide the certificate."
    ),
    tell_caseworker=_("{name} is family of the donor or of an attorney."),
    why=_(
        "Family may gain from what attorneys do. Husband, wife or civil partner, "
        "children, parents, brothers and sisters, grandparents and grandchildren, "
        "uncles, aunts, nephews and nieces all count, and so do in-laws and steps."
    ),
)
def the_certificate_provider_is_not_family(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is not family of the donor, an attorney or a
    replacement."""
    yield from tied(lpa, ProviderTie.FAMILY)


@rule(
    source="Re Kittle [2010]; SI 2007/1253, regulation 8(3)",
    page=TIES,
    severity=Severity.ADVICE,
    tell_donor=_(
        "{name} is a cousin. That is allowed, but somebody who is no relation at all "
        "is less often asked about."
    ),
    tell_caseworker=_("{name} is a cousin, who may provide the certificate."),
    why=_(
        "The court decided that cousins are not family in this sense. The OPG may "
        "still want to know how close you are."
    ),
)
def a_cousin_who_provides_the_certificate_is_a_choice(lpa: Instrument) -> Iterator[str]:
    """A cousin may provide the certificate, though somebody unrelated is safer."""
    yield from tied(lpa, ProviderTie.COUSIN)


@rule(
    source="LP1F and LP1H, section 10",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} is the partner of somebody in this LPA, so cannot provide the "
        "certificate."
    ),
    tell_caseworker=_("{name} is the partner of the donor or of an attorney."),
    why=_(
        "A boyfriend, a girlfriend or an unmarried partner is as close as family, "
        "whether you live together or not."
    ),
)
def the_certificate_provider_is_nobodys_partner(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is not the unmarried partner of the donor, an attorney or
    a replacement."""
    yield from tied(lpa, ProviderTie.PARTNER)


@rule(
    source="SI 2007/1253, regulation 8(3)(f)",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} works for, or is in business with, somebody in this LPA, so cannot "
        "provide the certificate."
    ),
    tell_caseworker=_("{name} works for, or with, the donor or an attorney."),
    why=_(
        "Somebody who depends on you or on an attorney for work is not independent. "
        "That includes a solicitor in the same firm as an attorney who is a solicitor."
    ),
)
def the_certificate_provider_works_for_none_of_them(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is not an employee or business partner of the donor, an
    attorney or a replacement."""
    yield from tied(lpa, ProviderTie.WORK)


@rule(
    source="SI 2007/1253, regulation 8(3)(g) and (h)",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} is from your care home, or family of somebody who is, so cannot "
        "provide the certificate."
    ),
    tell_caseworker=_("{name} belongs to the care home where the donor lives."),
    why=_(
        "A care home has power over the people who live there. Its owner, director, "
        "manager and staff cannot vouch that you are free, nor can their families."
    ),
)
def the_certificate_provider_is_not_of_the_care_home(lpa: Instrument) -> Iterator[str]:
    """A certificate provider does not own, run or work in the donor's care home, and is
    not family of anybody who does."""
    yield from tied(lpa, ProviderTie.CARE_HOME)


@rule(
    source="SI 2007/1253, regulation 8(3)(e)",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} runs or works for the trust corporation you appoint, so cannot provide "
        "the certificate."
    ),
    tell_caseworker=_("{name} runs or works for the trust corporation appointed."),
    why=_("A trust corporation acts through its people, who are attorneys in effect."),
)
def the_certificate_provider_is_not_of_the_trust_corporation(
    lpa: Instrument,
) -> Iterator[str]:
    """A certificate provider does not run or work for a trust corporation that is
    appointed."""
    if lpa.trust_corporations:
        yield from tied(lpa, ProviderTie.TRUST_CORPORATION)


@rule(
    source="SI 2007/1253, regulation 8(3)(b) and (c)",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} is, or once was, your attorney or replacement, so cannot provide the "
        "certificate."
    ),
    tell_caseworker=_("{name} is or was an attorney or replacement of the donor."),
    why=_(
        "It counts for any lasting or enduring power of attorney that you ever made, "
        "even if it was revoked or never used."
    ),
)
def the_certificate_provider_was_never_appointed(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is not an attorney or replacement of this or any earlier
    power of attorney of the donor."""
    yield from tied(lpa, ProviderTie.APPOINTED)


@rule(
    source="SI 2007/1253, regulation 8; LP1F and LP1H, section 10",
    page=TIES,
    severity=Severity.FATAL,
    tell_donor=_("{name} is under 18, so cannot provide the certificate."),
    tell_caseworker=_("{name}, the certificate provider, is under 18."),
    why=_("Section 10 is signed by an adult, who says so there."),
)
def the_certificate_provider_is_18_or_over(lpa: Instrument) -> Iterator[str]:
    """A certificate provider is 18 or over."""
    yield from tied(lpa, ProviderTie.UNDER_AGE)


def tied(lpa: Instrument, tie: ProviderTie) -> Iterator[str]:
    if lpa.certificate_provider and tie in (lpa.provider_ties or ()):
        yield "certificate_provider"


BARS = (
    the_certificate_provider_is_fit_to_judge,
    the_certificate_provider_is_not_family,
    the_certificate_provider_is_nobodys_partner,
    the_certificate_provider_works_for_none_of_them,
    the_certificate_provider_is_not_of_the_care_home,
    the_certificate_provider_is_not_of_the_trust_corporation,
    the_certificate_provider_was_never_appointed,
    the_certificate_provider_is_18_or_over,
)


def cannot_certify(lpa: Instrument) -> bool:
    """Whether anything that was answered keeps the provider from being one."""
    return any(place for judge in BARS for place in judge(lpa))
