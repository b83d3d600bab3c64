"""What the LPA is for, and from when: its type, when it is usable, life-sustaining
treatment."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Consequence, LpaType, Regime, Severity, WhenUsable
from lpa.instrument import Instrument

from .book import rule

# The page on which each choice is made that the law makes where a form is left blank.
WHERE_CHOSEN = {
    "attorneys_act": "attorneys/how-they-act",
    "replacements_step_in": "replacement-attorneys/when-they-step-in",
    "replacements_act": "replacement-attorneys/how-they-act",
    "when_usable": "when/when-usable",
    "life_sustaining": "life-sustaining/choice",
}


@rule(
    source="Mental Capacity Act 2005, section 9(1); SI 2007/1253, regulation 5",
    page="lpa-type/type",
    severity=Severity.FATAL,
    tell_donor=_("Choose which kind of decisions this LPA is for."),
    tell_caseworker=_("The type of the LPA is not known."),
    why=_(
        "Each kind has a form, powers and limits of its own. Both can be made, as two "
        "LPAs."
    ),
)
def an_lpa_is_for_one_kind_of_decision(lpa: Instrument) -> Iterator[str]:
    """An LPA is for property and financial affairs or for health and welfare."""
    if lpa.type is None:
        yield "type"


@rule(
    source="LP1F, section 5",
    page="when/when-usable",
    severity=Severity.FATAL,
    tell_donor=_("Choose when your attorneys can start to use this LPA."),
    tell_caseworker=_("Section 5 does not say when the LPA can be used."),
    why=_(
        "Banks look here first. If it is left blank, nobody knows whether you wanted "
        "help while you can still decide for yourself."
    ),
)
def a_property_lpa_says_when_it_is_usable(lpa: Instrument) -> Iterator[str]:
    """A property LPA says whether it can be used while the donor has capacity."""
    if lpa.type is LpaType.PROPERTY_AND_AFFAIRS and lpa.when_usable is None:
        yield "when_usable"


@rule(
    source="LP1F, section 5",
    page="when/when-usable",
    severity=Severity.ADVICE,
    consequence=Consequence.STOPS,
    tell_donor=_(
        "Your attorneys can only use this LPA once you lack mental capacity. Banks may "
        "ask them to prove that each time. Check that this is what you want."
    ),
    tell_caseworker=_("Usable only when the donor lacks capacity."),
    why=_(
        "Whether somebody has mental capacity is asked anew for each decision. If "
        "your attorneys can act before that, they still need your agreement."
    ),
)
def an_lpa_kept_until_capacity_is_lost_is_harder_to_use(
    lpa: Instrument,
) -> Iterator[str]:
    """A property LPA that waits for the loss of capacity is harder to use."""
    waits = lpa.when_usable is WhenUsable.CAPACITY_LOST
    if waits and lpa.type is LpaType.PROPERTY_AND_AFFAIRS:
        yield "when_usable"


@rule(
    source="Mental Capacity Act 2005, section 11(8); LP1H, section 5",
    page="life-sustaining/choice",
    severity=Severity.FATAL,
    tell_donor=_(
        "Choose whether your attorneys can decide about treatment that keeps you alive."
    ),
    tell_caseworker=_("Section 5 makes no choice about life-sustaining treatment."),
    why=_(
        "Attorneys may only decide about such treatment if the LPA says so expressly. "
        "Without a signed choice the form is not complete."
    ),
)
def a_welfare_lpa_chooses_about_life_sustaining_treatment(
    lpa: Instrument,
) -> Iterator[str]:
    """A welfare LPA says whether attorneys decide about life-sustaining treatment."""
    if lpa.type is LpaType.PERSONAL_WELFARE and lpa.life_sustaining is None:
        yield "life_sustaining"


@rule(
    source="Mental Capacity Act 2005, section 11(7)(a)",
    page="lpa-type/type",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "A health and welfare LPA is only used when you lack mental capacity. "
        "It cannot say anything else."
    ),
    tell_caseworker=_("A welfare LPA with a choice of when it is usable."),
    why=_(
        "The law lets welfare attorneys decide only what you cannot decide for "
        "yourself, so the form leaves no choice."
    ),
)
def a_welfare_lpa_leaves_no_choice_of_when_it_is_usable(
    lpa: Instrument,
) -> Iterator[str]:
    """A welfare LPA can only be used when the donor lacks capacity."""
    if lpa.type is LpaType.PERSONAL_WELFARE and lpa.when_usable is not None:
        yield "when_usable"


@rule(
    source="Mental Capacity Act 2005, section 11(8)",
    page="lpa-type/type",
    severity=Severity.QUERY,
    under={Regime.DIGITAL_2023: Severity.FATAL},
    tell_donor=_(
        "An LPA for property and financial affairs cannot decide about treatment."
    ),
    tell_caseworker=_("A property LPA with a choice about life-sustaining treatment."),
    why=_("Treatment belongs to health and welfare, which is an LPA of its own."),
)
def a_property_lpa_does_not_decide_about_treatment(lpa: Instrument) -> Iterator[str]:
    """Only a welfare LPA can speak of life-sustaining treatment."""
    if lpa.type is LpaType.PROPERTY_AND_AFFAIRS and lpa.life_sustaining is not None:
        yield "life_sustaining"


@rule(
    source="Mental Capacity Act 2005, section 10(5); LP1F and LP1H, sections 3 to 5",
    page=WHERE_CHOSEN,
    severity=Severity.ADVICE,
    tell_donor=_("This was left blank on the form, so the law has made the choice."),
    tell_caseworker=_("Left blank on the form: the default applies."),
    why=_(
        "A blank counts as a choice that nobody may have wanted: jointly, say, where "
        "any one of them was meant to act."
    ),
)
def choices_are_made_and_not_left_to_the_law(lpa: Instrument) -> Iterator[str]:
    """Where the form leaves a choice blank, the law makes it."""
    yield from (choice for choice in lpa.defaulted if choice in WHERE_CHOSEN)
