"""The list of somebody's LPAs, in a fixed number of queries."""

from dataclasses import dataclass, field
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .choices import LpaType, Role
from .deleting import obstacle
from .models import Confirmation, Draft, Invitation, Lpa, NamedPerson
from .models.invitation import LIVE
from .references import shown
from .tracking import Tracked, tracked

PER_PAGE = 50

Action = tuple[str, str, str]  # its words, whose it is, its address


@dataclass(frozen=True)
class Row:
    """One LPA of the list: whose it is, how far it has come, what can be done."""

    reference: str
    title: str
    kind: str
    status: Tracked
    url: str
    changed_at: datetime
    offered_to: str = ""
    actions: list[Action] = field(default_factory=list)


def page_of(drafts: QuerySet[Draft], number: str) -> Page:
    """Fifty applications, the last changed first; a page that is not there is near."""
    donors = NamedPerson.objects.filter(role=Role.DONOR)
    frozen = Lpa.objects.only(
        "draft",
        "reference",
        "version",
        "regime",
        "signed",
        "received_at",
        "posted_on",
    )
    asked = Invitation.objects.filter(LIVE, gone_without_at=None).exclude(
        fingerprint=""
    )
    said = Confirmation.objects.defer("seen", "understood", "eligibility")
    known = drafts.prefetch_related(
        Prefetch("people", queryset=donors, to_attr="donors"),
        Prefetch("lpas", queryset=frozen),
        Prefetch("invitations", queryset=asked, to_attr="asked"),
        Prefetch("confirmations", queryset=said),
    )
    return Paginator(known, PER_PAGE).get_page(number)


def rows_of(drafts: Page) -> list[Row]:
    """What the list says about each application of a page."""
    office = tracked([each.reference for each in drafts if is_at_the_office(each)])
    return [row(draft, office.get(draft.reference)) for draft in drafts]


def row(draft: Draft, told: Tracked | None) -> Row:
    name = donor_of(draft)
    return Row(
        reference=shown(draft.reference),
        title=name or _("No donor yet"),
        kind=kind_of(draft),
        status=told or status_of(draft),
        url=url_of(draft, "signing" if draft.is_frozen else "tasks"),
        changed_at=draft.changed_at,
        offered_to=offered_to(draft),
        actions=[*questions(told, name), *actions_on(draft, name)],
    )


def donor_of(draft: Draft) -> str:
    return next((str(donor) for donor in draft.donors), "")


def kind_of(draft: Draft) -> str:
    answer = draft.answers_to("lpa-type").get("type", {}).get("type", [""])[0]
    return LpaType(answer).label if answer in LpaType.values else _("Not chosen yet")


def newest(draft: Draft) -> Lpa | None:
    return max(draft.lpas.all(), key=lambda lpa: lpa.version, default=None)


def offered_to(draft: Draft) -> str:
    """To whom it is offered; what was printed stays with whoever printed it."""
    return "" if newest(draft) else draft.offered_to


def is_at_the_office(draft: Draft) -> bool:
    lpa = newest(draft)
    return lpa is not None and lpa.received_at is not None


def status_of(draft: Draft) -> Tracked:
    """How far it has come in its maker's hands."""
    lpa = newest(draft)
    if lpa is None:
        return Tracked(_("Started"), "blue", answers_of_others(draft))
    if lpa.received_at:
        return Tracked(_("Received"), "light-blue")
    if not draft.is_frozen:
        return Tracked(_("Being changed"), "blue", answers_of_others(draft))
    if not lpa.is_on_paper:
        return status_on_screen(lpa)
    if lpa.posted_on:
        arriving = _("We write to you when it has arrived")
        return Tracked(_("Waiting for the post"), "yellow", arriving)
    return Tracked(_("Ready to print"), "teal", _("Print it, and then everybody signs"))


def status_on_screen(lpa: Lpa) -> Tracked:
    """Of one that nobody prints, until the office has it."""
    if lpa.is_signed_on_screen:
        witnesses = _("Your signature has to be witnessed")
        return Tracked(_("Being signed"), "yellow", witnesses)
    return Tracked(_("Ready to sign"), "teal", _("Sign it on screen"))


def answers_of_others(draft: Draft) -> str:
    """What came of asking people to confirm their parts, the most pressing first."""
    said = {each.uid: each for each in draft.confirmations.all()}
    if any(each.declined_at for each in said.values()):
        return _("Somebody has declined their part")
    if any(each.proposed_at for each in said.values()):
        return _("Somebody says that something is wrong")
    waiting = len([each for each in draft.asked if is_waited_for(said.get(each.uid))])
    if not waiting:
        return ""
    words = ngettext(
        "We are waiting for %d answer", "We are waiting for %d answers", waiting
    )
    return words % waiting


def is_waited_for(said: Confirmation | None) -> bool:
    return said is None or said.agreed_at is None or said.asked_again_at is not None


def questions(told: Tracked | None, name: str) -> list[Action]:
    """What the office asks of whoever made it, before anything else."""
    if told is None or not told.question_url:
        return []
    return [(_("Answer our question"), name, told.question_url)]


def actions_on(draft: Draft, name: str) -> list[Action]:
    """What can be done with an application where it stands."""
    at_office, is_frozen, lpa = is_at_the_office(draft), draft.is_frozen, newest(draft)
    is_printed = is_frozen and lpa is not None and lpa.is_on_paper
    is_complete = bool(draft.donors) and kind_of(draft) in LpaType.labels
    about = (name, str(kind_of(draft)), shown(draft.reference))
    whose = ", ".join(filter(None, about))
    offered = [
        (not is_frozen, _("Continue"), "tasks"),
        (is_printed, _("View"), "signing"),
        (is_frozen and not is_printed, _("See who signs"), "signing"),
        (at_office, _("See how far it has come"), "casework:progress"),
        (is_printed and not at_office, _("Check signing dates"), "dates"),
        (is_complete, _("Make another from this"), "another"),
        (
            bool(draft.offered_to) and not is_frozen,
            _("Take back the offer"),
            "unoffer",
        ),
        (not obstacle(draft), _("Delete"), "delete"),
    ]
    return [(words, whose, url_of(draft, page)) for may, words, page in offered if may]


def url_of(draft: Draft, page: str) -> str:
    """The address of a page about an application: ours, or another app's by name."""
    name = page if ":" in page else f"lpa:{page}"
    return reverse(name, args=[draft.reference])
