"""What a donor has decided, in plain values: the one shape of an LPA.

Whichever way an LPA came in (typed by the donor, keyed from a hand-written form, or
read from the register's JSON), it is an Instrument; rules judge it, documents print
it, and the register's document is written from it.
"""

from dataclasses import dataclass, field, fields, replace
from datetime import date

from .choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    ProviderTie,
    StepIn,
    VouchesAs,
    WhenUsable,
)


@dataclass(frozen=True)
class Address:
    line1: str = ""
    line2: str = ""
    line3: str = ""
    town: str = ""
    postcode: str = ""
    country: str = "GB"  # ISO 3166-1, two letters
    uprn: str = ""  # the property's number, where the address was looked up

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are filled in, top to bottom, without the country."""
        every = (self.line1, self.line2, self.line3, self.town, self.postcode)
        return tuple(line for line in every if line)


@dataclass(frozen=True)
class Person:
    """A human being named in an LPA. Names are as typed; the uid never changes."""

    uid: str = ""
    title: str = ""
    first_names: str = ""
    last_name: str = ""  # empty for somebody who has a single name
    other_names: str = ""
    date_of_birth: date | None = None
    address: Address = Address()
    email: str = ""
    phone: str = ""
    company: str = ""  # only a correspondent writes from one
    is_bankrupt: bool | None = None  # or under a debt relief order, as the donor says

    @property
    def full_name(self) -> str:
        """First names and last name, without the title."""
        return " ".join(filter(None, (self.first_names, self.last_name)))

    @property
    def is_trust_corporation(self) -> bool:
        return False


@dataclass(frozen=True)
class TrustCorporation:
    """A company that may be an attorney for property and financial affairs."""

    uid: str = ""
    name: str = ""
    company_number: str = ""
    address: Address = Address()
    email: str = ""
    phone: str = ""

    @property
    def full_name(self) -> str:
        return self.name

    @property
    def is_trust_corporation(self) -> bool:
        return True


Attorney = Person | TrustCorporation


@dataclass(frozen=True)
class Instrument:
    """Sections 1 to 11 (the deed) and 12 to 15 (the application to register).

    None means "not answered". People stand in the order in which they were named.
    """

    type: LpaType | None = None
    language: Language = Language.ENGLISH

    # Section 1, 9
    donor: Person | None = None
    donor_can_sign: bool | None = None
    signatory: Person | None = None  # signs on screen for a donor who cannot
    independent_witness: Person | None = None  # sees that, beside the provider

    # Sections 2, 3
    attorneys: tuple[Attorney, ...] = ()
    attorneys_act: HowTheyAct | None = None
    attorneys_act_details: str = ""

    # Section 4
    wants_replacements: bool | None = None
    replacements: tuple[Attorney, ...] = ()
    replacements_step_in: StepIn | None = None
    replacements_step_in_details: str = ""
    replacements_act: HowTheyAct | None = None
    replacements_act_details: str = ""

    # Section 5
    when_usable: WhenUsable | None = None
    life_sustaining: LifeSustaining | None = None

    # Sections 6, 7, 10
    wants_people_to_notify: bool | None = None
    people_to_notify: tuple[Person, ...] = ()
    preferences: str | None = None
    instructions: str | None = None
    certificate_provider: Person | None = None
    provider_vouches_as: VouchesAs | None = None
    provider_skills: str = ""  # in the donor's words, of a professional
    provider_ties: tuple[ProviderTie, ...] | None = None  # empty: asked, and has none

    # Sections 12 to 14
    applicant: Applicant | None = None
    applying_attorneys: tuple[str, ...] = ()  # uids, in the order of section 2
    correspondent_is: CorrespondentIs | None = None
    correspondent_attorney: str = ""  # a uid, where an attorney is the correspondent
    correspondent: Person | None = None  # filled in where it is somebody else
    contact_by_post: bool = False
    contact_by_phone: bool = False
    contact_by_email: bool = False
    contact_phone: str = ""
    contact_email: str = ""
    contact_language: Language = Language.ENGLISH
    is_repeat: bool | None = None
    repeat_case_number: str = ""  # twelve digits, bare
    fee_reduction: FeeReduction | None = None

    # Choices that a paper form left blank and the law filled in (names of fields above)
    defaulted: tuple[str, ...] = field(default=())

    @property
    def human_attorneys(self) -> tuple[Person, ...]:
        return tuple(a for a in self.attorneys if isinstance(a, Person))

    @property
    def human_replacements(self) -> tuple[Person, ...]:
        return tuple(a for a in self.replacements if isinstance(a, Person))

    @property
    def trust_corporations(self) -> tuple[TrustCorporation, ...]:
        everyone = (*self.attorneys, *self.replacements)
        return tuple(a for a in everyone if isinstance(a, TrustCorporation))

    @property
    def asks_to_pay_less(self) -> bool:
        """Whether the donor claims that a lower fee is due, or none."""
        return self.fee_reduction not in (None, FeeReduction.NONE)

    @property
    def applicants(self) -> tuple[Attorney, ...]:
        """The attorneys who apply to register; empty when the donor applies."""
        if self.applicant is not Applicant.ATTORNEYS:
            return ()
        return tuple(a for a in self.attorneys if a.uid in self.applying_attorneys)

    def on_paper(self) -> "Instrument":
        """What is decided of it on paper, where whoever signs for the donor, and who
        witnesses that, write themselves in (continuation sheet 3)."""
        return replace(self, signatory=None, independent_witness=None)

    def attorney(self, uid: str) -> Attorney | None:
        """The attorney or replacement with this uid."""
        everyone = (*self.attorneys, *self.replacements)
        return next((a for a in everyone if a.uid == uid), None)


@dataclass(frozen=True)
class Signing:
    """The London dates on which each part was signed, as far as they are known."""

    donor_on: date | None = None  # section 9, or continuation sheet 3
    life_sustaining_on: date | None = None  # section 5 of LP1H
    certificate_provider_on: date | None = None  # section 10
    attorneys_on: dict[str, date] = field(default_factory=dict)  # section 11, by uid
    applicants_on: dict[str, date] = field(default_factory=dict)  # section 15, by uid


DECISIONS = frozenset(f.name for f in fields(Instrument))
