"""What continuation sheet 2 has to say about when and how replacements act."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from lpa.choices import HowTheyAct, StepIn
from lpa.instrument import Instrument
from lpa.rules.replacement_attorneys import (
    may_say_how_they_act,
    may_say_when_they_step_in,
)


def replacement_decisions(lpa: Instrument) -> str:
    """The donor's changes to what section 4 says by itself; empty where there are none.

    That they wait until no attorney is left is said whatever is said of how they then
    act, or the deed would not carry that choice.
    """
    return "\n".join(filter(None, (*_when(lpa), *_how(lpa))))


def _when(lpa: Instrument) -> Iterator[str]:
    if not may_say_when_they_step_in(lpa):
        return
    if lpa.replacements_step_in is StepIn.NONE_CAN_ACT:
        yield _(
            "My replacement attorneys step in only when none of my original attorneys "
            "can act any more."
        )
    elif lpa.replacements_step_in is StepIn.ANOTHER_WAY:
        yield _("This is when and how my replacement attorneys step in:")
        yield lpa.replacements_step_in_details


def _how(lpa: Instrument) -> Iterator[str]:
    if not may_say_how_they_act(lpa):
        return
    if lpa.replacements_act is HowTheyAct.JOINTLY_AND_SEVERALLY:
        yield _("My replacement attorneys act jointly and severally.")
    elif lpa.replacements_act is HowTheyAct.MIXED:
        yield _(
            "My replacement attorneys act jointly for some decisions, and jointly and "
            "severally for the others. These are the decisions:"
        )
        yield lpa.replacements_act_details
