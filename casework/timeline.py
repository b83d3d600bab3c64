"""The history of a case in words."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from documents.paragraphs import KINDS
from history.models import Event
from history.recording import READ

from .account import money
from .catalogue import ACTIONS
from .epa.catalogue import EPA_TITLES
from .models import Case

PER_PAGE = 25

OTHERS = {
    "opened": _("The case was opened"),
    "paper-recorded": _("What is on the paper was recorded"),
    "payment-recorded": _("A payment was recorded"),
    "payment-taken-back": _("A payment was taken back"),
    "fee-claimed": _("A lower fee was asked for"),
    "fee-evidence-wanted": _("Evidence for a lower fee was asked for"),
    "fee-evidence-arrived": _("Evidence for a lower fee arrived"),
    "fee-approved": _("A lower fee was approved"),
    "fee-declined": _("A lower fee was declined"),
    "fee-appealed": _("The decision about the fee was appealed"),
    "fee-claim-withdrawn": _("A claim for a lower fee was withdrawn"),
    "fee-reminded": _("The fee was asked for again"),
    "refund-proposed": _("A refund was proposed"),
    "refund-confirmed": _("A refund was confirmed"),
    "refund-dropped": _("A refund was not made"),
    "finding-recorded": _("A finding was recorded"),
    "finding-accepted": _("A finding was accepted"),
    "finding-resolved": _("A finding was resolved"),
    "note-added": _("A note was written"),
    "amended": _("Somebody’s details were corrected"),
    "interest-declared": _("The case was closed to somebody"),
    "interest-lifted": _("The case was opened to somebody again"),
    "query-asked": _("Whoever applies was asked a question"),
    "query-answered": _("A question was answered"),
    "query-withdrawn": _("A question was withdrawn"),
    "task-given": _("A task was given"),
    "task-assigned": _("A task changed hands"),
    "task-deferred": _("A task was put off"),
    "task-done": _("A task was done"),
    "allocated": _("The case changed hands"),
    "warning-added": _("A warning was put on"),
    "warning-closed": _("A warning was taken off"),
    "complaint-received": _("A complaint was received"),
    "complaint-changed": _("What is written about a complaint was corrected"),
    "complaint-acknowledged": _("A complaint was acknowledged"),
    "complaint-assigned": _("A complaint was given to an officer"),
    "complaint-answered": _("A complaint was answered"),
    "complaint-escalated": _("A complaint went to tier 2"),
    "complaint-reopened": _("A complaint was reopened"),
    "investigation-opened": _("An investigation was opened"),
    "investigation-changed": _("What is written about an investigation was corrected"),
    "investigation-risk-assessed": _("The risk of an investigation was assessed"),
    "investigation-report-approved": _("The report of an investigation was approved"),
    "investigation-held": _("An investigation was put on hold"),
    "investigation-released": _("An investigation was taken off hold"),
    "investigation-closed": _("An investigation was closed"),
    "issued": _("A document was sent"),
    "letter-begun": _("A letter was begun"),
    "letter-changed": _("A draft letter was changed"),
    "letter-sent": _("A letter was sent"),
    "letter-posted": _("A letter was posted"),
    "letter-withdrawn": _("A letter was withdrawn"),
    "message-intended": _("A message is to be sent"),
    "message-sent": _("A message was sent"),
    "message-delivered": _("A message arrived"),
    "message-failed": _("A message did not arrive"),
    "message-failure-told": _("Somebody was told that a message did not arrive"),
    "message-withdrawn": _("A message was withdrawn before it was sent"),
    "proof-made": _("A proof of registration was made"),
    "proof-withdrawn": _("A proof of registration was withdrawn"),
    "donors-compared": _("It was compared with another LPA"),
    "donor-corrected": _("What is known of the donor was corrected"),
    "records-linked": _("Donors’ records were linked"),
    "records-unlinked": _("Donors’ records were unlinked"),
    "related": _("A relationship between donors was recorded"),
    "unrelated": _("A relationship between donors was removed"),
    "register-updated": _("The register was updated"),
    "scan-received": _("Scanned paper arrived"),
    "checked": _("Somebody checked a proof of registration"),
    "objection-recorded": _("An objection was recorded"),
    "objection-decided": _("An objection was decided"),
    "objection-overruled": _("An objection was overruled by the court"),
    "court-asked": _("The court was asked"),
    "order-recorded": _("An order of the court was recorded"),
    "severance-recorded": _("It was recorded whether words can stay"),
    "identity-recorded": _("An identity check was recorded"),
    "exception-made": _("An exception was recorded"),
    "attorney-ended": _("An appointment has ended"),
    "certificate-provider-opted-out": _("The certificate provider declined online"),
    "attorney-stepped-in": _("A replacement stepped in"),
    "proposed": _("Something was proposed"),
    "proposal-declined": _("A proposal was declined"),
    "refused": _("Something was tried and refused"),
}
TITLES = {name: action.done for name, action in ACTIONS.items()} | EPA_TITLES | OTHERS

# What an event's details hold in words.
TOLD = ("sentence", "task", "title", "subject", "file", "document", "to", "update")

# Whose details name the day on which it happened.
DATED = ACTIONS.keys() | {
    name for name in TITLES if name.startswith(("complaint-", "investigation-", "epa-"))
}


@dataclass(frozen=True)
class Entry:
    """One event as the timeline shows it."""

    title: str
    by: str
    at: datetime
    text: str


def timeline_of(case: Case, *, number: int = 1) -> Page:
    """One page of what happened to a case, newest first; who only read it left out."""
    events = Event.objects.filter(subject=case.number).exclude(action=READ)
    events = events.select_related("by").order_by("-sequence")
    page = Paginator(events, PER_PAGE).get_page(number)
    page.object_list = [entry_of(event) for event in page.object_list]
    return page


def entry_of(event: Event) -> Entry:
    by = _("the service itself") if event.by is None else str(event.by)
    title = TITLES.get(event.action, event.action)
    return Entry(title, by, event.at, text_of(event))


def text_of(event: Event) -> str:
    """What an event is about, beyond its title: what was said, found or paid."""
    details = event.details
    said = [event.why, *(named(details.get(name, "")) for name in TOLD)]
    if "pence" in details:
        said.append(money(details["pence"]))
    if {"old", "new"} <= details.keys():
        said.append(f"{details['old']} → {details['new']}")
    if event.action in DATED and "on" in details:
        said.append(date_format(datetime.fromisoformat(details["on"]), "j F Y"))
    return " – ".join(filter(None, said))


def named(said: str) -> str:
    """A kind of letter by its name, and anything else as it is."""
    return str(KINDS[said].name) if said in KINDS else said
