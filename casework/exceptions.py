"""What the register leaves out of a deed, so that the rest can be registered."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record

from . import attorneys
from .choices import EndReason, ExceptionKind, FindingSeverity, FindingStatus
from .models import Case, Finding
from .models.finding import LEAVES_OUT
from .models.moves import WORK
from .refusals import NotNow, held, must_have
from .states import State

CAN_BE_CONVERTED = (State.EXAMINING, State.IMPERFECT)


@transaction.atomic
def make_exception(
    *, finding: Finding, exception: ExceptionKind, about: str = "", sentence: str, by
) -> Finding:
    """Leave something out instead of having it corrected; a second person confirms it.

    The finding is resolved, and an exception in its place waits to be accepted when
    the case passes. about is the uid of who is left out. Raises NotNow.
    """
    must_have(by, WORK)
    case = held(finding.case)
    finding = case.findings.get(pk=finding.pk)
    if case.state not in CAN_BE_CONVERTED:
        raise NotNow([_("Only while it is examined, or waits for corrections")])
    if not finding.must_be_corrected:
        raise NotNow([_("Only what could have been corrected can be left out")])
    if exception in LEAVES_OUT and about not in left_out_by(exception, case):
        raise NotNow([_("Choose who is left out")])
    finding.settle(FindingStatus.RESOLVED, by=by, why=_("Becomes an exception"))
    made = case.findings.create(
        severity=FindingSeverity.EXCEPTION,
        place=finding.place,
        sentence=sentence,
        exception=exception,
        about=about if exception in LEAVES_OUT else "",
    )
    details = {"finding": made.pk, "sentence": sentence, "exception": exception}
    record(subject=case.number, action="exception-made", by=by, details=details)
    return made


def left_out_by(exception: ExceptionKind, case: Case) -> dict[str, str]:
    """Who can be left out so: names by uid."""
    lpa = case.instrument
    people = lpa.attorneys if exception == ExceptionKind.ATTORNEY else lpa.replacements
    return {each.uid: each.full_name for each in people if each.uid not in case.ended}


def accept_all(case: Case, *, by) -> None:
    """Accept every exception, and take whom they leave out off the appointment.

    Inside the move by which the case passes, so it is undone where that is refused.
    """
    waiting = case.findings.filter(
        severity=FindingSeverity.EXCEPTION, status=FindingStatus.DETECTED
    )
    for finding in waiting:
        finding.settle(FindingStatus.ACCEPTED, by=by, why=_("Passed with exceptions"))
        if finding.about and finding.about not in case.ended:
            attorneys.end(
                case,
                finding.about,
                EndReason.DID_NOT_SIGN,
                on=clock.today(),
                evidence=finding.sentence,
                by=by,
            )


def exceptions_of(case: Case) -> list[Finding]:
    """What is printed on the entry in the register."""
    return [
        finding
        for finding in case.findings.all()
        if finding.severity == FindingSeverity.EXCEPTION
        and finding.status == FindingStatus.ACCEPTED
    ]
