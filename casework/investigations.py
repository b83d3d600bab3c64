"""Investigations: concerns that are looked into, and what they stand in the way of."""

from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .desk_choices import HoldReason, InvestigationKind, Outcome
from .models import Case, Hold, Investigation
from .refusals import NotNow, must_have
from .versions import must_be_as_seen

INVESTIGATE = "casework.investigate"
CORRECTED = ("title", "information", "kind")


@transaction.atomic
def open_investigation(
    *,
    case: Case,
    title: str,
    information: str,
    kind: InvestigationKind,
    received_on: date,
    by,
) -> Investigation:
    """Raises PermissionDenied, or NotNow for a day that has not come yet."""
    must_have(by, INVESTIGATE)
    _refuse_impossible(received_on)
    investigation = case.investigations.create(
        title=title,
        information=information,
        kind=kind,
        received_on=received_on,
        opened_by=by,
    )
    _record("investigation-opened", investigation, by, on=received_on)
    return investigation


@transaction.atomic
def change_investigation(
    *, investigation: Investigation, by, seen: str | None = None, **about
) -> Investigation:
    """Correct its title, information or kind.

    Raises Overtaken where somebody else corrected it since it was seen.
    """
    investigation = _open(investigation, by)
    must_be_as_seen(seen, said_of_investigation(investigation))
    changed = sorted(
        name for name, value in about.items() if getattr(investigation, name) != value
    )
    for name, value in about.items():
        setattr(investigation, name, value)
    investigation.save()
    _record("investigation-changed", investigation, by, changed=changed)
    return investigation


def said_of_investigation(investigation: Investigation) -> dict:
    """What can be corrected of it, as it stands."""
    return {name: getattr(investigation, name) for name in CORRECTED}


@transaction.atomic
def assess_risk(*, investigation: Investigation, on: date, by) -> Investigation:
    """The risk was assessed. Raises NotNow when it had been, or not on that day."""
    investigation = _open(investigation, by)
    if investigation.risk_assessed_on:
        raise NotNow([_("The risk has been assessed already")])
    _refuse_impossible(on, investigation.received_on)
    investigation.risk_assessed_on = on
    investigation.save()
    _record("investigation-risk-assessed", investigation, by, on=on)
    return investigation


@transaction.atomic
def approve_report(
    *, investigation: Investigation, on: date, outcome: Outcome, by
) -> Investigation:
    """The report was approved, and says what follows. Raises NotNow out of order."""
    investigation = _open(investigation, by)
    if investigation.report_approved_on:
        raise NotNow([_("The report has been approved already")])
    if not investigation.risk_assessed_on:
        raise NotNow([_("The risk has not been assessed yet")])
    _refuse_impossible(on, investigation.risk_assessed_on)
    investigation.report_approved_on, investigation.outcome = on, outcome
    investigation.save()
    said = {"on": on, "outcome": outcome}
    _record("investigation-report-approved", investigation, by, **said)
    return investigation


@transaction.atomic
def close_investigation(*, investigation: Investigation, on: date, by) -> Investigation:
    """Nothing more happens. Raises NotNow before the report, or while on hold."""
    investigation = _open(investigation, by)
    if not investigation.report_approved_on:
        raise NotNow([_("The report has not been approved yet")])
    if investigation.held_for:
        raise NotNow([_("The investigation is on hold: take it off hold first")])
    _refuse_impossible(on, investigation.report_approved_on)
    investigation.closed_on = on
    investigation.save()
    _record("investigation-closed", investigation, by, on=on)
    return investigation


@transaction.atomic
def place_on_hold(
    *, investigation: Investigation, reason: HoldReason, on: date, by
) -> Hold:
    """Wait for somebody else's investigation. Raises NotNow while it waits already."""
    investigation = _open(investigation, by)
    if investigation.held_for:
        raise NotNow([_("The investigation is on hold already")])
    last = investigation.holds.last()
    _refuse_impossible(on, last.until_on if last else investigation.received_on)
    hold = investigation.holds.create(reason=reason, from_on=on, placed_by=by)
    said = {"on": on, "reason": reason}
    _record("investigation-held", investigation, by, **said)
    return hold


@transaction.atomic
def take_off_hold(*, investigation: Investigation, on: date, by) -> Hold:
    """Go on. Raises NotNow when it is not on hold."""
    investigation = _open(investigation, by)
    hold = investigation.holds.filter(until_on=None).first()
    if hold is None:
        raise NotNow([_("The investigation is not on hold")])
    _refuse_impossible(on, hold.from_on)
    hold.until_on, hold.lifted_by = on, by
    hold.save()
    _record("investigation-released", investigation, by, on=on)
    return hold


def _open(investigation: Investigation, by) -> Investigation:
    """The investigation as it stands now, held. Raises NotNow once it is closed."""
    must_have(by, INVESTIGATE)
    rows = Investigation.objects.select_for_update(of=("self",))
    investigation = rows.select_related("case").get(pk=investigation.pk)
    if not investigation.is_open:
        raise NotNow([_("The investigation is closed")])
    return investigation


def _refuse_impossible(on: date, earliest: date | None = None) -> None:
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    if earliest and on < earliest:
        day = {"day": date_format(earliest, "j F Y")}
        raise NotNow([_("The date must be %(day)s or later") % day])


def _record(action, investigation, by, **details):
    details = {
        "investigation": investigation.pk,
        "title": investigation.title,
        **details,
    }
    number = investigation.case.number
    record(subject=number, action=action, by=by, details=details)
