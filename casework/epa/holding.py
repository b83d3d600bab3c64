"""The lock under which an EPA is changed, and to whom it is closed."""

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from casework.interests import ClosedToThem, marked_for, must_be_open
from casework.lookalikes import cases_of
from casework.models import Epa, EpaNotice, EpaObjection, Warning
from casework.refusals import NotNow
from history.recording import record


def held(epa: Epa) -> Epa:
    """The EPA as it stands in the database now, held until the transaction ends."""
    epas = Epa.objects.select_for_update(of=("self",)).select_related("donor")
    return epas.get(pk=epa.pk)


def epas_with_all() -> QuerySet[Epa]:
    """EPAs with all that their page shows, in a fixed number of queries."""
    epas = Epa.objects.select_related("donor__primary")
    return epas.prefetch_related(
        "people",
        "orders",
        "payments",
        Prefetch("notices", EpaNotice.objects.select_related("person")),
        Prefetch("objections", EpaObjection.objects.select_related("person")),
        Prefetch("warnings", Warning.objects.shown()),
    )


def must_be_open_to(epa: Epa, user) -> None:
    """Raises ClosedToThem where the EPA is this person's own, or a relative's.

    As far as the office knows: they are named with their e-mail address, or a case of
    the same donor is closed to them.
    """
    if user is None:
        return
    addresses = {each.email.casefold() for each in epa.people.all()}
    if user.email.casefold() in addresses - {""}:
        raise ClosedToThem(
            _(
                "Your e-mail address is that of somebody named in this EPA, and nobody "
                "acts on a case of their own. If that is wrong, ask a manager."
            )
        )
    for case in marked_for(cases_of([epa.donor.head_id]), user):
        must_be_open(case, to=user)


def must_be_in(epa: Epa, states) -> None:
    """Raises NotNow where the EPA has got further than that."""
    if epa.state not in states:
        now = {"state": epa.get_state_display()}
        raise NotNow([_("Not of an EPA that is: %(state)s") % now])


def note(epa: Epa, action: str, *, by, why: str = "", **details) -> None:
    """Write it into the history of the EPA. Raises ClosedToThem."""
    must_be_open_to(epa, by)
    name = f"epa-{action}"
    record(subject=epa.number, action=name, by=by, why=why, details=details)
