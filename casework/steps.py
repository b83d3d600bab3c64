"""Everything that the command line can do with a case: its moves, and two records."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

import clock
from lpa.instrument import Instrument, Signing
from lpa.models import Payment
from lpa.rules.signing import missing_dates

from .account import account_of
from .actions import perform
from .catalogue import ACTIONS
from .choices import CourtGround, EndOfPower
from .court import read_court_number
from .models import Case
from .paper import record_paper
from .payments import record_payment
from .proposing import propose
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


# What some moves have to be told beside a day and a reason, and how it is read.
MORE: dict[str, Callable[[str], str]] = {
    "cause": EndOfPower,
    "court_number": read_court_number,
    "ground": CourtGround,
}
STEPS = (*RECORDS, *ACTIONS)


def asks_for(step: str) -> set[str]:
    """What a step can be told: a day (on), a reason, more of a few, or nothing."""
    if step in RECORDS:
        return {"on"}
    return ACTIONS[step].form.base_fields.keys() & {"on", "reason", *MORE}


def take(
    step: str, case: Case, *, by, on: date | None = None, reason: str = "", **more: str
) -> Case:
    """Take one step with a case, on a London day, by default today.

    more is what else some moves are told, as text. What needs a second person is
    proposed to one. Raises PermissionDenied, NotNow with every reason, KeyError for a
    step that is none.
    """
    told = {"on": on or clock.today(), "reason": reason, **more}
    asked = asks_for(step)
    if "reason" in asked and not reason.strip():
        raise NotNow([_("A reason is needed")])
    wanted = {name: told[name] for name in asked - MORE.keys()}
    wanted |= {name: read(name, told.get(name, "")) for name in asked & MORE.keys()}
    if step in RECORDS:
        RECORDS[step](case, by=by, **wanted)
    elif is_proposed(step):
        propose(step, case, by=by, **wanted)
    else:
        perform(step, case, by=by, **wanted)
    return Case.objects.get(pk=case.pk)


def is_proposed(step: str) -> bool:
    """Whether taking a step only asks a second person for it."""
    return step in ACTIONS and ACTIONS[step].needs_a_second


def read(name: str, text: str) -> str:
    """What was told in this way, as its move takes it. Raises NotNow."""
    try:
        return MORE[name](text)
    except ValueError as wrong:
        raise NotNow([f"{wrong}. {choices_in(name)}".strip()]) from None


def choices_in(name: str) -> str:
    """The words that can be told in this way, where they are a few."""
    words = getattr(MORE[name], "values", ())
    return _("It is one of: %(words)s") % {"words": ", ".join(words)} if words else ""
