"""Instructions that ask attorneys for more than the law lets them do.

The lists of phrases behind these rules know English only; see lpa/wording.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Instrument

from .book import rule
from .wordings import TEXT_PAGE, wording


@rule(
    source="Mental Capacity Act 2005, section 12",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Your attorneys could not make such gifts: {found}."),
    tell_caseworker=_("Gifts beyond section 12: {found}."),
    why=_(
        "Attorneys may give presents on customary occasions to people close to you, "
        "and to charities that you gave to, if the sum is reasonable for what you "
        "own. Larger gifts, gifts to save tax and loans need the Court of Protection."
    ),
    instead=_(
        "My attorneys may give my grandchildren birthday presents of up to £50 each."
    ),
)
def gifts_stay_within_the_law(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not told to make gifts beyond what the law allows."""
    yield from wording("gifts", lpa)


@rule(
    source="Mental Capacity Act 2005, sections 1(5), 4 and 12",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("An attorney would benefit from this: {found}."),
    tell_caseworker=_("The text benefits an attorney: {found}."),
    why=_(
        "Attorneys must act in your best interests and keep their own out of it. They "
        "may be paid back what they spend on you, and paid for their work if you say "
        "so."
    ),
    instead=_("My attorney, who is a solicitor, may charge his usual fees."),
)
def attorneys_do_not_benefit(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not allowed to use the donor's property for themselves."""
    yield from wording("benefits-attorney", lpa)


@rule(
    source="Mental Capacity Act 2005, sections 1(5) and 12; [2017] EWCOP 10",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Your money would be used to keep somebody else: {found}."),
    tell_caseworker=_("Others are maintained beyond the donor's duty: {found}."),
    why=_(
        "Your money is there for you, and for your husband, wife or civil partner and "
        "children under 18, whom the law makes you keep. To keep anybody else, "
        "attorneys may need the Court of Protection."
    ),
    instead=_("My attorneys must pay for my husband’s care as they pay for mine."),
)
def money_is_kept_for_the_donor(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not told to keep people whom the donor has no duty to keep."""
    yield from wording("maintains-others", lpa)


@rule(
    source="Mental Capacity Act 2005, section 62; Suicide Act 1961, section 2",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Nobody may follow wording about help to die: {found}."),
    tell_caseworker=_("Assisted dying is asked for: {found}."),
    why=_(
        "Helping somebody to die is a crime, and this LPA cannot change that. You can "
        "decide about treatment that keeps you alive, and say how you want to be "
        "cared for."
    ),
    instead=_("I would like to be kept free of pain, and to die at home if I can."),
)
def nobody_is_told_to_help_the_donor_to_die(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not told to help the donor to die."""
    yield from wording("assisted-dying", lpa)


@rule(
    source="Mental Capacity Act 2005, sections 9(4), 27 to 29 and 44",
    page=TEXT_PAGE,
    severity=Severity.QUERY,
    tell_donor=_("Attorneys may not do what the law does not allow: {found}."),
    tell_caseworker=_("Something unlawful, or excluded by the Act, is asked: {found}."),
    why=_(
        "Attorneys cannot break the law for you: hide money from the council or the "
        "tax office, for example. And nobody else can make your will, vote, marry or "
        "divorce for you."
    ),
    instead=_("My attorneys must take advice from an accountant about my tax return."),
)
def nothing_unlawful_is_asked(lpa: Instrument) -> Iterator[str]:
    """Attorneys are not told to do what the law forbids or leaves to the donor."""
    yield from wording("unlawful", lpa)
