"""Withdrawing an LPA that is signed on screen, and declining to sign one."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.choices import Role
from lpa.models import Confirmation, Lpa, OptOut
from lpa.naming import remove_person
from lpa.signals import left_on_screen
from lpa.submission import thaw
from outbox.owing import owe

from . import telling
from .order import OF_ATTORNEYS
from .refusing import NotNow
from .signing import FOLLOW
from .standing import Standing, held, standing_of


@transaction.atomic
def withdraw(*, lpa: Lpa, why: str = "", by) -> None:
    """The donor takes back an LPA that they have signed, before it is registered.

    A second press changes nothing. Raises NotNow before it is signed, when it is still
    only a draft to be changed or deleted, and once it is registered or over.
    """
    standing = held(lpa)
    if standing.screen.withdrawn_at:
        return
    was_given_back = standing.provider_has_left and not standing.is_witnessed
    if was_given_back or not standing.is_begun:
        raise NotNow(
            [_("You can still change your answers: there is nothing to withdraw")]
        )
    standing.screen.withdrawn_at = clock.now()
    standing.screen.withdrawn_why = why
    standing.screen.save(update_fields=["withdrawn_at", "withdrawn_why"])
    record(subject=standing.lpa.reference, action="withdrawn", by=by, why=why)
    left_on_screen.send(sender=Lpa, lpa=standing.lpa, by=by)
    telling.tell_that_it_is_withdrawn(standing)


@transaction.atomic
def opt_out(*, lpa: Lpa, uid: str, why: str = "", by) -> None:
    """Somebody named in an LPA does not sign it.

    A certificate provider before the donor's signature is witnessed: they are taken off
    the draft, which is open for another choice; after it, the LPA cannot be registered.
    An attorney has left for good, and the donor's choices say what that means. A second
    press changes nothing. Raises NotNow for who has signed, and once it is over.
    """
    standing = held(lpa)
    if uid in standing.left:
        return
    _must_be_able_to_decline(standing, uid)
    OptOut.objects.create(lpa=standing.lpa, uid=uid, why=why)
    _note_on_the_board(standing, uid, why)
    record(
        subject=standing.lpa.reference,
        action="declined",
        by=by,
        why=why,
        details={"uid": uid},
    )
    is_provider = uid == telling.provider_uid(standing)
    if standing.is_witnessed:
        _tell_the_office(standing, by=by)
    elif is_provider:
        _back_to_the_donor(standing, uid, by=by)
    telling.tell_that_somebody_declined(standing, uid, why=why)


def _note_on_the_board(standing: Standing, uid: str, why: str) -> None:
    """What the donor's board says of them, and what is known if it is opened again."""
    said, _is_new = Confirmation.objects.get_or_create(
        draft_id=standing.lpa.draft_id, uid=uid
    )
    said.declined_at, said.why_declined = clock.now(), why or "–"
    said.agreed_at = said.asked_again_at = None
    said.save()


def _must_be_able_to_decline(standing: Standing, uid: str) -> None:
    parts = {turn.uid for turn in standing.needed if turn.signs_as in OF_ATTORNEYS}
    if uid not in {telling.provider_uid(standing), *parts}:
        raise NotNow([_("This LPA does not need this signature")])
    if standing.screen.withdrawn_at:
        raise NotNow([_("The donor has withdrawn this LPA")])
    signed = {turn.uid for turn in standing.given if turn.signs_as in OF_ATTORNEYS}
    if uid in signed or (
        standing.provider_on and uid == telling.provider_uid(standing)
    ):
        raise NotNow([_("Somebody who has signed cannot decline")])


def _tell_the_office(standing: Standing, *, by) -> None:
    """At once where a case is open, by an errand where it is about to be."""
    now = standing_of(standing.lpa)
    lpa = now.lpa
    owe(FOLLOW, about=lpa.reference, payload={"lpa": lpa.pk})
    left_on_screen.send(sender=Lpa, lpa=lpa, by=by)


def _back_to_the_donor(standing: Standing, uid: str, *, by) -> None:
    draft = standing.lpa.draft.lock()
    thaw(draft, standing.lpa, by=by)
    people = draft.people.filter(role=Role.CERTIFICATE_PROVIDER, uid=uid)
    for person in people:
        remove_person(person=person, by=by)
