"""What must be true of an EPA before it moves on, and what to say if it is not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock

from . import epa_law
from .account import money
from .condition import Condition, unless
from .epa_choices import EpaAct, EpaEffect, EpaPaper

if TYPE_CHECKING:
    from .models import Epa


def misfits(epa: "Epa") -> Iterator[str]:
    """What does not go together of the attorneys and how they were appointed."""
    count = len(epa.attorneys)
    if not count:
        yield _("no attorney is named")
    elif epa.acts == EpaAct.SOLE and count > 1:
        yield _("several attorneys act jointly, or jointly and severally")
    elif epa.acts != EpaAct.SOLE and count == 1:
        yield _("one attorney alone acts neither jointly nor severally")


def not_applying(epa: "Epa") -> Iterator[str]:
    """Joint attorneys apply all together, others each alone (paragraph 20)."""
    idle = [each for each in epa.attorneys if not each.is_applying]
    if epa.acts == EpaAct.JOINTLY:
        yield from (each.full_name for each in idle)
    elif len(idle) == len(epa.attorneys):
        yield _("nobody applies")


def untold(epa: "Epa") -> list[str]:
    """The names of those who must be given notice and were not."""
    missing = epa_law.still_to_be_told(
        epa.parties,
        EpaAct(epa.acts),
        told=epa.told,
        is_donor_dispensed=epa.is_donor_dispensed,
    )
    names = {each.pk: each.full_name for each in epa.people.all()}
    return [names.get(key) or str(epa.donor) for key in missing]


def unpaid(epa: "Epa") -> tuple[str, ...]:
    owed = epa.pence_due - epa.pence_paid
    if owed <= 0:
        return ()
    return (_("%(money)s is outstanding") % {"money": money(owed)},)


def still_to_wait(epa: "Epa") -> Iterator[str]:
    until = epa.objections_until
    if until is None or clock.today() <= until:
        yield date_format(until, "j F Y") if until else ""


def uninquired(epa: "Epa") -> tuple[str, ...]:
    of_family = epa_law.nobody_of_the_family_is_told(epa.parties, epa.told)
    return unless(not of_family or bool(epa.inquiries))


def open_objections(epa: "Epa") -> list[str]:
    return [each.objector for each in epa.objections.all() if each.is_open]


def unless_latest(effect: EpaEffect):
    """In the way, unless the latest order since it went to the court says this."""

    def lacking(epa: "Epa") -> tuple[str, ...]:
        order = epa.latest_order
        is_new = order is not None and order.recorded_at >= epa.state_since
        return unless(is_new and order.effect == effect)

    return lacking


attorneys_fit = Condition(
    misfits, gettext_lazy("The attorneys do not fit how they are appointed")
)
somebody_applies = Condition(
    not_applying, gettext_lazy("Not every attorney who has to apply does so")
)
paper_is_enough = Condition(
    lambda epa: unless(epa.paper != EpaPaper.COPY),
    gettext_lazy(
        "The original has not come, and nobody verifies that it is lost or destroyed"
    ),
)
everybody_has_notice = Condition(
    untold, gettext_lazy("Not everybody has been given notice (EP1PG)")
)
somebody_has_no_notice = Condition(
    lambda epa: unless(bool(untold(epa))),
    gettext_lazy("Everybody has been given notice"),
)
there_were_inquiries = Condition(
    uninquired,
    gettext_lazy("No relative was given notice: record what inquiries showed"),
)
fee_is_paid = Condition(unpaid, gettext_lazy("The fee is not settled"))
five_weeks_are_over = Condition(
    still_to_wait, gettext_lazy("Objections are in time until")
)
nobody_objects = Condition(open_objections, gettext_lazy("An objection is open"))
court_does_not_forbid = Condition(
    lambda epa: unless(
        epa.latest_order is None or epa.latest_order.effect == EpaEffect.REGISTER
    ),
    gettext_lazy("The court has ordered not to register it"),
)
court_lets_it_go_on = Condition(
    unless_latest(EpaEffect.REGISTER),
    gettext_lazy("No order of the court to register it has been recorded"),
)
court_refuses = Condition(
    unless_latest(EpaEffect.DO_NOT_REGISTER),
    gettext_lazy("No order of the court not to register it has been recorded"),
)
court_cancels = Condition(
    unless_latest(EpaEffect.CANCEL),
    gettext_lazy("Only the court revokes it, and no such order has been recorded"),
)
