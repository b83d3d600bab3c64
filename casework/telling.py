"""Who is given notice of an application before it is registered."""

from dataclasses import dataclass

from lpa.choices import Applicant
from lpa.instrument import Instrument

from .choices import NoticeKind


@dataclass(frozen=True)
class Recipient:
    uid: str
    name: str
    kind: NoticeKind


def must_be_told(instrument: Instrument) -> tuple[Recipient, ...]:
    """Everybody the Public Guardian gives notice to (Schedule 1, paragraphs 7 and 8).

    The donor applies: every attorney. Attorneys apply: the donor, and each attorney
    who does not. Replacements are not told. Where nobody can be seen to apply, donor
    and attorneys all are: too many notices harm nobody, one too few stops the clock.
    """
    attorneys = tuple(
        Recipient(each.uid, each.full_name, NoticeKind.TO_ATTORNEY)
        for each in instrument.attorneys
        if each not in instrument.applicants
    )
    if instrument.applicant == Applicant.DONOR or instrument.donor is None:
        return attorneys
    donor = instrument.donor
    return (Recipient(donor.uid, donor.full_name, NoticeKind.TO_DONOR), *attorneys)
