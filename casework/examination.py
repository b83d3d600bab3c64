"""What the rule book, the paper and its dates have to say about what arrived."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from lpa.choices import Severity
from lpa.models import Lpa
from lpa.rules import broken
from lpa.rules.book import Finding as Breach
from lpa.rules.book import Part
from lpa.rules.signing import signing_findings
from lpa.rules.signing_again import SIGN_AGAIN

from . import old_forms
from .choices import FindingSeverity, FindingStatus, Page
from .conditions import unsigned
from .found import Found
from .models import Case, Finding
from .models.finding import PLACE_LENGTH, SIGNING
from .stops import OPTED_OUT

# The choices that the law makes where the form leaves them blank.
CHOICES = {
    "attorneys_act": gettext_lazy("how the attorneys act"),
    "replacements_act": gettext_lazy("how the replacement attorneys act"),
    "when_usable": gettext_lazy("when it can be used"),
    "life_sustaining": gettext_lazy("life-sustaining treatment"),
}

# What nobody can put right once the deed has been signed. Everything else that the
# book calls fatal is a part of the form to be completed or made again.
BEYOND_REPAIR = frozenset(
    {
        "an_lpa_has_an_attorney",
        "attorneys_are_not_bankrupt",
        "attorneys_are_18_or_over",
        "nobody_has_two_roles",
        "the_donor_is_18_or_over",
        "trust_corporations_act_only_for_property",
    }
)

# A certificate of somebody who may not give one is none, and another comes too late.
NO_CERTIFICATE = frozenset({"eligibility"})

# What only our own printing cannot carry; a signed paper may say it all the same.
MATTERS_OF_PRINT = frozenset({"preferences_and_instructions"})


# What is said choice by choice, see defaults.
SAID_BETTER = frozenset({"choices_are_made_and_not_left_to_the_law"})

# What a person found, or said, stays until somebody settles it.
NOT_OF_THE_BOOK = ("", SIGN_AGAIN, OPTED_OUT)


def everything_found(case: Case) -> list[Found]:
    """All that can be said of a case from its instrument, dates and pages."""
    return [
        *breaches(case),
        *defaults(case),
        *pages_missing(case),
        *signatures_missing(case),
        *signatures_out_of_order(case),
        *certificate_refused(case),
        *old_forms.found_on(case),
    ]


def breaches(case: Case) -> Iterator[Found]:
    """What the rule book says, judged for the day on which the donor signed."""
    parts = [Part.DEED] if case.lpa.origin == Lpa.Origin.IMPORTED else list(Part)
    on = case.signing.donor_on or clock.today()
    for breach in broken(case.instrument, on=on, regime=case.lpa.regime, parts=parts):
        if breach.rule.slug in SAID_BETTER:
            continue
        yield Found(
            breach.rule.slug,
            ", ".join(breach.places)[:PLACE_LENGTH],
            severity_on_paper(breach),
            breach.for_caseworker,
        )


def severity_on_paper(breach: Breach) -> FindingSeverity:
    """What a breach means once it is signed.

    What the book would ask about, or advises, is for the examiner to weigh: passing
    the examination accepts it.
    """
    if breach.severity != Severity.FATAL or breach.rule.topic in MATTERS_OF_PRINT:
        return FindingSeverity.INFO
    if breach.rule.slug in BEYOND_REPAIR or breach.rule.topic in NO_CERTIFICATE:
        return FindingSeverity.FATAL
    return FindingSeverity.CURABLE


def look_again(case: Case, *, by) -> dict[str, int]:
    """Write down what is found now, and settle what is found no longer.

    What somebody accepted or resolved stays as they left it, and so does what somebody
    found by themselves. Gives how many findings
    are new and how many went away. Inside the caller's transaction.
    """
    now = {(found.rule, found.place): found for found in everything_found(case)}
    known, gone = set(), []
    for finding in case.findings.exclude(rule__in=NOT_OF_THE_BOOK):
        key = finding.rule, finding.place
        if finding.is_open and key not in now:
            gone.append(finding)
        elif not finding.went_away:
            known.add(key)
    for finding in gone:
        finding.settle(
            FindingStatus.RESOLVED, by=by, why=_("No longer so"), went_away=True
        )
    new = [found for key, found in now.items() if key not in known]
    write_down(case, new)
    return {"found": len(new), "gone": len(gone)}


def write_down(case: Case, found: Iterable[Found]) -> None:
    Finding.objects.bulk_create(
        Finding(
            case=case,
            rule=each.rule,
            place=each.place,
            severity=each.severity,
            sentence=each.sentence,
        )
        for each in found
    )


def defaults(case: Case) -> Iterator[Found]:
    for choice in old_forms.left_blank(case):
        sentence = _("Left blank on the form, so the law decides: %(choice)s")
        named = {"choice": CHOICES.get(choice, choice)}
        yield Found("defaulted", choice, FindingSeverity.INFO, sentence % named)


def pages_missing(case: Case) -> Iterator[Found]:
    for page in case.pages_missing:
        sentence = _("A page is missing: %(page)s") % {"page": Page(page).label}
        yield Found("page-missing", page, FindingSeverity.CURABLE, sentence)


def signatures_missing(case: Case) -> Iterator[Found]:
    """Nothing, until somebody has read the dates from the paper; and of what is being
    signed on screen nothing is missing, only waited for."""
    is_read = case.signed and not case.lpa.is_being_signed
    for signature in unsigned(case) if is_read else ():
        sentence = _("Not signed, or not dated: %(who)s, %(sheet)s") % {
            "who": signature.by,
            "sheet": signature.sheet.label,
        }
        rule = f"{SIGNING}missing"
        yield Found(rule, signature.place, FindingSeverity.CURABLE, sentence)


def certificate_refused(case: Case) -> Iterator[Found]:
    """Whoever was to certify what is signed on screen has said that they do not."""
    provider = case.instrument.certificate_provider
    if case.lpa.is_on_paper or provider is None:
        return
    if case.lpa.opted_out.filter(uid=provider.uid).exists():
        sentence = _("The certificate provider does not give a certificate")
        place = "certificate_provider"
        yield Found(OPTED_OUT, place, FindingSeverity.FATAL, sentence)


def signatures_out_of_order(case: Case) -> Iterator[Found]:
    found = signing_findings(
        case.instrument,
        case.signing,
        on=clock.today(),
        completed=case.lpa.is_on_paper,
    )
    for breach in found:
        sentence = f"{breach.sentence} {breach.remedy}"
        rule = f"{SIGNING}{breach.rule.slug}"
        yield Found(rule, breach.place, FindingSeverity.CURABLE, sentence)
