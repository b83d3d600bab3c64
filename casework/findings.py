"""What a caseworker does with findings: raises them, accepts them, resolves them."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from history.recording import record
from lpa.rules.signing_again import SIGN_AGAIN

from . import severing
from .choices import FindingSeverity, FindingStatus
from .models import Case, Finding
from .models.moves import DECIDE, WORK
from .refusals import NotNow, held, must_have
from .states import BEFORE_REGISTRATION


@transaction.atomic
def record_finding(
    *,
    case: Case,
    severity: FindingSeverity,
    sentence: str,
    place: str = "",
    signature: str = "",
    by,
) -> Finding:
    """Write down what an examiner sees that the rule book cannot.

    signature is the place in Signing of one that has to be given again because of it:
    instead of a place on the form, and once while it is open. Raises NotNow.
    """
    must_have(by, WORK)
    case = held(case)
    must_be_before_registration(case)
    rule = SIGN_AGAIN if signature else ""
    if signature:
        _must_be_asked_anew(case, severity, signature)
    finding = case.findings.create(
        severity=severity, sentence=sentence, place=signature or place, rule=rule
    )
    details = {"finding": finding.pk, "severity": severity, "sentence": sentence}
    record(subject=case.number, action="finding-recorded", by=by, details=details)
    return finding


def _must_be_asked_anew(case: Case, severity: FindingSeverity, signature: str) -> None:
    if severity != FindingSeverity.CURABLE:
        raise NotNow([_("Only what can be corrected is signed again")])
    same = case.findings.filter(rule=SIGN_AGAIN, place=signature)
    if same.filter(status=FindingStatus.DETECTED).exists():
        raise NotNow([_("A finding says already that this is signed again")])


@transaction.atomic
def accept_finding(*, finding: Finding, why: str, by) -> Finding:
    """Leave it as it is, for an immaterial difference (Schedule 1, paragraph 3(1)).

    A registrar accepts exceptions; nobody can accept a fatal defect.
    """
    if finding.severity == FindingSeverity.FATAL:
        raise NotNow([_("A defect that cannot be put right cannot be accepted")])
    is_exception = finding.severity == FindingSeverity.EXCEPTION
    must_have(by, DECIDE if is_exception else WORK)
    return settle(finding, FindingStatus.ACCEPTED, why=why, by=by)


@transaction.atomic
def resolve_finding(*, finding: Finding, why: str, by) -> Finding:
    """It has been put right, or was never so; of a fatal one a registrar says that."""
    is_fatal = finding.severity == FindingSeverity.FATAL
    must_have(by, DECIDE if is_fatal else WORK)
    return settle(finding, FindingStatus.RESOLVED, why=why, by=by)


def weighed(case: Case) -> QuerySet[Finding]:
    """What is for the examiner's information, and accepted by passing."""
    return case.findings.filter(
        status=FindingStatus.DETECTED, severity=FindingSeverity.INFO
    )


def accepted_by_passing(case: Case) -> list[str]:
    """What whoever passes it says by that, as sentences."""
    sentences = [finding.sentence for finding in weighed(case)]
    if severing.is_unread(case):
        sentences.append(_("All of the instructions can stay"))
    return sentences


def accept_what_was_weighed(case: Case, *, by) -> None:
    """Passing the examination accepts what was only for information.

    And whoever passes it has read the instructions, and found nothing to sever.
    """
    if severing.is_unread(case):
        severing.review(case=case, is_required=False, by=by)
    for finding in weighed(case):
        finding.settle(FindingStatus.ACCEPTED, by=by, why=_("Passed at examination"))


def settle(finding: Finding, status: FindingStatus, *, why: str, by) -> Finding:
    case = held(finding.case)
    must_be_before_registration(case)
    finding = case.findings.get(pk=finding.pk)
    if not finding.is_open:
        raise NotNow([_("This finding has been settled already")])
    finding.settle(status, by=by, why=why)
    record(
        subject=case.number,
        action=f"finding-{status}",
        by=by,
        source=FindingStatus.DETECTED,
        target=status,
        why=why,
        details={"finding": finding.pk, "sentence": finding.sentence},
    )
    return finding


def must_be_before_registration(case: Case) -> None:
    """Raises NotNow once the case is registered or closed."""
    if case.state not in BEFORE_REGISTRATION:
        now = {"state": case.get_state_display()}
        raise NotNow([_("The case is not open any more: %(state)s") % now])
