"""What must be true of a case before it can move on, and what to say if it is not."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from lpa.rules.appointment import appointment_viable
from lpa.rules.signatures import Signature, signatures
from lpa.rules.signing import signing_findings

from .account import account_of
from .choices import FindingSeverity
from .condition import Condition, unless
from .telling import must_be_told

if TYPE_CHECKING:
    from .models import Case


def unpaid(case: "Case") -> tuple[str, ...]:
    account = account_of(case)
    return () if account.is_clear else (account.in_words,)


def open_findings(severity: FindingSeverity) -> Callable[["Case"], Iterator[str]]:
    """The sentences of a case's open findings of this severity."""

    def found(case: "Case") -> Iterator[str]:
        for finding in case.findings.all():
            if finding.is_open and finding.severity == severity:
                yield finding.sentence

    return found


def to_correct_beside_signatures(case: "Case") -> Iterator[str]:
    """Signatures have conditions of their own, which ask the dates and not findings."""
    for finding in case.findings.all():
        if finding.must_be_corrected and not finding.is_about_signing:
            yield finding.sentence


def unsigned(case: "Case") -> Iterator[Signature]:
    """The signatures that nobody has seen on the paper, in the order of signing."""
    applied = case.lpa.is_on_paper
    for signature in signatures(case.instrument, case.signing, completed=applied):
        if signature.on is None and signature.uid not in case.ended:
            yield signature


def unsigned_in_words(case: "Case") -> list[str]:
    return [f"{each.by}, {each.sheet.label}" for each in unsigned(case)]


def out_of_order(case: "Case") -> list[str]:
    found = signing_findings(
        case.instrument,
        case.signing,
        on=clock.today(),
        completed=case.lpa.is_on_paper,
    )
    return [finding.sentence for finding in found]


def untold(case: "Case") -> list[str]:
    told = {notice.recipient for notice in case.notices.all()}
    told |= case.ended
    return [r.name for r in must_be_told(case.instrument) if r.uid not in told]


def days_to_wait(case: "Case") -> tuple[str, ...]:
    if case.due_on and clock.today() >= case.due_on:
        return ()
    until = date_format(case.due_on, "j F Y") if case.due_on else ""
    return (_("it can be registered from %(day)s") % {"day": until} if until else "",)


NOT_IN_ORDER = gettext_lazy("We are not yet satisfied that it is in order.")

fee_is_clear = Condition(
    unpaid,
    gettext_lazy("The fee has not been settled"),
    in_public=gettext_lazy("The fee has not been settled."),
)

something_is_owed = Condition(
    lambda case: unless(not account_of(case).is_clear),
    gettext_lazy("There is nothing left to pay"),
)

nothing_is_fatal = Condition(
    open_findings(FindingSeverity.FATAL),
    gettext_lazy("It has a defect that cannot be put right"),
    in_public=NOT_IN_ORDER,
)

nothing_to_correct = Condition(
    to_correct_beside_signatures,
    gettext_lazy("Something still has to be corrected"),
    in_public=NOT_IN_ORDER,
)

something_to_correct = Condition(
    lambda case: unless(any(open_findings(FindingSeverity.CURABLE)(case))),
    gettext_lazy("No finding says what has to be corrected"),
)

exceptions_are_accepted = Condition(
    open_findings(FindingSeverity.EXCEPTION),
    gettext_lazy("An exception has not been accepted"),
)

certificate_is_there = Condition(
    lambda case: unless(case.instrument.certificate_provider is not None),
    gettext_lazy("There is no certificate provider"),
    in_public=NOT_IN_ORDER,
)

everybody_has_signed = Condition(
    unsigned_in_words,
    gettext_lazy("A signature or its date is missing"),
    in_public=NOT_IN_ORDER,
)

signed_in_order = Condition(
    out_of_order,
    gettext_lazy("It was not signed in the right order"),
    in_public=NOT_IN_ORDER,
)

everybody_has_been_told = Condition(
    untold,
    gettext_lazy("Notice has not been given to everybody"),
    in_public=gettext_lazy("We have not told everybody about the application yet."),
)

waiting_period_is_over = Condition(
    days_to_wait,
    gettext_lazy("The four-week waiting period has not ended"),
    in_public=gettext_lazy("The waiting period of four weeks is still running."),
)

appointment_can_work = Condition(
    lambda case: unless(appointment_viable(case.instrument, case.ended)),
    gettext_lazy("Nobody is appointed who could act"),
    in_public=NOT_IN_ORDER,
)

not_yet_dispatched = Condition(
    lambda case: unless(case.dispatched_on is None),
    gettext_lazy("It has been dispatched already"),
)
