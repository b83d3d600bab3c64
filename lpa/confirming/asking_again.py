"""Asking again those whose part reads otherwise than what they agreed to."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from lpa import answers
from lpa.models import Draft, Invitation

from .inviting import ASKED_AGAIN, CannotInvite, send
from .parts import NotNamed, part_in, stands


def outdated(draft: Draft) -> list[str]:
    """The uids of those who agreed to something that is not there any more."""
    instrument = answers.read(draft).lpa
    whole = dict(draft.invitations.values_list("uid", "shows_whole"))
    found = []
    for said in draft.confirmations.exclude(agreed_at=None):
        try:
            part = part_in(instrument, said.key)
        except NotNamed:
            continue
        if not stands(said, part, whole=whole.get(said.uid, False)):
            found.append(said.key)
    return found


@transaction.atomic
def ask_all_again(*, draft: Draft, site: str, by) -> list[Invitation]:
    """Ask everybody again whom an edit touched, and nobody else. Raises as the one."""
    touched = outdated(draft.lock())
    return [ask_again(draft=draft, uid=uid, site=site, by=by) for uid in touched]


@transaction.atomic
def ask_again(*, draft: Draft, uid: str, site: str, by) -> Invitation:
    """Ask somebody again who agreed or declined, at the address of last time.

    What they agreed to before is kept, to be shown beside what stands there now. Raises
    CannotInvite where they were never asked, NotNamed, NotAnAddress.
    """
    stored = draft.lock()
    last = stored.invitations.filter(uid=uid).last()
    if last is None:
        raise CannotInvite(_("They were not asked yet"))
    said = stored.confirmations.select_for_update().filter(uid=uid).first()
    if said:
        said.asked_again_at = clock.now()
        said.declined_at, said.why_declined = None, ""
        said.save()
    how = {
        "channel": last.channel,
        "address": last.address,
        "language": last.language,
    }
    return send(
        stored,
        uid,
        how=how,
        shows_whole=last.shows_whole,
        site=site,
        by=by,
        as_=ASKED_AGAIN,
    )
