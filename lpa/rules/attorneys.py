"""Attorneys: who may be one, and how they make decisions."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from lpa.choices import HowTheyAct, LpaType, Regime, Severity
from lpa.instrument import Instrument, TrustCorporation

from .ages import is_under_age, is_very_old
from .book import rule
from .places import WHERE_NAMED, of_attorneys, of_humans

WHERE_ATTORNEYS_ARE_NAMED = {
    group: WHERE_NAMED[group] for group in ("attorneys", "replacements")
}


def must_say_how_they_act(lpa: Instrument) -> bool:
    """Only two or more attorneys need to be told how to decide (section 10(4))."""
    return len(lpa.attorneys) > 1


def act_jointly(lpa: Instrument) -> bool:
    """Every attorney must agree on everything; silence means that too (10(5))."""
    return must_say_how_they_act(lpa) and lpa.attorneys_act in (
        HowTheyAct.JOINTLY,
        None,
    )


@rule(
    source="Mental Capacity Act 2005, section 9(1)",
    page="attorneys/people",
    severity=Severity.FATAL,
    tell_donor=_("Name at least one attorney."),
    tell_caseworker=_("No attorney is named."),
    why=_("Without anybody to act there is no power to give."),
)
def an_lpa_has_an_attorney(lpa: Instrument) -> Iterator[str]:
    """A lasting power of attorney names at least one attorney."""
    if not lpa.attorneys:
        yield "attorneys"


@rule(
    source="Mental Capacity Act 2005, section 10(1)(a)",
    page="attorneys/people",
    severity=Severity.FATAL,
    tell_donor=_("{name} must be 18 or over on the day you sign."),
    tell_caseworker=_("{name} is under 18 on the day the donor signs."),
    why=_(
        "Nobody under 18 can be appointed, not even for later. The day on which you "
        "sign decides."
    ),
)
def attorneys_are_18_or_over(lpa: Instrument, on: date) -> Iterator[str]:
    """An attorney must be 18 or over on the day the donor signs."""
    for place, attorney in of_humans("attorneys", lpa.attorneys):
        if is_under_age(attorney, on):
            yield f"{place}/date_of_birth"


@rule(
    source="A slip of the pen that forms are often returned for",
    page="attorneys/people",
    severity=Severity.ADVICE,
    tell_donor=_("Check the date of birth of {name}: it makes them 100 or over."),
    tell_caseworker=_("{name} is 100 or over on the day the donor signs."),
    why=_("There are attorneys of 100 and over, but a wrong digit is more common."),
)
def attorneys_are_under_100(lpa: Instrument, on: date) -> Iterator[str]:
    """An attorney's age of 100 or over is worth checking."""
    for place, attorney in of_humans("attorneys", lpa.attorneys):
        if is_very_old(attorney, on):
            yield f"{place}/date_of_birth"


@rule(
    source="Mental Capacity Act 2005, section 10(1)(b)",
    page=WHERE_ATTORNEYS_ARE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} is a trust corporation, which cannot decide about health and welfare. "
        "Choose a person instead."
    ),
    tell_caseworker=_("{name} is a trust corporation on a welfare LPA."),
    why=_(
        "Decisions about somebody's body and daily life are for people to make. An "
        "appointment of a company for these is void."
    ),
)
def trust_corporations_act_only_for_property(lpa: Instrument) -> Iterator[str]:
    """A trust corporation can only be an attorney for property and affairs."""
    if lpa.type is LpaType.PERSONAL_WELFARE:
        yield from trust_corporations(lpa)


@rule(
    source="LP1F, sections 2 and 4; continuation sheet 4",
    page=WHERE_ATTORNEYS_ARE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_("You can name one trust corporation. Remove {name} or the other one."),
    tell_caseworker=_("{name} is a second trust corporation."),
    why=_(
        "The form has one place and one sheet to sign for a company. Others can be "
        "named in an LPA made without this service."
    ),
)
def there_is_one_trust_corporation_at_most(lpa: Instrument) -> Iterator[str]:
    """The form has room for one trust corporation, attorney or replacement."""
    yield from list(trust_corporations(lpa))[1:]


@rule(
    source="Mental Capacity Act 2005, section 10(4)",
    page="attorneys/how-they-act",
    severity=Severity.FATAL,
    tell_donor=_("Choose how your attorneys make decisions."),
    tell_caseworker=_("Section 3 does not say how the attorneys act."),
    why=_(
        "If nothing is said, the law makes them act jointly: all must agree on "
        "everything, and all drop out when one does."
    ),
)
def several_attorneys_are_told_how_to_act(lpa: Instrument) -> Iterator[str]:
    """Two or more attorneys are told how to make decisions."""
    if must_say_how_they_act(lpa) and lpa.attorneys_act is None:
        yield "attorneys_act"


@rule(
    source="Mental Capacity Act 2005, section 10(4)",
    page="attorneys/how-they-act",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_("You have one attorney, so there is nothing to say on how they act."),
    tell_caseworker=_("Section 3 is filled in, but there is only one attorney."),
    why=_(
        "Words about acting together make a reader look for a second attorney, who "
        "may have been forgotten."
    ),
)
def a_sole_attorney_is_not_told_how_to_act(lpa: Instrument) -> Iterator[str]:
    """A single attorney acts alone, so section 3 stays empty."""
    if lpa.attorneys_act is not None and not must_say_how_they_act(lpa):
        yield "attorneys_act"


@rule(
    source="Mental Capacity Act 2005, section 10(4)(c); LP1F and LP1H, section 3",
    page="attorneys/how-they-act",
    severity=Severity.FATAL,
    tell_donor=_("List the decisions that your attorneys must all agree on."),
    tell_caseworker=_("Continuation sheet 2 does not list the joint decisions."),
    why=_(
        "Nobody can tell which decisions need all of them, so a bank or a hospital "
        "may accept none."
    ),
)
def a_mixed_appointment_lists_the_joint_decisions(lpa: Instrument) -> Iterator[str]:
    """Attorneys who act jointly for some decisions are told which."""
    is_mixed = lpa.attorneys_act is HowTheyAct.MIXED
    if is_mixed and not lpa.attorneys_act_details.strip():
        yield "attorneys_act_details"


@rule(
    source="LP1F and LP1H, section 3",
    page="attorneys/how-they-act",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "You listed joint decisions, but your choice of how your attorneys act has "
        "none. Change the choice or clear the list."
    ),
    tell_caseworker=_("Joint decisions are listed, but section 3 is not mixed."),
    why=_(
        "The list contradicts the box that is ticked. The OPG would ask which of the "
        "two you mean, or the court would strike one out."
    ),
)
def only_a_mixed_appointment_lists_joint_decisions(lpa: Instrument) -> Iterator[str]:
    """A list of joint decisions belongs only to a mixed appointment."""
    is_mixed = lpa.attorneys_act is HowTheyAct.MIXED
    if lpa.attorneys_act_details.strip() and not is_mixed:
        yield "attorneys_act_details"


def trust_corporations(lpa: Instrument) -> Iterator[str]:
    """Where trust corporations stand, attorneys before replacements."""
    for place, attorney in of_attorneys(lpa):
        if isinstance(attorney, TrustCorporation):
            yield place
