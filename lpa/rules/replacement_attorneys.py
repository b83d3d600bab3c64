"""Replacement attorneys: when they step in and how they then act."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from lpa.choices import HowTheyAct, Regime, Severity, StepIn
from lpa.instrument import Instrument

from .ages import is_under_age, is_very_old
from .book import rule
from .places import of_humans


def may_say_when_they_step_in(lpa: Instrument) -> bool:
    """Only attorneys who act jointly and severally leave the donor that choice.

    A sole attorney or joint attorneys are replaced as soon as one stops; in a mixed
    appointment the replacements take over the joint decisions.
    """
    severally = lpa.attorneys_act is HowTheyAct.JOINTLY_AND_SEVERALLY
    return bool(lpa.replacements) and len(lpa.attorneys) > 1 and severally


def may_say_how_they_act(lpa: Instrument) -> bool:
    """Only two or more replacements who replace every attorney at once are told how.

    That is so for a sole attorney, for joint attorneys, and where they step in only
    when none of the attorneys can act any more.
    """
    if len(lpa.replacements) < 2 or not lpa.attorneys:
        return False
    if len(lpa.attorneys) == 1 or lpa.attorneys_act is HowTheyAct.JOINTLY:
        return True
    wait_for_all = lpa.replacements_step_in is StepIn.NONE_CAN_ACT
    return may_say_when_they_step_in(lpa) and wait_for_all


def needs_continuation_sheet(lpa: Instrument) -> bool:
    """When or how the replacements act differs from what the form says by itself.

    This is what ticks "I want to change when or how" in section 4 and prints
    continuation sheet 2. Stepping in only when nobody else can act is printed even if
    they then act jointly, or the donor's choice would be missing from the deed.
    """
    when = (StepIn.NONE_CAN_ACT, StepIn.ANOTHER_WAY)
    how = (HowTheyAct.JOINTLY_AND_SEVERALLY, HowTheyAct.MIXED)
    if may_say_when_they_step_in(lpa) and lpa.replacements_step_in in when:
        return True
    return may_say_how_they_act(lpa) and lpa.replacements_act in how


@rule(
    source="Mental Capacity Act 2005, section 10(1)(a)",
    page="replacement-attorneys/people",
    severity=Severity.FATAL,
    tell_donor=_("{name} must be 18 or over on the day you sign."),
    tell_caseworker=_("{name} is under 18 on the day the donor signs."),
    why=_(
        "Nobody under 18 can be appointed, even if they would only step in years "
        "later. The day on which you sign decides."
    ),
)
def replacements_are_18_or_over(lpa: Instrument, on: date) -> Iterator[str]:
    """A replacement attorney must be 18 or over on the day the donor signs."""
    for place, replacement in of_humans("replacements", lpa.replacements):
        if is_under_age(replacement, on):
            yield f"{place}/date_of_birth"


@rule(
    source="A slip of the pen that forms are often returned for",
    page="replacement-attorneys/people",
    severity=Severity.ADVICE,
    tell_donor=_("Check the date of birth of {name}: it makes them 100 or over."),
    tell_caseworker=_("{name} is 100 or over on the day the donor signs."),
    why=_("There are replacements of 100 and over, but a wrong digit is more common."),
)
def replacements_are_under_100(lpa: Instrument, on: date) -> Iterator[str]:
    """A replacement attorney's age of 100 or over is worth checking."""
    for place, replacement in of_humans("replacements", lpa.replacements):
        if is_very_old(replacement, on):
            yield f"{place}/date_of_birth"


@rule(
    source="LP1F and LP1H, section 4",
    page="replacement-attorneys/people",
    severity=Severity.QUERY,
    tell_donor=_(
        "You said that you want replacement attorneys. Name one, or say that you do "
        "not want any."
    ),
    tell_caseworker=_("Replacement attorneys are wanted, but none is named."),
    why=_(
        "A wish for replacements without names is worth nothing when an attorney "
        "drops out."
    ),
)
def replacements_who_are_wanted_are_named(lpa: Instrument) -> Iterator[str]:
    """A donor who wants replacement attorneys names at least one."""
    if lpa.wants_replacements and not lpa.replacements:
        yield "replacements"


@rule(
    source="Mental Capacity Act 2005, section 10(8)(b); LP1F and LP1H, section 4",
    page="replacement-attorneys/when-they-step-in",
    severity=Severity.FATAL,
    tell_donor=_("Choose when your replacement attorneys step in."),
    tell_caseworker=_("It is not said when the replacement attorneys step in."),
    why=_(
        "If any one attorney may act, it is open whether a replacement joins at the "
        "first loss or waits for the last."
    ),
)
def replacements_are_told_when_to_step_in(lpa: Instrument) -> Iterator[str]:
    """Replacements of attorneys who act jointly and severally are told when to step
    in."""
    if may_say_when_they_step_in(lpa) and lpa.replacements_step_in is None:
        yield "replacements_step_in"


@rule(
    source="Mental Capacity Act 2005, section 10(4) and (8)(b)",
    page="replacement-attorneys/how-they-act",
    severity=Severity.FATAL,
    tell_donor=_("Choose how your replacement attorneys make decisions."),
    tell_caseworker=_("It is not said how the replacement attorneys act."),
    why=_(
        "Once they replace everybody they are in the place of the attorneys, and the "
        "same is asked of them."
    ),
)
def several_replacements_are_told_how_to_act(lpa: Instrument) -> Iterator[str]:
    """Two or more replacements who replace every attorney are told how to decide."""
    if may_say_how_they_act(lpa) and lpa.replacements_act is None:
        yield "replacements_act"


@rule(
    source="Mental Capacity Act 2005, section 10(8)(b)",
    page="replacement-attorneys/when-they-step-in",
    severity=Severity.QUERY,
    tell_donor=_(
        "The way your attorneys act already settles when replacements step in. "
        "Clear this answer."
    ),
    tell_caseworker=_("A step-in choice where the attorneys' appointment leaves none."),
    why=_(
        "The law ties the moment to how your attorneys act. Another answer would "
        "contradict it."
    ),
)
def replacements_are_told_when_only_if_there_is_a_choice(
    lpa: Instrument,
) -> Iterator[str]:
    """When replacements step in can be chosen only if attorneys act jointly and
    severally."""
    if is_said(lpa, "replacements_step_in") and not may_say_when_they_step_in(lpa):
        yield "replacements_step_in"


@rule(
    source="Mental Capacity Act 2005, section 10(4) and (8)(b)",
    page="replacement-attorneys/how-they-act",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "How your replacement attorneys act is already settled by your other choices. "
        "Clear this answer."
    ),
    tell_caseworker=_("It is said how replacements act where there is no choice."),
    why=_(
        "Your other choices settle it already. A second answer could contradict the "
        "first."
    ),
)
def replacements_are_told_how_only_if_there_is_a_choice(
    lpa: Instrument,
) -> Iterator[str]:
    """How replacements act can be chosen only if two or more replace every attorney."""
    if is_said(lpa, "replacements_act") and not may_say_how_they_act(lpa):
        yield "replacements_act"


@rule(
    source="LP1F and LP1H, section 4; continuation sheet 2",
    page="replacement-attorneys/when-they-step-in",
    severity=Severity.FATAL,
    tell_donor=_("Describe when your replacement attorneys step in."),
    tell_caseworker=_("Continuation sheet 2 does not say when replacements step in."),
    why=_("Without your words nobody knows when they may act, so nobody may let them."),
)
def another_way_of_stepping_in_is_described(lpa: Instrument) -> Iterator[str]:
    """Replacements who step in in another way are told in which."""
    is_another_way = lpa.replacements_step_in is StepIn.ANOTHER_WAY
    if is_another_way and not lpa.replacements_step_in_details.strip():
        yield "replacements_step_in_details"


@rule(
    source="LP1F and LP1H, section 4",
    page="replacement-attorneys/when-they-step-in",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "You described another way of stepping in, but chose a different one. Change "
        "the choice or clear the description."
    ),
    tell_caseworker=_("Step-in details are given, but another choice is made."),
    why=_(
        "The words contradict the box that is ticked. The OPG would ask which of the "
        "two you mean."
    ),
)
def only_another_way_of_stepping_in_is_described(lpa: Instrument) -> Iterator[str]:
    """A description of how to step in belongs only to another way."""
    is_another_way = lpa.replacements_step_in is StepIn.ANOTHER_WAY
    if lpa.replacements_step_in_details.strip() and not is_another_way:
        yield "replacements_step_in_details"


@rule(
    source="Mental Capacity Act 2005, section 10(4)(c); continuation sheet 2",
    page="replacement-attorneys/how-they-act",
    severity=Severity.FATAL,
    tell_donor=_("List the decisions that your replacements must all agree on."),
    tell_caseworker=_("Continuation sheet 2 does not list the joint decisions."),
    why=_(
        "Nobody can tell which decisions need all of them, so a bank or a hospital "
        "may accept none."
    ),
)
def mixed_replacements_are_told_the_joint_decisions(lpa: Instrument) -> Iterator[str]:
    """Replacements who act jointly for some decisions are told which."""
    is_mixed = lpa.replacements_act is HowTheyAct.MIXED
    if is_mixed and not lpa.replacements_act_details.strip():
        yield "replacements_act_details"


@rule(
    source="Mental Capacity Act 2005, section 10(4)(c)",
    page="replacement-attorneys/how-they-act",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "You listed joint decisions, but your choice of how your replacements act has "
        "none. Change the choice or clear the list."
    ),
    tell_caseworker=_("Joint decisions are listed, but the choice is not mixed."),
    why=_(
        "The list contradicts the box that is ticked. The OPG would ask which of the "
        "two you mean."
    ),
)
def only_mixed_replacements_are_told_joint_decisions(lpa: Instrument) -> Iterator[str]:
    """A list of replacements' joint decisions belongs only to a mixed choice."""
    is_mixed = lpa.replacements_act is HowTheyAct.MIXED
    if lpa.replacements_act_details.strip() and not is_mixed:
        yield "replacements_act_details"


def is_said(lpa: Instrument, choice: str) -> bool:
    """The form makes this choice itself; one filled in by default was not said."""
    return getattr(lpa, choice) is not None and choice not in lpa.defaulted
