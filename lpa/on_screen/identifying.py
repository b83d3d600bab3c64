"""Tells identity checks what is known only once an LPA may be signed: who came in with
a code, and whether the donor can still take back or delete it.

Whoever came in proves who they are once the LPA is being signed on screen: before that
nobody asks it of them. The pages lie below the address for which their cookie is kept.
"""

from django.urls import reverse

from identity.choices import Role as As
from identity.excusing import excuse_vouchers
from identity.people import People, Who
from lpa.confirming.participant import visit_of
from lpa.deleting import obstacle, paid_for
from lpa.models import Draft, Lpa

from .participant import participant_of, still_inside
from .showing import may_withdraw
from .standing import standing_of

COME_IN = (As.CERTIFICATE_PROVIDER, As.ATTORNEY, As.REPLACEMENT_ATTORNEY)


class Participants(People):
    """Certificate providers and attorneys, by the code that they were sent."""

    def may_act(self, *, who, request):
        found = participant_of(request, who.uid) if who.role in COME_IN else None
        return found is not None and found.lpa.reference == who.reference

    def stays_in(self, *, request, response):
        return still_inside(request, response)

    def language(self, *, who, request):
        """What was chosen counts for every page below; else that of the invitation."""
        chosen = visit_of(request).language
        found = participant_of(request, who.uid) if who.role in COME_IN else None
        return chosen or (found.language if found else "")

    def way_in(self, *, who):
        return reverse("confirming:start") if who.role in COME_IN else ""

    def way_back(self, *, who):
        part = reverse("taking-part:part", args=[who.uid])
        return part if who.role in COME_IN else ""


class WaysOut(People):
    """How a donor leaves an LPA that they do not go on with: one way at a time."""

    def way_to_withdraw(self, *, who):
        lpa = _signed_on_screen(who) if who.is_donor else None
        if lpa is None or not may_withdraw(standing_of(lpa)):
            return ""
        return reverse("lpa:on-screen-withdraw", args=[who.reference])

    def way_to_delete(self, *, who):
        draft = Draft.objects.filter(reference=who.reference).first()
        if not who.is_donor or draft is None or obstacle(draft) or paid_for(draft):
            return ""
        return reverse("lpa:delete", args=[who.reference])


def excuse_whoever_vouches(*, lpa: Lpa, by, **signal) -> None:
    """Hears of everybody who leaves: once the donor has, nobody needs to vouch."""
    if lpa.on_screen.withdrawn_at:
        excuse_vouchers(reference=lpa.reference, by=by)


def _signed_on_screen(who: Who) -> Lpa | None:
    lpas = Lpa.objects.filter(reference=who.reference, forgotten_on=None)
    lpa = lpas.order_by("-version").first()
    return lpa if lpa and lpa.is_being_signed else None
