"""The words that the forms offer, the rules speak in and the register keeps.

Where the register has a value for a thing, ours is the same one.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LpaType(models.TextChoices):
    PROPERTY_AND_AFFAIRS = "property-and-affairs", _("Property and financial affairs")
    PERSONAL_WELFARE = "personal-welfare", _("Health and welfare")


class Regime(models.TextChoices):
    """The law an LPA is made under; fixed when it is frozen."""

    PAPER_2007 = "paper-2007", _("Signed on paper")
    DIGITAL_2023 = "digital-2023", _("Signed on screen")


class SignsAs(models.TextChoices):
    """What somebody signs on screen, in the order of signing."""

    DONOR = "donor", _("Donor")
    FOR_DONOR = "for-donor", _("Person signing for the donor")
    INDEPENDENT_WITNESS = "independent-witness", _("Independent witness")
    PROVIDER_AS_WITNESS = (
        "provider-as-witness",
        _("Certificate provider, as witness"),
    )
    CERTIFICATE = "certificate", _("Certificate provider")
    ATTORNEY = "attorney", _("Attorney")
    REPLACEMENT = "replacement", _("Replacement attorney")
    SIGNATORY_1 = "signatory-1", _("First signatory of a trust corporation")
    SIGNATORY_2 = "signatory-2", _("Second signatory of a trust corporation")


class SigningReminder(models.TextChoices):
    """Of what somebody is reminded while an LPA is signed on screen, once each."""

    PROVIDER_FIRST = "provider-first", _("To give the certificate")
    PROVIDER_LAST = "provider-last", _("To give the certificate, before time runs out")
    ATTORNEY_FIRST = "attorney-first", _("To sign")
    ATTORNEY_LAST = "attorney-last", _("To sign, before time runs out")
    EXPIRED = "expired", _("That the time has run out")


class FormVersion(models.TextChoices):
    """Which prescribed form an LPA on paper was made on, by when it came into use."""

    FORMS_2007 = "2007", _("2007: LPA PA or LPA PW")
    FORMS_2009 = "2009", _("2009: LPA114 to LPA117")
    FORMS_2015 = "2015", _("2015: LP1F or LP1H")


class Role(models.TextChoices):
    DONOR = "donor", _("Donor")
    ATTORNEY = "attorney", _("Attorney")
    REPLACEMENT_ATTORNEY = "replacement-attorney", _("Replacement attorney")
    CERTIFICATE_PROVIDER = "certificate-provider", _("Certificate provider")
    PERSON_TO_NOTIFY = "person-to-notify", _("Person to notify")
    CORRESPONDENT = "correspondent", _("Correspondent")
    SIGNATORY = "signatory", _("Signs for the donor")
    INDEPENDENT_WITNESS = "independent-witness", _("Independent witness")


class HowTheyAct(models.TextChoices):
    JOINTLY_AND_SEVERALLY = "jointly-and-severally", _("Jointly and severally")
    JOINTLY = "jointly", _("Jointly")
    MIXED = (
        "jointly-for-some-severally-for-others",
        _("Jointly for some decisions, jointly and severally for other decisions"),
    )


class StepIn(models.TextChoices):
    ONE_CANNOT_ACT = (
        "one-can-no-longer-act",
        _("As soon as one of the attorneys can no longer act"),
    )
    NONE_CAN_ACT = (
        "all-can-no-longer-act",
        _("Only when none of the attorneys can act any more"),
    )
    ANOTHER_WAY = "another-way", _("In another way")


class WhenUsable(models.TextChoices):
    HAS_CAPACITY = "when-has-capacity", _("As soon as it is registered")
    CAPACITY_LOST = "when-capacity-lost", _("Only when I do not have mental capacity")


class LifeSustaining(models.TextChoices):
    OPTION_A = "option-a", _("Yes, my attorneys can decide")
    OPTION_B = "option-b", _("No, my attorneys cannot decide")


class VouchesAs(models.TextChoices):
    """What makes a certificate provider fit to judge (regulation 8(1))."""

    KNOWS_THEM = "knows-them", _("They have known the donor personally for two years")
    PROFESSIONAL = "professional", _("They have the professional skills to judge")
    NEITHER = "neither", _("Neither of these")


class ProviderTie(models.TextChoices):
    """What keeps a certificate provider from being independent (regulation 8(3))."""

    FAMILY = "family", _("They are family of the donor, an attorney or a replacement")
    COUSIN = "cousin", _("They are a cousin of the donor, or of one of them")
    PARTNER = "partner", _("They are a partner, boyfriend or girlfriend of one of them")
    WORK = "work", _("They work for one of them, or are in business with one of them")
    CARE_HOME = (
        "care-home",
        _("They own, run or work in the donor's care home, or are family of who does"),
    )
    TRUST_CORPORATION = (
        "trust-corporation",
        _("They run or work for the trust corporation that is appointed"),
    )
    APPOINTED = (
        "appointed",
        _("They are an attorney or replacement of the donor, now or in the past"),
    )
    UNDER_AGE = "under-age", _("They are under 18")


class Applicant(models.TextChoices):
    """Who applies to register; never both, never anyone else (Schedule 1, para 4)."""

    DONOR = "donor", _("The donor")
    ATTORNEYS = "attorneys", _("The attorneys")


class CorrespondentIs(models.TextChoices):
    DONOR = "donor", _("The donor")
    ATTORNEY = "attorney", _("An attorney")
    CERTIFICATE_PROVIDER = "certificate-provider", _("The certificate provider")
    OTHER = "other", _("Someone else, or a company")


class FeeReduction(models.TextChoices):
    NONE = "none", _("No, the full fee will be paid")
    BENEFITS = "benefits", _("Yes, the donor gets certain benefits")
    UNIVERSAL_CREDIT = "universal-credit", _("Yes, the donor gets Universal Credit")
    LOW_INCOME = "low-income", _("Yes, the donor has a low income")


class FeeShare(models.TextChoices):
    """What part of the fee staff find to be due, or was due for an earlier LPA."""

    FULL = "full", _("The full fee")
    HALF = "half", _("Half of it")
    NOTHING = "nothing", _("Nothing")


class Language(models.TextChoices):
    ENGLISH = "en", _("English")
    WELSH = "cy", _("Welsh")


class Severity(models.TextChoices):
    """How much a finding matters."""

    FATAL = "fatal", _("It cannot be registered like this")
    QUERY = "query", _("The OPG would ask about this, or may refuse it")
    ADVICE = "advice", _("Worth a thought")


class Consequence(models.TextChoices):
    """Why a finding matters: what would come of leaving it."""

    REFUSED = "refused", _("It would be refused")
    STOPS = "stops", _("The LPA would stop working, or be hard to use")
    QUERIED = "queried", _("It may be queried, or refused")
    WORTH_A_THOUGHT = "worth-a-thought", _("Worth a thought")


class Channel(models.TextChoices):
    """How a person deals with us."""

    ONLINE = "online", _("Online")
    PAPER = "paper", _("On paper")
