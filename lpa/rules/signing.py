"""Signing: who signs before whom, and what is signed again where the order is wrong.

Signing on the same day is always in order, and there is no longest time between two
signatures on paper.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from lpa.choices import Severity
from lpa.instrument import Instrument, Signing

from .book import first_sentence
from .signatures import Sheet, Signature, Signatures, signatures

# Where, in a sentence, and the signatures to be given again.
Fault = tuple[Signature, str, tuple[Signature, ...]]
InOrder = Callable[[Signatures, date], Iterator[Fault]]


@dataclass(frozen=True, eq=False)
class SigningRule:
    """One thing that is asked of the dates on the form."""

    judge: InOrder
    source: str

    # Hardly anything signed in the wrong order can be registered, but all of it mended.
    severity: Severity = Severity.FATAL

    @property
    def slug(self) -> str:
        return self.judge.__name__

    @property
    def statement(self) -> str:
        return first_sentence(self.judge)


@dataclass(frozen=True)
class SigningFinding:
    """A date that is out of order, and what must be signed again because of it."""

    rule: SigningRule
    place: str  # a pointer in terms of Signing: "donor_on", "attorneys_on/<uid>"
    sentence: str
    again: tuple[Signature, ...]  # in the order in which to sign

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    @property
    def sign_again(self) -> tuple[Sheet, ...]:
        """The parts of the form to be signed again, in the order of signing."""
        return tuple(sorted({s.sheet for s in self.again}, key=list(Sheet).index))

    @property
    def remedy(self) -> str:
        """What to do, in a sentence."""
        sheets = get_text_list([str(s.label) for s in self.sign_again], _("and"))
        said = _("Sign and date again: {sheets}.").format(sheets=sheets)
        if Sheet.SHEET_3 in self.sign_again:
            said += " " + _("Two people witness continuation sheet 3.")
        return said


SIGNING_RULES: list[SigningRule] = []


def signing_rule(
    *, source: str, severity: Severity = Severity.FATAL
) -> Callable[[InOrder], InOrder]:
    """Enter a check of the dates into the book; it yields each date at fault."""

    def enter(judge: InOrder) -> InOrder:
        SIGNING_RULES.append(SigningRule(judge, source, severity))
        return judge

    return enter


def signing_findings(
    lpa: Instrument,
    signing: Signing,
    *,
    on: date,
    completed: bool = True,
    witnessed: Mapping[str, date] | None = None,
) -> list[SigningFinding]:
    """Every date that is out of order, as seen on a London day.

    Dates that are not known are not judged (missing_dates lists them). Before the
    application is completed nobody has applied, so section 15 is left out.
    """
    signed = signatures(lpa, signing, completed=completed, witnessed=witnessed)
    return [
        SigningFinding(entry, at.place, sentence, again)
        for entry in SIGNING_RULES
        for at, sentence, again in entry.judge(signed, on)
    ]


def to_sign_again(
    lpa: Instrument, signing: Signing, *, on: date, completed: bool = True
) -> list[Signature]:
    """Every signature that is to be given again, once each, in the lawful order.

    Given again in that order, on one day or later ones, they put everything right.
    """
    found = signing_findings(lpa, signing, on=on, completed=completed)
    places = {signature.place for finding in found for signature in finding.again}
    signed = signatures(lpa, signing, completed=completed)
    return [signature for signature in signed if signature.place in places]


def missing_dates(
    lpa: Instrument, signing: Signing, *, completed: bool = True
) -> list[str]:
    """The places of the dates that are still to be known, in the order of signing."""
    signed = signatures(lpa, signing, completed=completed)
    return [signature.place for signature in signed if signature.on is None]


@signing_rule(source="SI 2007/1253, regulation 9; LP1H, section 5")
def the_choice_of_section_5_is_signed_before_the_deed(
    signed: Signatures, on: date
) -> Iterator[Fault]:
    """The choice about life-sustaining treatment is signed on or before the day on
    which the donor signs the deed."""
    first = signed.life_sustaining
    if first and is_after(first, signed.donor):
        again = (signed.donor, *from_certificate(signed))
        yield first, out_of_order(first, signed.donor), again


@signing_rule(source="SI 2007/1253, regulation 9")
def the_donor_signs_before_the_certificate_provider(
    signed: Signatures, on: date
) -> Iterator[Fault]:
    """The certificate provider signs on or after the day on which the donor does."""
    second = signed.certificate_provider
    if is_after(signed.donor, second):
        sentence = out_of_order(signed.donor, second)
        yield second, sentence, from_certificate(signed)


@signing_rule(source="SI 2007/1253, regulation 9")
def the_donor_signs_before_every_attorney(
    signed: Signatures, on: date
) -> Iterator[Fault]:
    """Attorneys and replacements sign on or after the day on which the donor does."""
    for attorney in signed.attorneys:
        if is_after(signed.donor, attorney):
            sentence = out_of_order(signed.donor, attorney)
            yield attorney, sentence, from_certificate(signed)


@signing_rule(source="SI 2007/1253, regulation 9")
def the_certificate_provider_signs_before_every_attorney(
    signed: Signatures, on: date
) -> Iterator[Fault]:
    """Attorneys and replacements sign on or after the day on which the certificate
    provider does."""
    provider = signed.certificate_provider
    early = [a for a in signed.attorneys if is_after(provider, a)]
    if early:
        sentence = out_of_order(provider, *early)
        yield provider, sentence, (*early, *signed.applicants)


@signing_rule(source="LP1F and LP1H, section 15")
def applicants_sign_last(signed: Signatures, on: date) -> Iterator[Fault]:
    """Whoever applies signs on or after the day of the last of all other signatures."""
    before = (signed.donor, signed.certificate_provider, *signed.attorneys)
    for applicant in signed.applicants:
        later = [other for other in before if is_after(other, applicant)]
        if later:
            last = max(later, key=lambda other: other.on or date.min)
            yield applicant, out_of_order(last, applicant), (applicant,)


@signing_rule(
    source="SI 2007/1253, regulation 9; LP1F and LP1H, section 9",
    severity=Severity.QUERY,
)
def a_witness_signs_when_the_donor_does(
    signed: Signatures, on: date
) -> Iterator[Fault]:
    """Whoever witnesses the donor's signature does so on the day it is given."""
    for witness in signed.witnesses:
        if None not in (witness.on, signed.donor.on) and witness.on != signed.donor.on:
            sentence = _("{witness} was not there on the day of {signed}.").format(
                witness=witnessing(witness), signed=in_full(signed.donor)
            )
            again = (signed.donor, *from_certificate(signed))
            yield witness, sentence, again


@signing_rule(source="SI 2007/1253, regulation 9")
def nothing_is_signed_in_the_future(signed: Signatures, on: date) -> Iterator[Fault]:
    """No date of signing lies in the future."""
    for signature in signed:
        if signature.on and signature.on > on:
            sentence = _("{sheet} ({name}) is dated {day}, in the future.").format(
                sheet=capfirst(signature.sheet.label),
                name=signature.by,
                day=shown(signature.on),
            )
            yield signature, sentence, (signature,)


def is_after(one: Signature, other: Signature) -> bool:
    """Whether this was signed on a later day; never where a day is not known."""
    return one.on is not None and other.on is not None and one.on > other.on


def from_certificate(signed: Signatures) -> tuple[Signature, ...]:
    """What follows the donor's signature: the certificate, attorneys, applicants."""
    return (signed.certificate_provider, *signed.attorneys, *signed.applicants)


def out_of_order(too_late: Signature, *others: Signature) -> str:
    """Says which of these signatures has to come first, with names and days."""
    return _("{late} was signed after {others}. {sheet} comes first.").format(
        late=capfirst(in_full(too_late)),
        others=get_text_list([in_full(other) for other in others], _("and")),
        sheet=capfirst(too_late.sheet.label),
    )


def in_full(signature: Signature) -> str:
    """The sheet, and in brackets who signed it and on which day."""
    day = shown(signature.on) if signature.on else ""
    return f"{signature.sheet.label} ({signature.by}, {day})"


def witnessing(witness: Signature) -> str:
    """A witness by name, with the day on which they say that they were there."""
    day = shown(witness.on) if witness.on else ""
    return _("{name}, a witness on {day},").format(name=witness.by, day=day)


def shown(day: date) -> str:
    return date_format(day, "j F Y")
