"""Which signatures have to be given again, by whom and why, once faults were found."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from lpa.instrument import Instrument, Signing

from .book import RULES, Part
from .signatures import Signature, Signatures, signatures
from .signing import SigningFinding, from_certificate, signing_findings

SIGNING = "signing/"  # how the names of faults about signatures begin
MISSING = f"{SIGNING}missing"
PAGE_MISSING = "page-missing"
SIGN_AGAIN = "sign-again"  # an examiner says of one signature that it does not do
TEXT_CHANGED = ""  # no rule says so: somebody was asked, and what they say differs


class How(Enum):
    SIGNS = "signs"
    AGREES = "agrees"  # only puts initials beside what was changed


@dataclass(frozen=True)
class Fault:
    """What was found: by which rule, at which place, in words."""

    rule: str
    place: str
    sentence: str


@dataclass(frozen=True)
class Again:
    """One signature to be given again: where, by whom, how, and every reason."""

    signature: Signature
    how: How
    why: tuple[str, ...]

    @property
    def by(self) -> str:
        return self.signature.by

    @property
    def says(self) -> str:
        """Who has to do what, in a sentence for everybody."""
        said = {
            How.SIGNS: _("{sheet}: {who} signs and dates it again."),
            How.AGREES: _(
                "{sheet}: {who} agrees again, with initials beside what is changed."
            ),
        }[self.how]
        sheet = capfirst(str(self.signature.sheet.label))
        return said.format(sheet=sheet, who=self.by)


Reason = tuple[Signature, How, str]


def to_be_signed_again(
    lpa: Instrument,
    signing: Signing,
    faults: Iterable[Fault],
    *,
    on: date,
    left: Collection[str] = (),
) -> list[Again]:
    """Every signature that these faults ask for again, once each, in lawful order.

    What was signed on paper is judged as seen on a London day. left holds the uids of
    attorneys who have left: nobody asks them. A fault that concerns no signature
    asks for none. (SI 2007/1253, regulation 9; LP1F and LP1H, sections 9 to 15.)
    """
    signed = signatures(lpa, signing)
    judged = {
        (f"{SIGNING}{found.rule.slug}", found.place): found
        for found in signing_findings(lpa, signing, on=on)
    }
    asked: dict[str, list[tuple[How, str]]] = {}
    for fault in faults:
        for signature, how, why in reasons(fault, signed, judged):
            asked.setdefault(signature.place, []).append((how, why))
    return [
        again(signature, asked[signature.place])
        for signature in signed
        if signature.place in asked and signature.uid not in left
    ]


def again(signature: Signature, asked: list[tuple[How, str]]) -> Again:
    """Whoever signs again need not put initials as well."""
    hows, why = zip(*asked, strict=True)
    how = How.SIGNS if How.SIGNS in hows else How.AGREES
    return Again(signature, how, tuple(dict.fromkeys(why)))


def reasons(
    fault: Fault,
    signed: Signatures,
    judged: dict[tuple[str, str], SigningFinding],
) -> Iterator[Reason]:
    """The signatures that one fault asks for."""
    if found := judged.get((fault.rule, fault.place)):
        yield from ((each, How.SIGNS, found.sentence) for each in found.again)
    elif fault.rule == TEXT_CHANGED:
        yield from of_a_change(fault, signed)
    else:
        yield from signed_anew(fault, signed)


def of_a_change(fault: Fault, signed: Signatures) -> Iterator[Reason]:
    """Only whose text changed agrees again: initials alter no date of signing."""
    for signature in signed:
        if signature.place == fault.place:
            yield signature, How.AGREES, fault.sentence


def signed_anew(fault: Fault, signed: Signatures) -> Iterator[Reason]:
    """Those that the fault is about, and all that come after them in order."""
    first = [each for each in signed if is_about(fault, each, signed)]
    for signature in first:
        yield signature, How.SIGNS, fault.sentence
    for signature in first:
        for later in after(signature, signed):
            if later not in first:
                yield later, How.SIGNS, comes_after(signature)


def is_about(fault: Fault, signature: Signature, signed: Signatures) -> bool:
    """A missing signature, one on a page that is missing, or one below wrong words.

    What is wrong in the deed is signed by the donor, what is wrong in the application
    by whoever applies.
    """
    if fault.rule in (MISSING, SIGN_AGAIN):
        return signature.place == fault.place
    if fault.rule == PAGE_MISSING:
        return str(signature.sheet) == fault.place
    part = next((rule.part for rule in RULES if rule.slug == fault.rule), None)
    return (part is Part.DEED and signature == signed.donor) or (
        part is Part.APPLICATION and signature in signed.applicants
    )


def after(signature: Signature, signed: Signatures) -> tuple[Signature, ...]:
    """Everything that is never signed before this one."""
    if signature == signed.life_sustaining:
        return (signed.donor, *from_certificate(signed))
    if signature == signed.donor:
        return from_certificate(signed)
    if signature == signed.certificate_provider:
        return (*signed.attorneys, *signed.applicants)
    return signed.applicants if signature in signed.attorneys else ()


def comes_after(first: Signature) -> str:
    return _("It comes after {sheet} ({name}), which is to be signed again.").format(
        sheet=first.sheet.label, name=first.by
    )
