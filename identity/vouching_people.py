"""Whoever vouches is one of the people of an LPA, and this app knows them itself."""

import uuid

from django.urls import reverse

from . import people
from .choices import VOUCHING_NOW, Role, VouchState
from .models import Vouching
from .people import People
from .vouched import as_who
from .voucher_visits import is_in, stays_in


class Vouchers(People):
    """Vouchers, from the moment they have entered their code."""

    def named(self, *, reference, uid):
        vouching = _found(reference, uid)
        return _with_donor(vouching) if vouching else None

    def everybody(self, *, reference):
        vouchings = Vouching.objects.filter(reference=reference, state__in=VOUCHING_NOW)
        return tuple(as_who(each, None) for each in vouchings)

    def may_act(self, *, who, request):
        """Their own identity comes after they have verified the donor's details."""
        vouching = _found(who.reference, who.uid)
        is_theirs = vouching is not None and is_in(request=request, uid=who.uid)
        return is_theirs and vouching.state == VouchState.VERIFIED

    def stays_in(self, *, request, response):
        stays_in(request)
        return response

    def way_in(self, *, who):
        return reverse("identity:enter-code") if who.role == Role.VOUCHER else ""

    def way_back(self, *, who):
        vouching = _found(who.reference, who.uid)
        return reverse("identity:vouch", args=[vouching.uid]) if vouching else ""


def _found(reference: str, uid: str) -> Vouching | None:
    """Who has entered the code: before, there is nobody who could prove anything."""
    try:
        known = uuid.UUID(uid)
    except ValueError:
        return None
    vouchings = Vouching.objects.filter(state__in=VOUCHING_NOW).exclude(browser="")
    return vouchings.filter(reference=reference, uid=known).first()


def _with_donor(vouching: Vouching):
    return as_who(vouching, people.donor_of(vouching.reference))
