"""An application to register an EPA (form EP2PG) reaches the office."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from casework.desk_choices import WarningKind
from casework.donors import unused_number
from casework.epa_choices import BEFORE_REGISTRATION, EpaAct, EpaPaper
from casework.epa_law import can_be_of
from casework.intake import unused_case_number
from casework.models import DonorRecord, Epa, Warning
from casework.models.donor_record import details_of
from casework.models.moves import OPEN, WORK
from casework.refusals import NotNow, must_have
from casework.versions import must_be_as_seen
from lpa.instrument import Person
from lpa.rules.fees import FULL_FEES

from .holding import held, must_be_in, note

CORRECTED = (
    "signed_on",
    "received_on",
    "acts",
    "paper",
    "other_epas",
    "is_donor_dispensed",
)


@transaction.atomic
def take_in_epa(
    *,
    donor: Person,
    signed_on: date,
    received_on: date,
    acts: EpaAct,
    paper: EpaPaper,
    other_epas: str = "",
    by,
) -> Epa:
    """Open an EPA with a record of its donor, and warn that nobody writes to them.

    Raises PermissionDenied, or NotNow for a day that cannot be. Whatever else is wrong
    with it is kept, and stands in the way of its registration.
    """
    must_have(by, OPEN)
    _refuse_impossible(signed_on, received_on)
    record = DonorRecord.objects.create(number=unused_number(), **details_of(donor))
    epa = Epa.objects.create(
        number=unused_case_number(),
        donor=record,
        signed_on=signed_on,
        received_on=received_on,
        acts=acts,
        paper=paper,
        other_epas=other_epas,
        state_since=clock.now(),
    )
    note(epa, "taken-in", by=by, on=received_on, sentence=str(record))
    _warn(epa, by=by)
    return epa


@transaction.atomic
def correct_epa(*, epa: Epa, by, seen: str | None = None, **about) -> Epa:
    """Correct what is written about it. Raises NotNow once it is registered or over,
    and Overtaken where somebody else corrected it since it was seen."""
    must_have(by, WORK)
    epa = held(epa)
    must_be_as_seen(seen, said_of_epa(epa))
    must_be_in(epa, BEFORE_REGISTRATION)
    _refuse_impossible(about["signed_on"], about["received_on"])
    changed = sorted(
        name for name, value in about.items() if getattr(epa, name) != value
    )
    for name, value in about.items():
        setattr(epa, name, value)
    epa.save()
    note(epa, "corrected", by=by, changed=changed)
    return epa


def said_of_epa(epa: Epa) -> dict:
    """What can be corrected of it, as it stands."""
    return {name: getattr(epa, name) for name in CORRECTED}


def _warn(epa: Epa, *, by) -> None:
    """The office deals with the attorneys: the donor is losing capacity."""
    text = _("The attorneys apply, since the donor is losing mental capacity")
    warning = Warning.objects.create(kind=WarningKind.EPA, text=text, added_by=by)
    warning.epas.add(epa)
    note(epa, "warning-added", by=by, sentence=str(warning))


def _refuse_impossible(signed_on: date, received_on: date) -> None:
    if not can_be_of(signed_on):
        raise NotNow([_("No EPA can have been made after 30 September 2007")])
    if received_on > clock.today():
        raise NotNow([_("The date is in the future")])
    first, _pence = FULL_FEES[0]
    if received_on < first:
        raise NotNow([_("No fee is known for an application of that day")])
