"""A part as its own page shows it: what is left to do, and what has changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.choices import LpaType, Role
from lpa.models import Confirmation, Invitation
from lpa.references import shown
from prescribed.duties import Duties

from . import in_words
from .affected import Row, changes
from .answering import open_pages, theirs
from .parts import CONFIRM, NotNamed, Part, part_of, stands
from .seen import Seen

TITLES = {
    "born": gettext_lazy("Your date of birth"),
    "eligibility": gettext_lazy("Whether you may be certificate provider"),
    "details": gettext_lazy("Your details"),
    "corporation": gettext_lazy("Who signs for the corporation"),
    "read": gettext_lazy("Read what the LPA says"),
    "duties": gettext_lazy("What you take on"),
    "agree": gettext_lazy("Agree"),
}


@dataclass(frozen=True)
class Task:
    """A line of the task list of one part."""

    title: str
    href: str
    status: str
    kind: str = ""


@dataclass
class Participation:
    """An invitation with the part it is about, and what was said of it so far."""

    invitation: Invitation
    part: Part
    said: Confirmation = field(default_factory=Confirmation)

    @property
    def uid(self) -> str:
        return self.part.person.uid

    @property
    def role(self) -> str:
        return str(self.part.role.label)

    @property
    def kind(self) -> str:
        kind = self.part.instrument.type
        return str(LpaType(kind).label) if kind else ""

    @property
    def reference(self) -> str:
        return shown(self.invitation.draft.reference)

    @property
    def href(self) -> str:
        return self.page("part")

    def page(self, name: str) -> str:
        return reverse(f"confirming:{name}", args=[self.uid])

    @cached_property
    def signing_href(self) -> str:
        """Where they sign it, once the donor has begun to have it signed on screen."""
        lpa = self.invitation.draft.lpas.order_by("-version").first()
        is_signed = lpa is not None and lpa.is_being_signed
        return reverse("taking-part:part", args=[self.uid]) if is_signed else ""

    @cached_property
    def seen(self) -> Seen:
        """What they are shown now, with what they have corrected themselves."""
        whole = self.invitation.shows_whole
        return self.part.seen(whole=whole, corrections=self.said.proposed)

    @property
    def lines(self) -> list[dict]:
        """Their part in words."""
        return [
            {"key": title, "value": words}
            for title, words in in_words.lines_of(self.seen.data)
        ]

    @property
    def own_details(self) -> list[dict]:
        data = self.seen.data
        said = (*in_words.details(data), *in_words.ways_to_reach(data))
        return [{"key": title, "value": words} for title, words in said if words]

    @property
    def changed(self) -> tuple[Row, ...]:
        """What reads otherwise than what they agreed to before."""
        return changes(self.said.seen, self.seen.data) if self.said.seen else ()

    @property
    def duties(self) -> Duties:
        return theirs(self.part)

    @property
    def has_agreed(self) -> bool:
        """Whether they agreed, and to what stands there now."""
        whole = self.invitation.shows_whole
        return stands(self.said, self.part, whole=whole)

    @cached_property
    def still_open(self) -> list[str]:
        return open_pages(self.part, self.said)

    @property
    def pages(self) -> list[str]:
        """The pages that are for them, in order."""
        is_provider = self.part.role == Role.CERTIFICATE_PROVIDER
        is_corporation = self.part.person.is_trust_corporation
        not_theirs = {
            *(() if is_provider else ("born", "eligibility")),
            *(() if is_corporation else ("corporation",)),
        }
        return [page for page in TITLES if page not in not_theirs]

    @property
    def next_page(self) -> str:
        """Where somebody goes once a page is answered."""
        return self.page(self.still_open[0] if self.still_open else "agree")

    @property
    def tasks(self) -> list[Task]:
        return [self.task(page) for page in self.pages]

    def task(self, page: str) -> Task:
        title, href = str(TITLES[page]), self.page(page)
        if page == "read":
            return Task(title, href, "")
        if page != "agree":
            is_open = page in self.still_open
            return Task(title, href, *(TO_DO if is_open else DONE))
        if self.has_agreed:
            return Task(title, href, *DONE)
        if self.still_open:
            return Task(title, "", *NOT_YET)
        return Task(title, href, *TO_DO)

    @property
    def status(self) -> tuple[str, str]:
        """How far it has come: a word, and the colour of its tag."""
        if self.said.declined_at:
            return _("You declined"), "grey"
        if self.has_agreed:
            return _("You agreed"), "green"
        if self.said.asked_again_at:
            return _("Changed: look again"), "yellow"
        return _("To confirm"), "blue"


TO_DO = (gettext_lazy("To do"), "blue")
DONE = (gettext_lazy("Completed"), "")
NOT_YET = (gettext_lazy("Cannot start yet"), "cannot-start-yet")


def parts_of(invitations: Iterable[Invitation]) -> list[Participation]:
    """The part of each invitation; whoever was taken off an LPA has none in it."""
    return [found for each in invitations if (found := participation_in(each))]


def participation_in(invitation: Invitation) -> Participation | None:
    """The same of one. It reads the draft's people and what was said, prefetched."""
    try:
        part = part_of(invitation.draft, str(invitation.uid))
    except NotNamed:
        return None
    if part.role not in CONFIRM:
        return None
    said = {each.uid: each for each in invitation.draft.confirmations.all()}
    return Participation(
        invitation, part, said.get(invitation.uid, Confirmation(uid=invitation.uid))
    )
