"""Taking in an LPA from the register's JSON: as it was signed, or as a draft."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import CharField
from django.utils.translation import gettext as _

from history import recording as history

from . import keeping
from .models import Draft, Lpa, NamedPerson
from .naming import name_person
from .redrafting import named_in, posted_for
from .references import new_online_reference
from .register_document import Judgement, Problem, judge, read, with_uids
from .register_document.people import actors
from .register_document.regime import regime_of
from .starting import start_draft


class Refused(Exception):
    """A document that cannot be taken in, with everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]):
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(frozen=True)
class TakenIn:
    """What a document became, or was already when it came again."""

    kept: Lpa | Draft
    already: bool = False
    findings: tuple[Problem, ...] = ()  # what is wrong with an LPA on paper


@transaction.atomic
def take_in(*, document: dict, by) -> TakenIn:
    """Keep a document of the register as an LPA that has been signed.

    A document that came before, by its register number if it has one, else by all that
    it says, changes nothing. Raises Refused.
    """
    judgement = _judged(document)
    whole = with_uids(document)
    instrument, signing = read(whole)
    lpa, is_new = Lpa.objects.get_or_create(
        came_in_digest=_digest_of_identity(document),
        defaults={
            "reference": _unused_reference(),
            "origin": Lpa.Origin.IMPORTED,
            "regime": regime_of(document),
            "decided": keeping.dump(instrument),
            "digest": keeping.digest(instrument),
            "signed": keeping.dump(signing),
            "came_in": whole,
        },
    )
    if not is_new:
        return TakenIn(lpa, already=True)
    _note(lpa.reference, lpa.came_in_digest, by=by)
    return TakenIn(lpa, findings=judgement.broken)


@transaction.atomic
def take_in_as_draft(*, document: dict, owner, by) -> TakenIn:
    """Keep a document of the register as a draft, for its owner to go on with.

    What was signed, and who signed for the donor, is left behind: a draft is not signed
    yet. The same document again, for the same owner, changes nothing. Raises Refused.
    """
    judgement = _judged(document)
    digest = _digest_of_identity(document)
    if draft := owner.drafts.filter(came_in_digest=digest).first():
        return TakenIn(draft, already=True)
    whole = with_uids(document)
    instrument, _signing = read(whole)
    people = list(named_in(instrument))
    if problems := (*_too_many(document), *_too_long(whole, people)):
        raise Refused(problems)
    draft = start_draft(owner=owner, by=by, origin=Draft.Origin.IMPORTED)
    draft.came_in_digest, draft.language = digest, instrument.language
    draft.touch()
    for role, details in people:
        name_person(draft=draft, role=role, details=details, by=by)
    for section, step, posted in posted_for(instrument):
        draft.record(section=section, step=step, posted=posted, by=by)
    _note(draft.reference, digest, by=by)
    return TakenIn(draft, findings=judgement.broken)


def _judged(document: dict) -> Judgement:
    judgement = judge(document)
    elsewhere = tuple(_not_ours_to_take(document))
    if judgement.refuses or elsewhere:
        raise Refused((*judgement.problems, *elsewhere))
    return judgement


def _not_ours_to_take(document) -> Iterator[Problem]:
    """What was decided about an application elsewhere is not ours to begin with."""
    if document.get("status") not in (None, "", "in-progress"):
        yield Problem("/status", _("Only an LPA that is in progress can be taken in"))
    if document.get("registrationDate"):
        yield Problem("/registrationDate", _("This LPA has been registered already"))


def _too_many(document) -> Iterator[Problem]:
    """A draft is made to fit the form, which names one trust corporation."""
    for index in range(1, len(document.get("trustCorporations") or ())):
        sentence = _("A draft can name one trust corporation only")
        yield Problem(f"/trustCorporations/{index}", sentence)


def _too_long(document, people) -> Iterator[Problem]:
    places = {actor["uid"]: pointer for pointer, actor in actors(document)}
    longest = {
        field.name: field.max_length
        for field in NamedPerson._meta.fields
        if isinstance(field, CharField)
    }
    for _role, details in people:
        for name in longest.keys() & details.keys():
            if len(details[name]) > longest[name]:
                sentence = _("A name, an address line or a number here is too long")
                yield Problem(places[details["uid"]], sentence)


def _digest_of_identity(document: dict) -> str:
    return keeping.digest_of(document.get("uid") or document)


def _unused_reference() -> str:
    while True:
        reference = new_online_reference()
        kinds = (Draft, Lpa)
        if not any(kind.objects.filter(reference=reference) for kind in kinds):
            return reference


def _note(reference, digest, *, by):
    history.record(
        subject=reference, action="taken-in", by=by, details={"digest": digest}
    )
