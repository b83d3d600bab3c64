"""Freezing an LPA to be signed on screen."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from identity.in_force import is_in_force
from lpa import answers
from lpa.choices import Applicant, Language, Regime
from lpa.instrument import Instrument
from lpa.models import Draft, Lpa, OnScreen
from lpa.submission import submit

from .attempts import AT_FIRST
from .refusing import NotNow
from .standing import name_of


@dataclass(frozen=True)
class Helpers:
    """Who signs for a donor who cannot, and who witnesses that beside the certificate
    provider: first_names and last_name of each, and the witness's address under the
    names of instrument.Address."""

    signatory: dict = field(default_factory=dict)
    witness: dict = field(default_factory=dict)


NOBODY = Helpers()


@transaction.atomic
def begin_signing(
    *, draft: Draft, language: Language, helpers: Helpers = NOBODY, by
) -> Lpa:
    """Freeze a draft under DIGITAL_2023, to be registered in a language.

    The whole rule book is asked once more, as it stands on screen. A second press finds
    the LPA of the first. Raises NotNow, and NotReady of lpa.submission.
    """
    draft = draft.lock()
    if draft.is_frozen:
        return _begun_before(draft)
    if not is_in_force():
        raise NotNow([_("LPAs cannot be signed on screen yet")])
    draft.language = language
    draft.touch()
    if reasons := [*why_not_on_screen(answers.read(draft).lpa, helpers)]:
        raise NotNow(reasons)
    lpa = submit(draft=draft, by=by, regime=Regime.DIGITAL_2023)
    OnScreen.objects.create(
        lpa=lpa,
        signatory=_with_uid(helpers.signatory),
        witness=_with_uid(helpers.witness),
        attempts_left=AT_FIRST,
        attempts_counted_at=clock.now(),
    )
    record(
        subject=lpa.reference,
        action="signing-begun",
        by=by,
        details={"language": lpa.instrument.language},
    )
    return lpa


def _with_uid(person: dict) -> dict:
    return {"uid": str(uuid.uuid4()), **person} if person else {}


def _begun_before(draft: Draft) -> Lpa:
    lpa = draft.lpas.order_by("version").last()
    if lpa.is_on_paper:
        raise NotNow([_("It was printed for signing: change your answers first")])
    return lpa


def why_not_on_screen(lpa: Instrument, helpers: Helpers) -> Iterator[str]:
    """What the rule book cannot know: only the donor applies to register under the Act
    of 2023, and one who cannot sign needs two people more, each somebody else."""
    if lpa.applicant is Applicant.ATTORNEYS:
        yield _("Only the donor can apply to register an LPA that is signed on screen")
    if lpa.donor_can_sign is False and not (helpers.signatory and helpers.witness):
        yield _("Name who signs for the donor, and who witnesses that")
    names = [name_of(person) for person in (helpers.signatory, helpers.witness)]
    if any(names) and _same(*names):
        yield _("Whoever signs for the donor cannot witness that")
    for name in filter(None, names):
        if any(_same(name, other) for other in _named(lpa)):
            yield _("%(name)s has a part in this LPA, so it must be somebody else") % {
                "name": name
            }


def _named(lpa: Instrument) -> Iterator[str]:
    for person in (lpa.donor, lpa.certificate_provider):
        if person:
            yield person.full_name
    for attorney in (*lpa.attorneys, *lpa.replacements):
        yield attorney.full_name


def _same(name: str, other: str) -> bool:
    return name.casefold().split() == other.casefold().split()
