"""Everything that the command line can do with a case: its moves, and two records."""

from dataclasses import replace
from datetime import date
from inspect import signature

from django.utils.translation import gettext as _

import clock
from lpa.instrument import Instrument, Signing
from lpa.models import Payment
from lpa.rules.signing import missing_dates

from .account import account_of
from .actions import perform
from .catalogue import ACTIONS
from .models import Case
from .paper import record_paper
from .payments import record_payment
from .refusals import NotNow


def pay_what_is_outstanding(case: Case, *, by, on: date) -> None:
    """Record a cheque for it; nothing where nothing is. Raises NotNow if undecided."""
    account = account_of(case)
    if account.outstanding is None:
        raise NotNow([account.in_words])
    if not account.is_clear:
        record_payment(
            case=case,
            pence=account.outstanding,
            source=Payment.Source.CHEQUE,
            on=on,
            by=by,
        )


def record_signatures(case: Case, *, by, on: date) -> None:
    """Record every date that is missing as this day; those that are known stay."""
    record_paper(
        case=case,
        signing=completed(case.instrument, case.signing, on),
        pages_missing=case.pages_missing,
        by=by,
    )


def completed(lpa: Instrument, signing: Signing, on: date) -> Signing:
    """The dates of signing, each that is missing filled in with this London day."""
    dates: dict = {
        "attorneys_on": dict(signing.attorneys_on),
        "applicants_on": dict(signing.applicants_on),
    }
    for place in missing_dates(lpa, signing):
        part, _slash, uid = place.partition("/")
        if uid:
            dates[part][uid] = on
        else:
            dates[part] = on
    return replace(signing, **dates)


RECORDS = {
    "record-payment": pay_what_is_outstanding,
    "record-signatures": record_signatures,
}


def is_told_enough(name: str) -> bool:
    """Whether a day and a reason are all that an action has to be told."""
    told = signature(getattr(Case, ACTIONS[name].move)).parameters
    needed = {each.name for each in told.values() if each.default is each.empty}
    return needed <= {"self", "on", "reason"}


STEPS = (*RECORDS, *filter(is_told_enough, ACTIONS))


def asks_for(step: str) -> set[str]:
    """What a step has to be told: a day (on), a reason, or nothing."""
    if step in RECORDS:
        return {"on"}
    return ACTIONS[step].form.base_fields.keys() & {"on", "reason"}


def take(
    step: str, case: Case, *, by, on: date | None = None, reason: str = ""
) -> Case:
    """Take one step with a case, on a London day, by default today.

    Raises NotNow with every reason, KeyError for a step that is none.
    """
    told = {"on": on or clock.today(), "reason": reason}
    wanted = {name: told[name] for name in asks_for(step)}
    if "reason" in wanted and not reason.strip():
        raise NotNow([_("A reason is needed")])
    if step in RECORDS:
        RECORDS[step](case, by=by, **wanted)
    else:
        perform(step, case, by=by, **wanted)
    return Case.objects.get(pk=case.pk)
