"""The verb of whoever agrees to their part; with the last of them the donor is told."""

from django.db import transaction

import clock
from lpa.models import Draft, Invitation

from .answering import note, open_pages, remind_no_more, saying
from .board import board_of
from .telling_others import tell_donor


class NotYet(Exception):
    """Something has to be answered before; pages names which, in order."""

    def __init__(self, pages: list[str]):
        self.pages = pages
        super().__init__(", ".join(pages))


class ReadsOtherwise(Exception):
    """What somebody agreed to is not what stands there now."""


@transaction.atomic
def agree(*, invitation: Invitation, digest: str, by=None) -> None:
    """Agree to what was shown, which is kept with its digest.

    The donor is told once everybody has whom they asked and wait for. A second press
    changes nothing. Raises ReadsOtherwise where the page showed something else than
    stands there now, NotYet, NoLongerAsked.
    """
    with saying(invitation) as (part, said):
        seen = part.seen(whole=invitation.shows_whole, corrections=said.proposed)
        if seen.digest != digest:
            raise ReadsOtherwise
        if pages := open_pages(part, said):
            raise NotYet(pages)
        if said.agreed_at and said.seen_digest == digest and not said.asked_again_at:
            return
        said.seen, said.seen_digest = seen.data, digest
        said.agreed_at, said.asked_again_at = clock.now(), None
        said.declined_at, said.why_declined = None, ""
        note(invitation, "part-agreed", by=by, digest=digest)
        remind_no_more(invitation, by=by)
    if completes_the_round(invitation):
        tell_donor(invitation, part, "everybody-agreed", by=by)


def completes_the_round(invitation: Invitation) -> bool:
    """Whether nobody is left who was asked and has not agreed, and this was the last.

    Whom the donor goes on without was not waited for, so theirs is never the last; and
    once it is printed the donor knows.
    """
    draft = Draft.objects.get(pk=invitation.draft_id)
    if draft.is_frozen or invitation.gone_without_at:
        return False
    return board_of(draft).all_asked_agree
