"""What reaches the office becomes a case."""

from collections.abc import Callable, Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa.models import Lpa
from lpa.references import Kind, new_case_number, new_register_number, shown

from .account import account_of
from .donors import know_donor
from .examination import Found, look_again, write_down
from .fee_asked import claim_what_the_form_asks
from .models import Case, Epa
from .models.moves import OPEN
from .opting_out import follow_what_was_declined
from .proved import take_over_identities
from .refusals import NotNow, must_have


class NothingFound(LookupError):
    """No LPA or case has this reference; the message says so to whoever typed it."""


def find_case(kind: Kind, reference: str) -> Case | None:
    """The case with this bare reference, of whichever kind; None if there is none."""
    field = {
        Kind.CASE: "number",
        Kind.REGISTER: "register_number",
        Kind.ONLINE: "lpa__reference",
    }[kind]
    cases = Case.objects.select_related("lpa").filter(**{field: reference})
    return cases.order_by("-lpa__version").first()


def find_lpa(kind: Kind, reference: str) -> Lpa:
    """The LPA with this bare reference, its latest version. Raises NothingFound."""
    if case := find_case(kind, reference):
        return case.lpa
    lpas = Lpa.objects.filter(reference=reference).order_by("-version")
    if kind is Kind.ONLINE and (lpa := lpas.first()):
        return lpa
    raise NothingFound(
        _("Nothing is known under %(reference)s") % {"reference": shown(reference)}
    )


@transaction.atomic
def open_case(
    *, lpa: Lpa, by, received_on: date | None = None, findings: Iterable[Found] = ()
) -> Case:
    """Open the case of an LPA whose paper arrived on a London day, by default today.

    Gives the case that exists when there is one: an envelope opened twice is one
    application. findings are what was found wrong on the way in, besides what the rule
    book finds. Raises PermissionDenied, or NotNow for a day that has not come yet.
    """
    must_have(by, OPEN)
    lpa = _held(lpa)
    if case := Case.objects.filter(lpa=lpa).first():
        return case
    received_on = received_on or clock.today()
    if received_on > clock.today():
        raise NotNow([_("The date is in the future")])
    case = Case(lpa=lpa, received_on=received_on, **numbers_of(lpa))
    if lpa.origin == Lpa.Origin.IMPORTED:
        case.signed = lpa.signed
    case.save()
    know_donor(case, by=by)
    _keep_as_received(lpa)
    record(
        subject=case.number,
        action="opened",
        by=by,
        target=case.state,
        details={"lpa": lpa.reference, "version": lpa.version, "on": received_on},
    )
    claim_what_the_form_asks(case, by=by)
    if account_of(case).is_clear:
        case.fee_settled_on = received_on
        case.save()
    record(subject=lpa.reference, action="received", by=by)
    take_over_identities(case, by=by)
    write_down(case, findings)
    look_again(case, by=by)
    follow_what_was_declined(case, by=by)
    return case


def numbers_of(lpa: Lpa) -> dict:
    """Numbers that no other case has; a document that came in may bring one."""
    came_in = (lpa.came_in or {}).get("uid") or ""
    return {
        "number": unused_case_number(),
        "register_number": came_in.replace("-", "")
        or unused("register_number", new_register_number),
    }


def unused(field: str, new: Callable[[], str]) -> str:
    """A new number that is in nobody's hands yet."""
    while Case.objects.filter(**{field: (number := new())}).exists():
        continue
    return number


def unused_case_number() -> str:
    """One that neither an LPA nor an EPA has: both are searched for by it."""
    while Epa.objects.filter(number=(number := unused("number", new_case_number))):
        continue
    return number


def _held(lpa):
    """The LPA as it stands now, its draft held too: a donor who takes it back waits."""
    if lpa.draft:
        lpa.draft.lock()
    return Lpa.objects.select_for_update().get(pk=lpa.pk)


def _keep_as_received(lpa):
    """From now on the donor cannot change what was received."""
    lpa.received_at = clock.now()
    lpa.save(update_fields=["received_at"])
    if lpa.draft and not lpa.draft.is_frozen:
        lpa.draft.is_frozen = True
        lpa.draft.touch()


def open_keyed_case(*, lpa: Lpa, by, **signal) -> None:
    """A form that staff have finished keying is here already: its case opens."""
    if lpa.origin == Lpa.Origin.PAPER:
        open_case(lpa=lpa, by=by)
