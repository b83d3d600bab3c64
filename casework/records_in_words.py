"""Complaints and investigations as their pages tell them."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .account import money
from .complaint_choices import Tier
from .deed import row
from .models import Complaint, ComplaintStage, Hold, Investigation
from .rating import Rating


@dataclass(frozen=True)
class StageInWords:
    title: str
    is_open: bool
    rating: Rating
    rows: list[dict]


def complaint_rows(complaint: Complaint) -> list[dict]:
    """What is written about it."""
    return told(
        (_("What it is"), complaint.get_severity_display()),
        (_("Complaint"), complaint.description),
        (_("Category"), complaint.get_category_display()),
        (_("More exactly"), complaint.get_subcategory_display()),
        (_("Complained"), complaint.complainant),
        (_("Who they are"), complaint.get_complainant_is_display()),
        (_("Reached us by"), complaint.get_origin_display()),
        (_("Received"), day(complaint.received_on)),
        (_("Acknowledged"), day(complaint.acknowledged_on) or _("Not yet")),
        (_("Officer"), str(complaint.officer or _("Nobody yet"))),
    )


def stages_in_words(complaint: Complaint) -> list[StageInWords]:
    """Each tier, the latest first."""
    return [
        StageInWords(
            str(stage.get_tier_display()),
            stage.is_open,
            stage.rating(),
            stage_rows(stage),
        )
        for stage in reversed(list(complaint.stages.all()))
    ]


def stage_rows(stage: ComplaintStage) -> list[dict]:
    pence = stage.compensation_pence
    paid = pence and f"{stage.get_compensation_display()}, {money(pence)}"
    return told(
        (_("Began"), day(stage.begun_on)),
        (_("Why"), stage.why),
        (_("To be answered by"), day(stage.due_on)),
        (_("Answered"), stage.resolved_on and answered(stage)),
        (_("Resolution"), stage.get_resolution_display()),
        (_("Answer"), stage.resolution_notes),
        (_("Compensation"), paid),
    )


def answered(stage: ComplaintStage) -> str:
    return f"{day(stage.resolved_on)}, {stage.resolved_by}"


def next_place(complaint: Complaint) -> str:
    """Where a complainant can go who is not content with the second answer."""
    if complaint.is_open or complaint.latest.tier != Tier.SECOND:
        return ""
    return _(
        "Whoever is not content with the answer in tier 2 can ask a Member of "
        "Parliament to take the complaint to the Parliamentary and Health Service "
        "Ombudsman."
    )


def investigation_rows(investigation: Investigation) -> list[dict]:
    """What is known of it, in the order in which it happens."""
    return told(
        (_("Concern"), investigation.information),
        (_("Kind"), investigation.get_kind_display()),
        (_("Received"), day(investigation.received_on)),
        (_("Risk assessed"), day(investigation.risk_assessed_on)),
        (_("Report approved"), day(investigation.report_approved_on)),
        (_("Outcome"), investigation.get_outcome_display()),
        (_("Closed"), day(investigation.closed_on)),
    )


def hold_rows(investigation: Investigation) -> list[dict]:
    return [
        row(each.get_reason_display(), hold_in_words(each))
        for each in investigation.holds.all()
    ]


def hold_in_words(hold: Hold) -> list[str]:
    """When, and by whom; a line each for its beginning and its end."""
    said = [
        _("From %(day)s, %(who)s") % {"day": day(hold.from_on), "who": hold.placed_by}
    ]
    if hold.until_on:
        until = {"day": day(hold.until_on), "who": hold.lifted_by}
        said.append(_("Until %(day)s, %(who)s") % until)
    return said


def day(when) -> str:
    return date_format(when, "j F Y") if when else ""


def told(*rows) -> list[dict]:
    """Rows of which something is known."""
    return [row(key, value) for key, value in rows if value]
