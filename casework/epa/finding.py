"""EPAs by what they wait for: the lists from which the office works."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

import clock
from casework.epa_choices import EpaState
from casework.models import Epa


@dataclass(frozen=True)
class EpaList:
    """EPAs that wait for the same thing, in the order of the day named by since."""

    title: str
    belongs: Callable[[], Q]
    since: str = "received_on"
    since_title: str = _("Received")

    def epas(self) -> QuerySet[Epa]:
        mine = Epa.objects.filter(self.belongs()).select_related("donor")
        return mine.order_by(self.since, "pk")


EPA_LISTS = {
    "check": EpaList(
        _("To be checked"),
        lambda: Q(state__in=[EpaState.RECEIVED, EpaState.CHECKING]),
    ),
    "notices": EpaList(_("Waiting for notices"), lambda: Q(state=EpaState.NOTICES)),
    "waiting": EpaList(
        _("In the five weeks"),
        lambda: Q(state=EpaState.WAITING, objections_until__gte=clock.today()),
        "objections_until",
        _("Objections are in time until"),
    ),
    "register": EpaList(
        _("The five weeks are over"),
        lambda: Q(state=EpaState.WAITING, objections_until__lt=clock.today()),
        "objections_until",
        _("Objections were in time until"),
    ),
    "court": EpaList(_("With the court"), lambda: Q(state=EpaState.WITH_COURT)),
    "registered": EpaList(
        _("Registered"),
        lambda: Q(state=EpaState.REGISTERED),
        "registered_on",
        _("Registered"),
    ),
    "all": EpaList(_("All EPAs"), Q),
}


def lengths() -> dict[str, int]:
    """How many EPAs each list holds, counted in one go."""
    counts = {
        name: Count("pk", filter=each.belongs() or None)
        for name, each in EPA_LISTS.items()
    }
    return Epa.objects.aggregate(**counts)
