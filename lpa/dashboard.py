"""The list of somebody's LPAs, in a fixed number of queries."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from .choices import LpaType, Role
from .models import Draft
from .references import shown

SHOWN = 50


@dataclass(frozen=True)
class Row:
    reference: str
    title: str
    kind: str
    status: str
    url: str
    changed_at: datetime


def dashboard_of(user) -> list[Row]:
    """The newest fifty of a person's applications, the last changed first."""
    drafts = user.drafts.prefetch_related("people", "lpas")[:SHOWN]
    return [row(draft) for draft in drafts]


def row(draft: Draft) -> Row:
    donor = next((p for p in draft.people.all() if p.role == Role.DONOR), None)
    return Row(
        reference=shown(draft.reference),
        title=donor.as_person().full_name if donor else _("No donor yet"),
        kind=kind_of(draft),
        status=status_of(draft),
        url=reverse(
            "lpa:signing" if draft.is_frozen else "lpa:tasks", args=[draft.reference]
        ),
        changed_at=draft.changed_at,
    )


def kind_of(draft: Draft) -> str:
    answer = draft.answers_to("lpa-type").get("type", {}).get("type", [""])[0]
    return LpaType(answer).label if answer in LpaType.values else _("Not chosen yet")


def status_of(draft: Draft) -> str:
    if not draft.is_frozen:
        return _("In progress")
    lpa = max(draft.lpas.all(), key=lambda each: each.version)
    if lpa.received_at:
        return _("Received by the OPG")
    return _("Posted") if lpa.posted_on else _("Ready to print and sign")
