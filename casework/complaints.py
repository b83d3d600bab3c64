"""Complaints: received, looked into, answered in two tiers, each within its time.

A complaint never moves the case that it is about.
"""

from datetime import date

from django.db import transaction
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .assignees import can_be_given_work, in_words
from .complaint_choices import Compensation, Resolution, Tier
from .models import Case, Complaint, ComplaintStage
from .refusals import NotNow, must_have
from .versions import must_be_as_seen
from .working_days import working_days_after

HANDLE = "casework.handle_complaint"
CORRECTED = (
    "severity",
    "title",
    "description",
    "complainant",
    "complainant_is",
    "origin",
    "category",
    "subcategory",
)

# Working days from the day a tier begins (answer to parliamentary question 185834).
TIME_TO_ANSWER = {Tier.FIRST: 10, Tier.SECOND: 10}


@transaction.atomic
def receive_complaint(*, case: Case, received_on: date, by, **about) -> Complaint:
    """Record a complaint; its first tier begins on the day it was received."""
    must_have(by, HANDLE)
    _refuse_future(received_on)
    complaint = case.complaints.create(received_on=received_on, recorded_by=by, **about)
    _begin(complaint, Tier.FIRST, received_on)
    _record("complaint-received", complaint, by, on=received_on)
    return complaint


@transaction.atomic
def change_complaint(
    *, complaint: Complaint, by, seen: str | None = None, **about
) -> Complaint:
    """Correct what is written about it; the day it was received stays.

    Raises Overtaken where somebody else corrected it since it was seen.
    """
    must_have(by, HANDLE)
    complaint = _held(complaint)
    must_be_as_seen(seen, said_of_complaint(complaint))
    changed = sorted(
        name for name, value in about.items() if getattr(complaint, name) != value
    )
    for name, value in about.items():
        setattr(complaint, name, value)
    complaint.save()
    _record("complaint-changed", complaint, by, changed=changed)
    return complaint


def said_of_complaint(complaint: Complaint) -> dict:
    """What can be corrected of it, as it stands."""
    return {name: getattr(complaint, name) for name in CORRECTED}


@transaction.atomic
def acknowledge_complaint(*, complaint: Complaint, on: date, by) -> Complaint:
    """Say on which day the complainant was told that we have it."""
    must_have(by, HANDLE)
    complaint = _held(complaint)
    _refuse_future(on)
    if complaint.acknowledged_on:
        raise NotNow([_("The complaint has been acknowledged already")])
    _refuse_before(on, complaint.received_on)
    complaint.acknowledged_on = on
    complaint.save()
    _record("complaint-acknowledged", complaint, by, on=on)
    return complaint


@transaction.atomic
def assign_officer(*, complaint: Complaint, officer, by) -> Complaint:
    """Name who looks into it. Raises NotNow for somebody who does not work on cases."""
    must_have(by, HANDLE)
    if not can_be_given_work(officer):
        raise NotNow([_("%(person)s does not work on cases") % {"person": officer}])
    complaint = _held(complaint)
    before, complaint.officer = complaint.officer, officer
    complaint.save()
    names = {"old": in_words(before), "new": in_words(officer)}
    _record("complaint-assigned", complaint, by, **names)
    return complaint


@transaction.atomic
def answer_complaint(
    *,
    complaint: Complaint,
    resolution: Resolution,
    notes: str,
    on: date,
    by,
    compensation: Compensation = Compensation.NONE,
    pence: int | None = None,
) -> ComplaintStage:
    """Answer the tier that is open. Raises NotNow for a day or an amount that is not
    possible, or when no answer is awaited."""
    must_have(by, HANDLE)
    complaint = _held(complaint)
    stage = complaint.stages.filter(resolved_on=None).first()
    if stage is None:
        raise NotNow([_("The complaint has been answered already")])
    _refuse_future(on)
    _refuse_before(on, stage.begun_on)
    if (compensation == Compensation.NONE) != (not pence):
        raise NotNow([_("An amount goes with compensation, and only with it")])
    stage.resolution, stage.resolution_notes = resolution, notes
    stage.resolved_on, stage.resolved_by = on, by
    stage.compensation, stage.compensation_pence = compensation, pence or None
    stage.save()
    said = {"tier": stage.tier, "resolution": resolution, "on": on}
    if pence:
        said["pence"] = pence
    _record("complaint-answered", complaint, by, why=notes, **said)
    return stage


@transaction.atomic
def escalate_complaint(*, complaint: Complaint, on: date, why: str, by):
    """Begin the second tier for somebody who is not content with the first answer."""
    complaint, last = _answered(complaint, by)
    if last.tier == Tier.SECOND:
        raise NotNow(
            [
                _(
                    "There is no third tier: a Member of Parliament can take the "
                    "complaint to the Parliamentary and Health Service Ombudsman"
                )
            ]
        )
    return _again("complaint-escalated", complaint, Tier.SECOND, last, on, why, by)


@transaction.atomic
def reopen_complaint(*, complaint: Complaint, on: date, why: str, by):
    """Begin the tier that was answered last once more, with a deadline of its own."""
    complaint, last = _answered(complaint, by)
    tier = Tier(last.tier)
    return _again("complaint-reopened", complaint, tier, last, on, why, by)


def open_stages() -> QuerySet[ComplaintStage]:
    """Every answer that is owed, the most urgent first."""
    stages = ComplaintStage.objects.filter(resolved_on=None)
    with_all = stages.select_related("complaint__case__lpa", "complaint__officer")
    return with_all.order_by("due_on", "pk")


def how_many_open() -> Coalesce:
    """For a queryset of cases: how many complaints about each await an answer."""
    owed = ComplaintStage.objects.filter(resolved_on=None)
    about_it = owed.filter(complaint__case=OuterRef("pk")).order_by()
    counted = about_it.values("complaint__case").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), 0)


def overdue_stages() -> QuerySet[ComplaintStage]:
    """Answers that should have been given by yesterday."""
    return open_stages().filter(due_on__lt=clock.today())


def _answered(complaint: Complaint, by) -> tuple[Complaint, ComplaintStage]:
    """The complaint, held, and its last answer. Raises NotNow while one is owed."""
    must_have(by, HANDLE)
    complaint = _held(complaint)
    last = complaint.stages.last()
    if last.is_open:
        raise NotNow([_("The complaint has not been answered yet")])
    return complaint, last


def _again(action, complaint, tier, last, on, why, by) -> ComplaintStage:
    _refuse_future(on)
    _refuse_before(on, last.resolved_on)
    stage = _begin(complaint, tier, on, why)
    _record(action, complaint, by, why=why, tier=tier, on=on)
    return stage


def _begin(complaint, tier: Tier, on: date, why: str = "") -> ComplaintStage:
    due_on = working_days_after(on, TIME_TO_ANSWER[tier])
    return complaint.stages.create(tier=tier, begun_on=on, due_on=due_on, why=why)


def _held(complaint: Complaint) -> Complaint:
    """The complaint as it stands in the database now, held."""
    rows = Complaint.objects.select_for_update(of=("self",))
    return rows.select_related("case", "officer").get(pk=complaint.pk)


def _refuse_future(on: date) -> None:
    if on > clock.today():
        raise NotNow([_("The date is in the future")])


def _refuse_before(on: date, earliest: date) -> None:
    if on < earliest:
        day = {"day": date_format(earliest, "j F Y")}
        raise NotNow([_("The date must be %(day)s or later") % day])


def _record(action, complaint, by, *, why="", **details):
    details = {"complaint": complaint.pk, "title": str(complaint), **details}
    number = complaint.case.number
    record(subject=number, action=action, by=by, why=why, details=details)
