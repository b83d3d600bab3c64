"""What the donor's choices mean when an attorney can no longer act."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Consequence, HowTheyAct, Severity
from lpa.instrument import Instrument

from .appointment import WhoCanAct
from .attorneys import must_say_how_they_act
from .book import rule
from .losses import losses
from .places import Place


@rule(
    source="Mental Capacity Act 2005, section 13(6) and (7)",
    page="replacement-attorneys/wanted",
    severity=Severity.ADVICE,
    consequence=Consequence.STOPS,
    tell_donor=_(
        "If {found} can no longer act, this LPA stops working. A replacement attorney "
        "would keep it going."
    ),
    tell_caseworker=_("The LPA ends if {found} can no longer act."),
    why=_(
        "An attorney may die, fall ill or give up. A new LPA can only be made while "
        "you have mental capacity; after that, only the court can help."
    ),
)
def the_lpa_outlives_its_first_loss(lpa: Instrument) -> Iterator[str]:
    """Without a replacement, a sole or a joint appointment ends with one attorney."""
    for attorney, left in losses(lpa):
        if not left.anybody:
            yield Place("replacements", found=attorney.full_name)


@rule(
    source="Mental Capacity Act 2005, section 13(6) and (7)",
    page="replacement-attorneys/wanted",
    severity=Severity.ADVICE,
    consequence=Consequence.STOPS,
    tell_donor=_(
        "If any one of your attorneys can no longer act, nobody can make the decisions "
        "that they must all agree on. A replacement attorney could."
    ),
    tell_caseworker=_("The joint decisions end with the first attorney who stops."),
    why=_(
        "The others go on with everything else, but what all of them must agree on "
        "can only be decided by all of them."
    ),
)
def joint_decisions_outlive_their_first_loss(lpa: Instrument) -> Iterator[str]:
    """Without a replacement, joint decisions in a mixed appointment end with one
    attorney."""
    is_mixed = must_say_how_they_act(lpa) and lpa.attorneys_act is HowTheyAct.MIXED
    if is_mixed and not lpa.replacements:
        yield "replacements"


@rule(
    source="Mental Capacity Act 2005, sections 10(6) and 13(6) to (7)",
    page="attorneys/how-they-act",
    severity=Severity.ADVICE,
    tell_donor=_(
        "As soon as one of your attorneys can no longer act, the others drop out too, "
        "and your replacements take over entirely: {found}."
    ),
    tell_caseworker=_("At the first loss the replacements take over: {found}."),
    why=_(
        "The law treats attorneys who act jointly as one. If you want those who are "
        "left to go on, let them act jointly and severally, or say in your "
        "instructions that you reappoint them as replacements."
    ),
)
def attorneys_who_are_left_go_on(lpa: Instrument) -> Iterator[str]:
    """Joint attorneys who are left drop out at the first loss, even if there are
    replacements."""
    for attorney, left in losses(lpa):
        others = {one.uid for one in lpa.attorneys} - {attorney.uid}
        if left.anybody and others and others.isdisjoint(everybody(left)):
            names = (one.full_name for one in lpa.replacements)
            yield Place("attorneys_act", found=", ".join(names))
            return


@rule(
    source="Mental Capacity Act 2005, sections 10(6) and 13(6) to (7)",
    page="attorneys/how-they-act",
    severity=Severity.ADVICE,
    tell_donor=_(
        "As soon as one of your attorneys can no longer act, your replacements make "
        "the joint decisions without the attorneys who are left."
    ),
    tell_caseworker=_("At the first loss the joint decisions go to the replacements."),
    why=_(
        "For what they decide jointly the law treats your attorneys as one. Those who "
        "are left still make all other decisions, beside the replacements."
    ),
)
def attorneys_who_are_left_keep_the_joint_decisions(lpa: Instrument) -> Iterator[str]:
    """In a mixed appointment, those who are left lose the joint decisions to the
    replacements."""
    is_mixed = must_say_how_they_act(lpa) and lpa.attorneys_act is HowTheyAct.MIXED
    if is_mixed and lpa.replacements:
        yield "attorneys_act"


def everybody(left: WhoCanAct) -> set[str]:
    return {*left.alone, *left.together, *left.may_step_in}
