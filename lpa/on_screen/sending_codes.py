"""Attorneys' codes that go out once the certificate is given, where the donor has said
before that they should: nothing is sent without a press of theirs."""

from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.confirming.inviting import CannotInvite, invite, invite_again
from lpa.models import Draft, Lpa, OnScreen
from messaging.addressing import NotAnAddress

from . import telling
from .refusing import NotNow
from .standing import Standing, held
from .words import CODES_NOT_SENT


@transaction.atomic
def choose_codes(*, lpa: Lpa, follow: bool, site: str, by) -> None:
    """The donor says whether attorneys get their codes once the certificate is given.

    site is the address of the service, which the messages lead to. A second press
    changes nothing. Raises NotNow once it is given, or nobody can sign any more.
    """
    standing = held(lpa)
    if standing.provider_on:
        raise NotNow([_("The certificate has been given: send the codes yourself")])
    if reasons := [*standing.why_closed(clock.today())]:
        raise NotNow(reasons)
    screen = standing.screen
    if screen.codes_follow is follow:
        return
    screen.codes_follow, screen.codes_site = follow, site
    screen.save(update_fields=["codes_follow", "codes_site"])
    details = {"follow": follow}
    record(subject=lpa.reference, action="codes-chosen", by=by, details=details)


def codes_follow(draft: Draft) -> bool:
    """Whether attorneys are still to be sent their codes, by what the donor chose."""
    screens = OnScreen.objects.filter(lpa__draft=draft).select_related("lpa")
    last = screens.order_by("-lpa__version").first() if draft.is_frozen else None
    if last is None or not last.codes_follow:
        return False
    return last.lpa.signing.certificate_provider_on is None


def send_codes(standing: Standing) -> None:
    """Invite every attorney who has yet to sign, as the donor has chosen; inside the
    transaction that records the certificate. The donor is told whom it did not reach.
    """
    if not standing.screen.codes_follow:
        return
    missed = [
        standing.instrument.attorney(uid).full_name
        for uid in telling.attorney_uids(standing, unsigned=True)
        if not _is_sent(standing, uid)
    ]
    if missed:
        names = get_text_list(missed, _("and"))
        donor = telling.donor_uid(standing)
        telling.write_to(standing, donor, CODES_NOT_SENT, names=names)


def _is_sent(standing: Standing, uid: str) -> bool:
    """Whether somebody has a code now: the one of last time, as long as it is unused,
    or a new one."""
    lpa = standing.lpa
    last = lpa.draft.invitations.filter(uid=uid).last()
    is_live = last is not None and last.is_live
    if is_live and last.used_at is None:
        return True
    verb = invite_again if is_live else invite
    how = _as_last_time(last) if last else _as_known(standing, uid)
    site = standing.screen.codes_site
    try:
        with transaction.atomic():
            verb(draft=lpa.draft, uid=uid, site=site, by=lpa.owner, **how)
    except (CannotInvite, NotAnAddress):
        return False
    return True


def _as_last_time(last) -> dict:
    names = ("channel", "address", "language", "shows_whole")
    return {name: getattr(last, name) for name in names}


def _as_known(standing: Standing, uid: str) -> dict:
    channel, address = telling.reached_at(standing, uid)
    lines = address if isinstance(address, str) else "\n".join(address)
    language = standing.instrument.language
    return {"channel": channel, "address": lines, "language": language}
