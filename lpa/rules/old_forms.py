"""The prescribed forms that came before LP1F and LP1H: when each could be signed, and
what it asked that LP1 does not (SI 2007/1253 and what amended it)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lpa.choices import FormVersion, LpaType

from .names import fold

PROPERTY, WELFARE = LpaType.PROPERTY_AND_AFFAIRS, LpaType.PERSONAL_WELFARE

# Regulation 7 was omitted on 1 July 2015 (SI 2015/899, regulation 6).
TWO_CERTIFICATES_UNTIL = date(2015, 6, 30)


@dataclass(frozen=True)
class Form:
    """One set of prescribed forms: its names, and from when to when donors sign it.

    A last day of None has not come. What was signed in time is registered however late
    it comes: no instrument sets a last day for that (Schedule 1, paragraph 5).
    """

    version: FormVersion
    names: dict[LpaType, str]
    first_day: date
    last_day: date | None = None

    def may_be_signed(self, on: date) -> bool:
        """Whether a donor could sign it on a London day."""
        return self.first_day <= on and (self.last_day is None or on <= self.last_day)


FORMS = {
    form.version: form
    for form in (
        # SI 2007/1253; SI 2009/1884 left donors until 31 March 2011 to sign them.
        Form(
            FormVersion.FORMS_2007,
            {PROPERTY: "LPA PA", WELFARE: "LPA PW"},
            date(2007, 10, 1),
            date(2011, 3, 31),
        ),
        # SI 2009/1884; SI 2015/899 left donors until 31 December 2015 to sign them.
        Form(
            FormVersion.FORMS_2009,
            {PROPERTY: "LPA117", WELFARE: "LPA114"},
            date(2009, 10, 1),
            date(2015, 12, 31),
        ),
        Form(
            FormVersion.FORMS_2015,
            {PROPERTY: "LP1F", WELFARE: "LP1H"},
            date(2015, 7, 1),
        ),
    )
}


@dataclass(frozen=True)
class SecondCertificate:
    """The other certificate of an old form: whose, and when they signed it."""

    by: str = ""
    on: date | None = None

    @property
    def is_there(self) -> bool:
        return bool(self.by) and self.on is not None


def forms_signable_on(on: date) -> list[FormVersion]:
    """Every form that a donor could sign on a London day: two while one is replaced."""
    return [form.version for form in FORMS.values() if form.may_be_signed(on)]


def needs_two_certificates(*, signed_on: date, names_nobody: bool) -> bool:
    """Whether regulation 7 asks for a second certificate, by somebody else.

    Of an LPA signed before 1 July 2015 that names nobody to be told of it.
    """
    return names_nobody and signed_on <= TWO_CERTIFICATES_UNTIL


def asks_when_usable(version: FormVersion) -> bool:
    """Whether the form asks when it can be used: section 5 came with LP1F."""
    return version == FormVersion.FORMS_2015


def certificate_faults(
    second: SecondCertificate, *, first_by: str, donor_on: date
) -> Iterator[str]:
    """What is wrong with a second certificate that is needed, as names of faults.

    "missing", "same-person" (regulation 7(b)) or "too-early": a provider certifies
    what they saw when the donor had signed (regulation 9).
    """
    if not second.is_there:
        yield "missing"
    elif fold(second.by) == fold(first_by):
        yield "same-person"
    elif second.on is not None and second.on < donor_on:
        yield "too-early"
