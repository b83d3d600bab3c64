"""Updates that reach the register from outside: the entry changes, the case follows.

An update says what, and never why. The moves of a case need a reason, a second person,
or somebody who reads the donor's own words: a warning and a task ask for them.
"""

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from lpa.register_document.document import Document

from . import register_log, tasks, warnings
from .attorneys import acting_in
from .desk_choices import WarningKind
from .models import Case, RegisterEntry, RegisterUpdate
from .refusals import held
from .register_words import STATUSES
from .states import ON_THE_REGISTER

ACTIVE, REMOVED, REGISTERED = "active", "removed", "registered"
APPOINTED = ("attorneys", "trustCorporations")


@transaction.atomic
def receive(*, case: Case, type, changes, by, author: str = "") -> RegisterUpdate:
    """Apply an update as register_log.apply does, and bring the case along.

    Raises PermissionDenied, RegisterRefuses, and NotNow for a case without an entry:
    then nothing has changed.
    """
    case = held(case)
    before = document_of(case)
    update = register_log.apply(
        case=case, type=type, changes=changes, by=by, author=author
    )
    after = document_of(case)
    if case.state in ON_THE_REGISTER:
        _follow_status(case, before, after, update, by=by)
        for uid, status in changed_statuses(before, after):
            _follow_person(case, uid, status, update, by=by)
    return update


def document_of(case: Case) -> Document:
    """The entry's document as it stands; nothing while there is no entry."""
    entries = RegisterEntry.objects.filter(case=case)
    return entries.values_list("document", flat=True).first() or {}


def changed_statuses(before: Document, after: Document) -> Iterator[tuple[str, str]]:
    """The uid of everybody whose status changed, with the one they have now."""
    was = {one.get("uid"): one.get("status") for one in _appointed(before)}
    for one in _appointed(after):
        if one.get("status") != was.get(one.get("uid")):
            yield one.get("uid") or "", one.get("status") or ""


def _appointed(document: Document) -> list:
    return [one for group in APPOINTED for one in document.get(group) or ()]


def _follow_status(case, before, after, update, *, by) -> None:
    """Whether it is cancelled or revoked, and why, is for two people to say."""
    status = after.get("status") or ""
    if status in (before.get("status"), REGISTERED):
        return
    said = {"status": STATUSES.get(status, status), "author": update.author}
    text = _("The register was told from outside: %(status)s, by %(author)s") % said
    warnings.warn_of_register(case, WarningKind.REGISTER, text, by=by)
    name = _("Cancel the registration or end the power, as the register was told")
    tasks.follow_the_register(case, name, ended_by="cancel")


def _follow_person(case, uid, status, update, *, by) -> None:
    """Why and since when somebody left stands in no update, nor whom it lets in."""
    if status == (REMOVED if uid in case.ended else _where(case, uid)):
        return
    person = case.instrument.attorney(uid)
    said = {"name": person.full_name if person else uid, "author": update.author}
    if status == REMOVED:
        text = _("%(name)s, as the register was told from outside, by %(author)s")
        warnings.warn_of_register(
            case, WarningKind.ATTORNEY_REMOVED, text % said, by=by
        )
        name = _("Record why %(name)s has left, as the register was told")
    else:
        text = _("It was told from outside that %(name)s can act, by %(author)s")
        warnings.warn_of_register(case, WarningKind.REGISTER, text % said, by=by)
        name = _("Find out whether %(name)s can act, as the register was told")
    tasks.follow_the_register(case, name % said)


def _where(case: Case, uid: str) -> str:
    """What the case says of somebody who has not left."""
    return ACTIVE if uid in acting_in(case) else "inactive"
