"""Who must be told before an enduring power is registered, and for how long they can
object: Schedule 4 of the Mental Capacity Act 2005, from plain values."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lpa.choices import FeeShare
from lpa.rules.clocks import first_working_day_on_or_after
from lpa.rules.fees import reduced_fee

from .epa_choices import EpaAct, FeeTerms, NotTold, Relation

# Section 66(2): none can be made since the Act came into force on 1 October 2007.
LAST_DAY_TO_MAKE_ONE = date(2007, 9, 30)
TIME_TO_OBJECT = timedelta(weeks=5)  # paragraph 13(4)
ONE_DAY = timedelta(days=1)
ENOUGH = 3  # relatives, unless the class of the last of them has more
DONOR = 0  # stands for the donor among those who are told

# Who cannot be told is not entitled to be; who is dispensed with still counts.
NOT_ENTITLED = frozenset({NotTold.UNKNOWN, NotTold.UNDER_18, NotTold.INCAPABLE})


@dataclass(frozen=True)
class Party:
    """An attorney or a relative: what decides whether they must be told.

    relation is empty for an attorney who is no relative, untold where nothing excuses.
    """

    key: int
    relation: str = ""
    is_attorney: bool = False
    is_applying: bool = False
    untold: str = ""


def can_be_of(day: date) -> bool:
    """Whether an enduring power can have been made on a day (section 66(2))."""
    return day <= LAST_DAY_TO_MAKE_ONE


def objections_until(latest_notice: date) -> date:
    """The last day on which an objection is in time, from the day of the latest notice.

    Five weeks that begin with that day (paragraph 13(4)). An objection that would be
    due on a day when the office is closed is in time on its next open day.
    """
    return first_working_day_on_or_after(latest_notice + TIME_TO_OBJECT - ONE_DAY)


def registrable_from(latest_notice: date) -> date:
    """The first London day on which nobody can object in time any more."""
    return objections_until(latest_notice) + ONE_DAY


def relatives_entitled(people: Iterable[Party]) -> list[Party]:
    """The relatives who are entitled to notice (paragraph 6), in the statutory order.

    Class by class until there are three; of a class that is reached, everybody. An
    attorney who is a relative counts as one of them.
    """
    known = [each for each in people if each.untold not in NOT_ENTITLED]
    entitled: list[Party] = []
    for relation in Relation:
        if len(entitled) >= ENOUGH:
            break
        entitled += [each for each in known if each.relation == relation]
    return entitled


def to_be_told(people: Iterable[Party], acts: EpaAct) -> list[int]:
    """The keys of everybody but the donor to whom a form EP1PG must be given.

    Relatives (paragraph 5), but no attorney who applies (7(1)) and nobody with whom
    the court has dispensed (7(2)); and under a joint and several power every attorney
    who does not join in applying (paragraph 20(5)(b)).
    """
    people = list(people)
    told = {each.key for each in relatives_entitled(people) if _needs_notice(each)}
    if acts == EpaAct.JOINTLY_AND_SEVERALLY:
        told |= {
            each.key for each in people if each.is_attorney and _needs_notice(each)
        }
    return [each.key for each in people if each.key in told]


def still_to_be_told(
    people: Iterable[Party],
    acts: EpaAct,
    *,
    told: Container[int],
    is_donor_dispensed: bool = False,
) -> list[int]:
    """The keys of who must be told and was not; DONOR comes first (paragraph 8)."""
    donor = [] if is_donor_dispensed else [DONOR]
    return [key for key in (*donor, *to_be_told(people, acts)) if key not in told]


def nobody_of_the_family_is_told(people: Iterable[Party], told: Container[int]) -> bool:
    """Whether no relative was given notice, so that there must be inquiries.

    Paragraph 13(6)(a). An attorney who is a relative and applies was not given any.
    """
    return not any(each.key in told for each in people if each.relation)


def epa_fee(terms: FeeTerms, *, on: date) -> int:
    """Pence due now for an application of a London day, from the table for LPAs.

    Nothing is due now of a fee that is postponed. Raises ValueError as full_fee does.
    """
    if terms == FeeTerms.POSTPONED:
        return 0
    return reduced_fee(on, share=FeeShare(terms))


def _needs_notice(person: Party) -> bool:
    return not person.is_applying and not person.untold
