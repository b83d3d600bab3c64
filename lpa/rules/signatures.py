"""Who signs what: every signature that an LPA needs, and the date known for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.choices import Applicant, LpaType
from lpa.instrument import Attorney, Instrument, Signing

from .places import name_at, of_attorneys


class Sheet(TextChoices):
    """A part of the form that somebody signs, in the order of signing."""

    SECTION_5 = "section-5", gettext_lazy("section 5")
    SECTION_9 = "section-9", gettext_lazy("section 9")
    SHEET_3 = "continuation-sheet-3", gettext_lazy("continuation sheet 3")
    SECTION_10 = "section-10", gettext_lazy("section 10")
    SECTION_11 = "section-11", gettext_lazy("section 11")
    SHEET_4 = "continuation-sheet-4", gettext_lazy("continuation sheet 4")
    SECTION_15 = "section-15", gettext_lazy("section 15")


@dataclass(frozen=True)
class Signature:
    """One signature: its place in Signing, who gives it, where, and when if known."""

    place: str
    by: str
    sheet: Sheet
    on: date | None

    @property
    def uid(self) -> str:
        """Whose it is, of an attorney, a replacement or an applicant."""
        return self.place.partition("/")[2]


@dataclass(frozen=True)
class Signatures:
    """Every signature that an LPA needs."""

    donor: Signature
    certificate_provider: Signature
    life_sustaining: Signature | None = None
    attorneys: tuple[Signature, ...] = ()
    applicants: tuple[Signature, ...] = ()
    witnesses: tuple[Signature, ...] = ()  # of the donor's, where their dates are known

    def __iter__(self) -> Iterator[Signature]:
        """In the order in which they are given."""
        if self.life_sustaining:
            yield self.life_sustaining
        yield self.donor
        yield self.certificate_provider
        yield from self.attorneys
        yield from self.applicants


def signatures(
    lpa: Instrument,
    signing: Signing,
    *,
    completed: bool = True,
    witnessed: Mapping[str, date] | None = None,
) -> Signatures:
    """What is signed; the applicants' part only once the application is completed.

    A trust corporation signs continuation sheet 4 instead of section 11, and somebody
    signs continuation sheet 3 for a donor who cannot sign section 9. witnessed holds
    the days on which the donor's signature was witnessed, by "certificate_provider" or
    "independent_witness"; the paper form has no room for such a date.
    """
    return Signatures(
        donor=donors(lpa, signing),
        certificate_provider=Signature(
            "certificate_provider_on",
            name_at(lpa, "certificate_provider"),
            Sheet.SECTION_10,
            signing.certificate_provider_on,
        ),
        life_sustaining=life_sustaining(lpa, signing),
        attorneys=tuple(
            attorneys(attorney, name_at(lpa, place), signing)
            for place, attorney in of_attorneys(lpa)
        ),
        applicants=tuple(applicants(lpa, signing)) if completed else (),
        witnesses=tuple(witness(lpa, who, on) for who, on in (witnessed or {}).items()),
    )


def donors(lpa: Instrument, signing: Signing) -> Signature:
    sheet = Sheet.SHEET_3 if lpa.donor_can_sign is False else Sheet.SECTION_9
    return Signature("donor_on", who_signs_for_donor(lpa), sheet, signing.donor_on)


def who_signs_for_donor(lpa: Instrument) -> str:
    """The donor's name, or words for the person who signs at their direction."""
    name = name_at(lpa, "donor")
    if lpa.donor_can_sign is False:
        return _("the person signing for {name}").format(name=name)
    return name


def life_sustaining(lpa: Instrument, signing: Signing) -> Signature | None:
    """Only a welfare LPA has the choice of section 5 signed by itself."""
    if lpa.type is not LpaType.PERSONAL_WELFARE:
        return None
    return Signature(
        "life_sustaining_on",
        who_signs_for_donor(lpa),
        Sheet.SECTION_5,
        signing.life_sustaining_on,
    )


def attorneys(attorney: Attorney, name: str, signing: Signing) -> Signature:
    sheet = Sheet.SHEET_4 if attorney.is_trust_corporation else Sheet.SECTION_11
    on = signing.attorneys_on.get(attorney.uid)
    return Signature(f"attorneys_on/{attorney.uid}", name, sheet, on)


def applicants(lpa: Instrument, signing: Signing) -> Iterator[Signature]:
    """The donor, or each attorney who applies; nobody until it is known who does."""
    if lpa.applicant is Applicant.DONOR:
        uid = lpa.donor.uid if lpa.donor else ""
        yield applicants_own(uid, who_signs_for_donor(lpa), signing)
    for attorney in lpa.applicants:
        yield applicants_own(attorney.uid, attorney.full_name, signing)


def applicants_own(uid: str, name: str, signing: Signing) -> Signature:
    on = signing.applicants_on.get(uid)
    return Signature(f"applicants_on/{uid}", name, Sheet.SECTION_15, on)


def witness(lpa: Instrument, who: str, on: date) -> Signature:
    """Of a witness to what the donor signed, as a place in Signing has no word for."""
    name = name_at(lpa, who) or _("the independent witness")
    return Signature(f"witnessed_on/{who}", name, donors(lpa, Signing()).sheet, on)
