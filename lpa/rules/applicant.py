"""The applicant: who may apply to register, alone or together."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from lpa.choices import Applicant, Regime, Severity
from lpa.instrument import Instrument

from .attorneys import act_jointly
from .book import Part, rule


@dataclass(frozen=True)
class WhoMayApply:
    """The attorneys who may apply if the donor does not (the donor always may)."""

    attorneys: tuple[str, ...]  # uids, in the order of section 2
    all_together: bool  # every one of them, or none; else any one or more


def who_may_apply(lpa: Instrument) -> WhoMayApply:
    """Joint attorneys apply together; others each may (Schedule 1, paragraph 4(2))."""
    uids = tuple(attorney.uid for attorney in lpa.attorneys)
    return WhoMayApply(uids, all_together=act_jointly(lpa))


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 4(2)",
    page="applicant/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Choose who applies to register this LPA."),
    tell_caseworker=_("Section 12 does not say who applies."),
    why=_("The OPG begins nothing without an application."),
)
def somebody_applies(lpa: Instrument) -> Iterator[str]:
    """The donor applies to register the LPA, or the attorneys do."""
    if lpa.applicant is None:
        yield "applicant"


@rule(
    source="Powers of Attorney Act 2023, section 1 and Schedule",
    page="applicant/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    only_under=Regime.DIGITAL_2023,
    tell_donor=_(
        "Only the donor can apply to register an LPA that is signed on screen."
    ),
    tell_caseworker=_("It was signed on screen, but attorneys apply."),
    why=_("The donor applies in the act of signing. Nobody signs section 15."),
)
def only_the_donor_applies_on_screen(lpa: Instrument) -> Iterator[str]:
    """Under the Act of 2023 the donor applies, and nobody else can."""
    if lpa.applicant is Applicant.ATTORNEYS:
        yield "applicant"


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 4(2)",
    page="applicant/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Either you apply or your attorneys do. You cannot apply together."),
    tell_caseworker=_("The donor and attorneys are both named as applicants."),
    why=_("The OPG tells those who did not apply. If both sides do, nobody is told."),
)
def donor_and_attorneys_do_not_both_apply(lpa: Instrument) -> Iterator[str]:
    """The donor and the attorneys do not apply together."""
    if lpa.applicant is Applicant.DONOR and lpa.applying_attorneys:
        yield "applying_attorneys"


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 4(2)",
    page="applicant/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Choose which of your attorneys apply."),
    tell_caseworker=_("Attorneys apply, but none is named."),
    why=_("Each applicant signs section 15 by name."),
)
def attorneys_who_apply_are_named(lpa: Instrument) -> Iterator[str]:
    """Where attorneys apply, at least one does."""
    if lpa.applicant is Applicant.ATTORNEYS and not lpa.applying_attorneys:
        yield "applying_attorneys"


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 4(2)",
    page="applicant/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_(
        "Only your attorneys can apply, each of them once. You have changed who they "
        "are, so choose again."
    ),
    tell_caseworker=_("Somebody applies who is not an attorney, or applies twice."),
    why=_(
        "Replacements, the certificate provider and solicitors cannot apply, whoever "
        "fills the form in."
    ),
)
def only_attorneys_apply_for_the_attorneys(lpa: Instrument) -> Iterator[str]:
    """Each attorney who applies is an attorney of this LPA, not a replacement."""
    may = set(who_may_apply(lpa).attorneys)
    for index, uid in enumerate(lpa.applying_attorneys):
        if uid not in may or uid in lpa.applying_attorneys[:index]:
            yield f"applying_attorneys/{index}"


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 4(2)(b) and (c)",
    page="applicant/who",
    part=Part.APPLICATION,
    severity=Severity.FATAL,
    tell_donor=_("Your attorneys act jointly, so all of them apply together."),
    tell_caseworker=_("The attorneys act jointly, but not all of them apply."),
    why=_(
        "Attorneys who must agree on everything must agree on this too. An "
        "application by some of them is void."
    ),
)
def joint_attorneys_all_apply_together(lpa: Instrument) -> Iterator[str]:
    """Attorneys who act jointly all apply together."""
    may = who_may_apply(lpa)
    if lpa.applicant is Applicant.ATTORNEYS and lpa.applying_attorneys:
        left_out = set(may.attorneys).difference(lpa.applying_attorneys)
        if may.all_together and left_out:
            yield "applying_attorneys"
