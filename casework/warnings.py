"""Putting warnings on cases, and taking them off."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record

from .desk_choices import WarningKind
from .lookalikes import same_donor_cases
from .models import Case, Warning
from .refusals import NotNow, held, must_have
from .states import BEFORE_REGISTRATION

WARN = "casework.warn"


@transaction.atomic
def warn(*, cases: Iterable[Case], kind: WarningKind, text: str, by) -> Warning:
    """Warn on one or several cases of one donor.

    Raises PermissionDenied, or NotNow when there is no case, or they are of several
    donors.
    """
    must_have(by, WARN)
    first, *others = chosen = sorted(cases, key=lambda case: case.pk) or [None]
    if first is None:
        raise NotNow([_("A warning is on at least one case")])
    known = set(same_donor_cases(first).values_list("pk", flat=True))
    if not known.issuperset(case.pk for case in others):
        raise NotNow([_("The cases are not of the same donor")])
    return _put_on(chosen, kind, text, by=by)


def warn_of_death(case: Case, *, by) -> None:
    """On the case and on whatever else of the donor is under way, inside that move."""
    others = same_donor_cases(case).filter(state__in=BEFORE_REGISTRATION)
    text = _("The donor died on %(day)s, see case %(case)s") % {
        "day": date_format(case.donor_died_on, "j F Y"),
        "case": case,
    }
    _put_on([case, *others.order_by("pk")], WarningKind.DONOR_DECEASED, text, by=by)


def warn_of_court(case: Case, *, by) -> None:
    """That the Court of Protection has been asked, inside that move."""
    _put_on([case], WarningKind.COURT, case.paused_reason, by=by)


def warn_of_register(case: Case, kind: WarningKind, text: str, *, by) -> None:
    """That the register was told something from outside, with that update."""
    _put_on([case], kind, text, by=by)


@transaction.atomic
def close_warning(*, warning: Warning, why: str, by) -> Warning:
    """Take a warning off every case that it is on. Raises NotNow if it is off."""
    must_have(by, WARN)
    warning = Warning.objects.select_for_update().get(pk=warning.pk)
    if warning.closed_at:
        raise NotNow([_("This warning has been taken off already")])
    warning.closed_by, warning.closed_at, warning.closed_why = by, clock.now(), why
    warning.save()
    cases = warning.cases.order_by("pk")
    _record("warning-closed", warning, [held(case) for case in cases], by, why=why)
    return warning


def _put_on(cases: list[Case], kind: WarningKind, text: str, *, by) -> Warning:
    warning = Warning.objects.create(kind=kind, text=text, added_by=by)
    warning.cases.set(cases)
    _record("warning-added", warning, [held(case) for case in cases], by)
    return warning


def _record(action, warning, cases, by, *, why=""):
    for case in cases:
        details = {"warning": warning.pk, "sentence": str(warning)}
        record(subject=case.number, action=action, by=by, why=why, details=details)
