"""Instructions about the attorneys themselves that the form or the law rules out.

The lists of phrases behind these rules know English only; see lpa/wording.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Consequence, Severity
from lpa.instrument import Instrument

from .book import rule
from .wordings import TEXT_PAGE, wording


@rule(
    source="Mental Capacity Act 2005, section 10(4); LP1F and LP1H, section 3",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Your attorneys cannot be told to decide by majority: {found}."),
    tell_caseworker=_("Decisions by majority: {found}."),
    why=_(
        "Attorneys act jointly, so that all of them agree, or jointly and severally, "
        "so that each may decide. The law knows nothing between the two."
    ),
    instead=_("Before they sell my home, my attorneys must consult each other."),
)
def attorneys_do_not_decide_by_majority(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not told to decide by majority."""
    yield from wording("majority", lpa)


@rule(
    source="Mental Capacity Act 2005, section 10(4); LP1F and LP1H, section 3",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_(
        "This does not fit how you said that your attorneys make decisions: {found}."
    ),
    tell_caseworker=_("The text contradicts section 3: {found}."),
    why=_(
        "Attorneys who act jointly and severally may each decide alone, and none of "
        "them comes first; attorneys who act jointly decide nothing alone, and stop "
        "together. If some decisions need all of them, choose that for those "
        "decisions on the page about how they decide."
    ),
    instead=_(
        "If one of my attorneys is unable or unwilling to act, I reappoint the "
        "remaining original attorneys as replacement attorneys."
    ),
)
def texts_agree_with_how_attorneys_act(lpa: Instrument) -> Iterator[str]:
    """Preferences and instructions do not contradict how the attorneys act."""
    yield from wording("contradicts-how-they-act", lpa)


@rule(
    source="Mental Capacity Act 2005, section 10(4); LP1F and LP1H, section 3",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_(
        "One of your attorneys is given something to do that all must do: {found}."
    ),
    tell_caseworker=_("One of several joint attorneys is directed: {found}."),
    why=_(
        "What attorneys decide jointly they decide together: none of them can be "
        "given a part of it."
    ),
    instead=_(
        "My attorneys must ask my son Rhys what he thinks before they change my "
        "investments."
    ),
)
def no_joint_attorney_is_directed_alone(lpa: Instrument) -> Iterator[str]:
    """One of several attorneys who act jointly is not told to do something alone."""
    yield from wording("directs-one-of-joint", lpa)


@rule(
    source="Mental Capacity Act 2005, section 10(8)(a)",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Attorneys cannot appoint other attorneys: {found}."),
    tell_caseworker=_("An attorney may appoint a substitute or successor: {found}."),
    why=_(
        "Only you can appoint attorneys, and only in this form. Name replacement "
        "attorneys on their own page."
    ),
    instead=_("My attorneys may employ an accountant and a solicitor."),
)
def attorneys_do_not_appoint_attorneys(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not allowed to appoint a substitute or successor."""
    yield from wording("substitute", lpa)


@rule(
    source="Mental Capacity Act 2005, sections 10(8)(b) and 13(6)",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("A replacement attorney cannot step in for a time only: {found}."),
    tell_caseworker=_("A replacement is to act temporarily: {found}."),
    why=_(
        "A replacement attorney steps in when an attorney has stopped for good, not "
        "while one is ill or on holiday. If somebody should always be there, appoint "
        "them as an attorney, acting jointly and severally."
    ),
    instead=_("My attorneys must tell each other when they will be away."),
)
def replacements_step_in_for_good(lpa: Instrument) -> Iterator[str]:
    """Replacement attorneys are not told to act for a time only."""
    yield from wording("temporary-replacement", lpa)


@rule(
    source="Mental Capacity Act 2005, section 10(8)(b); LP1F and LP1H, section 4",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("A replacement attorney cannot be replaced by another: {found}."),
    tell_caseworker=_("A replacement replaces a replacement: {found}."),
    why=_(
        "Replacement attorneys replace the attorneys in section 2, never each other. "
        "Name more than one, so that one is left, and say in which order they step in "
        "on the page that asks when."
    ),
    instead=_(
        "My replacement attorneys step in one at a time, in the order in which they "
        "are named."
    ),
)
def replacements_replace_attorneys_alone(lpa: Instrument) -> Iterator[str]:
    """No replacement attorney is told to replace another replacement."""
    yield from wording("replaces-a-replacement", lpa)


@rule(
    source="Mental Capacity Act 2005, section 13(5) to (7)",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    consequence=Consequence.STOPS,
    tell_donor=_("The law says when somebody stops being your attorney: {found}."),
    tell_caseworker=_("When an appointment ends is set against section 13: {found}."),
    why=_(
        "An attorney stops by death, by saying so in the prescribed form, by losing "
        "mental capacity, by divorce from you, or, for property, by bankruptcy. Other "
        "ways to end an appointment, or to keep it alive, can leave you with nobody. "
        "While you have capacity you can remove an attorney yourself."
    ),
    instead=_("If our marriage ends, my husband shall continue to be my attorney."),
)
def appointments_end_as_the_law_says(lpa: Instrument) -> Iterator[str]:
    """Nothing else is said about when an attorney stops than the law allows."""
    yield from wording("ends-attorney", lpa)
