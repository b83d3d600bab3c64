"""Proofs of registration: making one, withdrawing it, and what its check says today."""

import hashlib
import secrets
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

import clock
from documents.catalogue import Application
from history.recording import record

from .attorneys import in_force
from .models import Case, Proof
from .models.moves import VIEW
from .refusals import NotNow, held
from .states import State

# Letters and figures that nobody takes for one another, and that spell no words.
ALPHABET = "346789BCDFGHJKMPQRTVWXY"
LENGTH = 20


@dataclass(frozen=True)
class Standing:
    """What a check says of an LPA today."""

    about: Application
    is_registered: bool
    word: str


def about(case: Case) -> Application:
    return Application(
        lpa=in_force(case),
        case_number=case.number,
        register_number=case.register_number,
        registered_on=case.registered_on,
    )


@transaction.atomic
def make_proof(*, case: Case, by) -> str:
    """The code of a new proof, which nobody can be told again.

    Raises PermissionDenied, and NotNow while nothing is registered.
    """
    case = held(case)
    must_be_theirs(case, by)
    if case.state != State.REGISTERED:
        raise NotNow([_("It is not registered")])
    code = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))
    proof = case.proofs.create(digest=digest_of(code), made_by=by)
    record(subject=case.number, action="proof-made", by=by, details={"proof": proof.pk})
    return code


@transaction.atomic
def withdraw_proof(*, proof: Proof, by) -> None:
    """From now on its check finds nothing. A second time changes nothing."""
    case = held(proof.case)
    must_be_theirs(case, by)
    fresh = case.proofs.filter(pk=proof.pk, withdrawn_at__isnull=True)
    if fresh.update(withdrawn_at=clock.now()):
        details = {"proof": proof.pk}
        record(subject=case.number, action="proof-withdrawn", by=by, details=details)


@transaction.atomic
def check(code: str) -> Standing | None:
    """What is true today of the LPA with this code, or nothing; that somebody looked is
    written down, and not who."""
    proofs = Proof.objects.filter(withdrawn_at__isnull=True)
    found = (
        proofs.filter(digest=digest_of(code))
        .select_related("case__lpa", "case__register_entry")
        .first()
    )
    if found is None:
        return None
    case = found.case
    record(subject=case.number, action="checked", by=None, details={"proof": found.pk})
    in_register = case.register_entry.document["status"] == "registered"
    is_registered = case.state == State.REGISTERED and in_register
    word = State(case.state).label if in_register else _("Not in force")
    return Standing(about(case), is_registered, word)


def digest_of(code: str) -> str:
    """Of a code in any spelling: small letters, spaces and hyphens are forgiven."""
    bare = slugify(code).replace("-", "").upper()
    return hashlib.sha256(bare.encode()).hexdigest()


def must_be_theirs(case: Case, by) -> None:
    """Staff who may see the case, and the owner of the LPA. Raises PermissionDenied."""
    if not (by.has_perm(VIEW) or case.lpa.owner_id == by.pk):
        raise PermissionDenied
