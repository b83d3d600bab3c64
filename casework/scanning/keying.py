"""Keying a form that was written by hand, with its scan beside the questions."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

import clock
from casework.choices import Page
from casework.intake import open_case
from casework.models import ScanSet
from casework.models.moves import HANDLE_SCANS, OPEN
from casework.refusals import NotNow, must_have
from history.recording import record
from lpa.alongside import Alongside, Picture
from lpa.choices import LpaType
from lpa.models import Draft, Lpa
from lpa.starting import start_draft

from .comparing import order_of, seen_on
from .judging import Form, forms_in
from .settling import bring_keyed, held_set
from .sorting import Placed

TYPES = {
    "LP1F": LpaType.PROPERTY_AND_AFFAIRS,
    "LP1H": LpaType.PERSONAL_WELFARE,
}

# The parts of the form on which each section of the questions is answered.
WRITTEN_ON = {
    "lpa-type": (Page.SECTION_1,),
    "donor": (Page.SECTION_1, Page.SECTION_9, Page.SHEET_3),
    "attorneys": (Page.SECTION_2, Page.SECTION_3, Page.SHEET_1, Page.SHEET_2),
    "replacement-attorneys": (Page.SECTION_4, Page.SHEET_1, Page.SHEET_2),
    "when": (Page.SECTION_5,),
    "life-sustaining": (Page.SECTION_5,),
    "certificate-provider": (Page.SECTION_10,),
    "people-to-notify": (Page.SECTION_6, Page.SHEET_1),
    "preferences-and-instructions": (Page.SECTION_7, Page.SHEET_2),
    "applicant": (Page.SECTION_12, Page.SECTION_15),
    "correspondent": (Page.SECTION_13,),
    "repeat-application": (Page.SECTION_14,),
    "fee-reduction": (Page.SECTION_14,),
}


@transaction.atomic
def key_scan(*, scan: ScanSet, by) -> Draft:
    """Begin keying what a set shows, or go on with it. Raises NotNow."""
    must_have(by, HANDLE_SCANS)
    must_have(by, OPEN)
    scan = held_set(scan)
    if scan.state != ScanSet.State.TO_KEY:
        now = {"state": scan.get_state_display()}
        raise NotNow([_("It is not to be keyed: %(state)s") % now])
    if scan.draft:
        if scan.draft.owner != by:
            name = {"name": scan.draft.owner}
            raise NotNow([_("It is being keyed by %(name)s") % name])
        return scan.draft
    scan.draft = start_draft(owner=by, by=by, origin=Draft.Origin.KEYED)
    scan.save(update_fields=["draft"])
    say_type(scan.draft, form_shown_by(scan), by=by)
    details = {"draft": scan.draft.reference}
    record(subject=scan.subject, action="scan-keyed", by=by, details=details)
    return scan.draft


def form_shown_by(scan: ScanSet) -> str:
    forms = forms_in([seen_on(page) for page in scan.pages.without_picture()])
    return (forms[0] if forms else Form(scan.kind)).name


def say_type(draft: Draft, form: str, *, by) -> None:
    """Which form it is says which kind of LPA."""
    if lpa_type := TYPES.get(form):
        posted = {"type": [lpa_type.value]}
        draft.record(section="lpa-type", step="type", posted=posted, by=by)


def open_scanned_case(*, lpa: Lpa, by, **signal) -> None:
    """What was keyed from a scan was received on the day of the scan."""
    scans = ScanSet.objects.without_file()
    if lpa.draft_id and (scan := scans.filter(draft=lpa.draft_id).first()):
        received_on = clock.london_date(scan.scanned_at)
        case = open_case(lpa=lpa, received_on=received_on, by=by)
        bring_keyed(scan=scan, case=case, by=by)


def laid_beside(draft: Draft, section: str) -> Alongside | None:
    """The scan that a draft is keyed from, the pages of this section first."""
    scan = ScanSet.objects.without_file().filter(draft=draft).first()
    if scan is None:
        return None
    pages = {page.place: page for page in scan.pages.without_picture()}
    order = order_of(scan, [seen_on(page) for page in pages.values()])
    written_on = WRITTEN_ON.get(section, ())
    here = [side for side in order.sides if part_of(side) in written_on]
    others = [side for side in order.sides if side not in here]
    pictures = [picture_of(scan, side, pages) for side in (*here, *others)]
    return Alongside(str(scan), scan.get_absolute_url(), tuple(pictures))


def part_of(side: Placed) -> Page | None:
    return side.seen.page.part if side.seen.page else None


def picture_of(scan: ScanSet, side: Placed, pages: dict) -> Picture:
    place = side.seen.place
    page = pages[place]
    return Picture(
        url=reverse("casework:scan-picture", args=[scan.pk, place]),
        place=place,
        label=side.seen.page.label if side.seen.page else str(side.standing.label),
        width=page.width,
        height=page.height,
    )
