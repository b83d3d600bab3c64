"""Questions before the Court of Protection, and what it has ordered."""

import re
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .choices import CourtEffect, CourtGround
from .models import Case, CourtMatter
from .models.moves import RECORD_ORDER, WORK
from .refusals import NotNow, held, must_have
from .states import BEFORE_REGISTRATION, ON_THE_REGISTER

COURT_NUMBER = re.compile(r"[0-9]{7}T|[0-9]{8}")

BEFORE = (CourtEffect.REGISTER, CourtEffect.SEVER, CourtEffect.DO_NOT_REGISTER)
AFTERWARDS = (
    CourtEffect.SEVER,
    CourtEffect.SUSPEND,
    CourtEffect.RESTORE,
    CourtEffect.CANCEL,
)


def read_court_number(text: str) -> str:
    """A number of the court as it writes it, bare; ValueError says what it takes."""
    bare = re.sub(r"[\s/-]", "", text).upper()
    if bare and not COURT_NUMBER.fullmatch(bare):
        raise ValueError(_("Enter seven digits and a T, or eight digits"))
    return bare


def refer(
    case: Case,
    *,
    by,
    reason: str,
    ground: CourtGround,
    on: date,
    court_number: str = "",
) -> None:
    """Open the matter for which a case goes to court, inside that move."""
    _open(case, ground=ground, on=on, court_number=court_number, by=by)


@transaction.atomic
def open_matter(
    *, case: Case, ground: CourtGround, on: date, court_number: str = "", by
) -> CourtMatter:
    """A question about a registered LPA is before the court. Raises NotNow."""
    must_have(by, WORK)
    case = held(case)
    if case.state not in ON_THE_REGISTER:
        raise NotNow([_("Only of a registered LPA: refer an application to the court")])
    return _open(case, ground=ground, on=on, court_number=court_number, by=by)


@transaction.atomic
def record_order(
    *,
    matter: CourtMatter,
    effect: CourtEffect,
    ordered_on: date,
    order_received_on: date,
    order: str = "",
    by,
) -> CourtMatter:
    """What the court has ordered; a move of the case then follows it. Raises NotNow."""
    must_have(by, RECORD_ORDER)
    case = held(matter.case)
    matter = case.court_matters.get(pk=matter.pk)
    if not matter.is_open:
        raise NotNow([_("The order has been recorded already")])
    if effect not in effects_for(case):
        now = {"state": case.get_state_display()}
        raise NotNow([_("Not of a case that is: %(state)s") % now])
    if not matter.referred_on <= ordered_on <= order_received_on <= clock.today():
        raise NotNow(
            [_("The order comes after the referral and arrives after it is made")]
        )
    matter.effect, matter.ordered_on = effect, ordered_on
    matter.order_received_on, matter.order = order_received_on, order
    matter.recorded_by = by
    matter.save()
    details = {"matter": matter.pk, "effect": effect, "on": ordered_on}
    record(
        subject=case.number,
        action="order-recorded",
        by=by,
        why=order,
        details=details | {"sentence": str(CourtEffect(effect).label)},
    )
    return matter


def effects_for(case: Case) -> tuple[CourtEffect, ...]:
    """What the court can order of a case as far as it has come."""
    if case.state in BEFORE_REGISTRATION:
        return BEFORE
    return AFTERWARDS if case.state in ON_THE_REGISTER else ()


def _open(case, *, ground, on, court_number, by) -> CourtMatter:
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    matter = case.court_matters.create(
        ground=ground, referred_on=on, court_number=court_number, opened_by=by
    )
    details = {"matter": matter.pk, "ground": ground, "on": on}
    record(
        subject=case.number,
        action="court-asked",
        by=by,
        details=details | {"sentence": str(CourtGround(ground).label)},
    )
    return matter
