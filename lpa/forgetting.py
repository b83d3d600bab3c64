"""Forgetting an LPA that came to nothing, once it need not be kept any longer."""

from django.db import transaction
from django.db.models import QuerySet

import clock
from history.recording import record
from identity.forgetting import forget_identities

from .models import Lpa, OnScreen, OptOut, WitnessCode


class Forgotten(Exception):
    """Somebody asks for an LPA of theirs of which only the reference is kept."""


@transaction.atomic
def forget(*, lpa: Lpa, by) -> None:
    """Keep of an LPA, of all its versions and of its draft, nothing but the numbers."""
    versions: QuerySet[Lpa] = Lpa.objects.filter(reference=lpa.reference)
    versions.update(
        decided={},
        signed={},
        overruled=[],
        posted=[],
        came_in=None,
        forgotten_on=clock.today(),
    )
    _forget_signing(versions)
    if lpa.draft:
        lpa.draft.people.all().delete()
        lpa.draft.answers = {}
        lpa.draft.save(update_fields=["answers"])
    forget_identities(lpa.reference)
    record(subject=lpa.reference, action="forgotten", by=by)


def _forget_signing(versions: QuerySet[Lpa]) -> None:
    """That it was signed is kept, by uid and day; by whom besides its people is not."""
    OnScreen.objects.filter(lpa__in=versions).update(signatories={}, withdrawn_why="")
    OptOut.objects.filter(lpa__in=versions).update(why="")
    WitnessCode.objects.filter(lpa__in=versions).delete()


def must_be_kept(lpa: Lpa) -> Lpa:
    """The LPA itself. Raises Forgotten."""
    if lpa.forgotten_on:
        raise Forgotten(lpa.reference)
    return lpa
