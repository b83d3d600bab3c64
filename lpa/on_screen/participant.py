"""Who may sign without an account: whoever lets them in tells us who they are."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from lpa.choices import Role
from lpa.confirming.participant import invitations_of, keep, visit_of
from lpa.instrument import Attorney
from lpa.models import Lpa

from .standing import person_named


@dataclass(frozen=True)
class Participant:
    """Somebody named in an LPA that is signed on screen, by their uid in it."""

    lpa: Lpa
    uid: str
    language: str = ""  # in which they were written to

    @property
    def person(self) -> Attorney:
        return person_named(self.lpa.instrument, self.uid)

    @property
    def role(self) -> Role:
        if self.is_provider:
            return Role.CERTIFICATE_PROVIDER
        replacements = {each.uid for each in self.lpa.instrument.replacements}
        is_replacement = self.uid in replacements
        return Role.REPLACEMENT_ATTORNEY if is_replacement else Role.ATTORNEY

    @property
    def is_provider(self) -> bool:
        provider = self.lpa.instrument.certificate_provider
        return provider is not None and provider.uid == self.uid


Door = Callable[[HttpRequest, str], Participant | None]


def by_invitation(request: HttpRequest, uid: str) -> Participant | None:
    """Whoever came in with a code that the donor had sent to them."""
    for invitation in invitations_of(visit_of(request)):
        if str(invitation.uid) == uid:
            lpa = invitation.draft.lpas.order_by("-version").first()
            return _named_in(lpa, uid, invitation.language)
    return None


def _named_in(lpa: Lpa | None, uid: str, language: str) -> Participant | None:
    """Nobody, where it is not signed on screen or does not name them (any more)."""
    if lpa is None or not lpa.is_being_signed or lpa.forgotten_on:
        return None
    found = Participant(lpa, uid, language)
    return found if found.person else None


doors: list[Door] = [by_invitation]


def participant_of(request: HttpRequest, uid: str) -> Participant | None:
    """Whom a request comes from, if any door has let them in under this uid."""
    found = (door(request, uid) for door in doors)
    return next((each for each in found if each), None)


def still_inside(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer to whoever was let in: no cache keeps it, their hour begins again."""
    visit = visit_of(request)
    if visit.inside:
        return keep(visit.in_use(), response)
    response.headers["Cache-Control"] = "no-store, private"
    return response
