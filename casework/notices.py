"""Writing down the notices of an application, inside the move that they belong to."""

from datetime import date

from django.utils.translation import gettext as _

from .models import Case, Notice
from .refusals import NotNow
from .telling import Recipient, must_be_told


def give_all(case: Case, *, by, on: date) -> None:
    """Everybody who had not been told yet was given notice on this London day."""
    told = {notice.recipient for notice in case.notices.all()}
    for recipient in must_be_told(case.instrument):
        if recipient.uid not in told:
            write(case, recipient, by=by, on=on)


def give_again(case: Case, *, by, on: date, recipient: str = "") -> None:
    """Somebody, by uid, or everybody was given notice again: each adds a row.

    Raises NotNow for somebody who is given none, or a day before their latest notice.
    """
    people = {each.uid: each for each in must_be_told(case.instrument)}
    if recipient and recipient not in people:
        raise NotNow([_("Choose somebody who is given notice of this application")])
    chosen = [people[recipient]] if recipient else people.values()
    latest = {notice.recipient: notice.given_on for notice in case.notices.all()}
    for each in chosen:
        if each.uid in latest and latest[each.uid] > on:
            raise NotNow([_("A later notice than this has been recorded already")])
        write(case, each, by=by, on=on)


def write(case: Case, recipient: Recipient, *, by, on: date) -> None:
    Notice.objects.create(
        case=case,
        recipient=recipient.uid,
        name=recipient.name,
        kind=recipient.kind,
        given_on=on,
        recorded_by=by,
    )
