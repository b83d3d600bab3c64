"""What is left of an appointment when attorneys stop (sections 10(8), 13(6) and (7)).

The donor's choices decide: a joint appointment is one unit that ends with any of its
members; attorneys who act severally go on without the one who stopped. Replacements
take the place of those whom they replace, and are one unit too if they act jointly.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from lpa.choices import HowTheyAct, StepIn
from lpa.instrument import Attorney, Instrument

Uids = tuple[str, ...]


@dataclass(frozen=True)
class WhoCanAct:
    """Who may use the LPA now, as far as its choices tell (uids, in the form's order).

    must_read says that the donor's own words decide part of it, so that somebody has
    to read them before anyone relies on this.
    """

    alone: Uids = ()  # each of them by themselves
    together: Uids = ()  # all of them in agreement, on whatever is decided jointly
    may_step_in: Uids = ()  # if the donor's own description of stepping in says so
    must_read: bool = False

    @property
    def anybody(self) -> bool:
        """Whether there is anyone at all who can, or may be able to, act."""
        return bool(self.alone or self.together or self.may_step_in)


def appointment_viable(lpa: Instrument, ended: Collection[str]) -> bool:
    """Whether the LPA can still be used by anybody when these appointments have ended.

    ended holds uids of attorneys and replacements, whatever the reason: death, loss of
    capacity, disclaimer; bankruptcy, debt relief or winding-up for property only; the
    end of a marriage or civil partnership with the donor unless the LPA says otherwise.
    """
    return who_can_act(lpa, ended).anybody


def who_can_act(lpa: Instrument, ended: Collection[str]) -> WhoCanAct:
    """Who may act when the appointments of these uids have ended."""
    by_choices = by_the_choices(lpa, ended)
    if (lpa.instructions or "").strip():
        return replace(by_choices, must_read=True)
    return by_choices


def by_the_choices(lpa: Instrument, ended: Collection[str]) -> WhoCanAct:
    """Who may act by what was ticked, leaving instructions aside."""
    originals = uids(lpa.attorneys)
    left = without(originals, ended)
    if left == originals:
        return acting(originals, lpa.attorneys_act)
    after_a_loss = AFTER_A_LOSS[how_they_act(originals, lpa.attorneys_act)]
    return after_a_loss(lpa, left, ended)


def uids(people: Collection[Attorney]) -> Uids:
    return tuple(person.uid for person in people)


def without(group: Uids, ended: Collection[str]) -> Uids:
    return tuple(uid for uid in group if uid not in ended)


def how_they_act(group: Uids, chosen: HowTheyAct | None) -> HowTheyAct:
    """The donor's choice; jointly where the form is silent (section 10(5)), which is
    all the same for one person."""
    if len(group) < 2 or chosen is None:
        return HowTheyAct.JOINTLY
    return chosen


def acting(group: Uids, chosen: HowTheyAct | None) -> WhoCanAct:
    """A group of which nobody has stopped."""
    how = how_they_act(group, chosen)
    if len(group) < 2 or how is HowTheyAct.JOINTLY_AND_SEVERALLY:
        return WhoCanAct(alone=group)
    if how is HowTheyAct.JOINTLY:
        return WhoCanAct(together=group)
    return WhoCanAct(alone=group, together=group)


def replacing(lpa: Instrument, ended: Collection[str]) -> WhoCanAct:
    """The replacements once they have taken over everything.

    A joint group of replacements that has lost somebody is a unit no more. Whether
    that happened before they stepped in is not known here, so somebody has to look.
    """
    group = uids(lpa.replacements)
    left = without(group, ended)
    if left == group:
        return acting(group, lpa.replacements_act)
    how = how_they_act(group, lpa.replacements_act)
    alone = () if how is HowTheyAct.JOINTLY else left
    is_partly_joint = how is not HowTheyAct.JOINTLY_AND_SEVERALLY
    return WhoCanAct(alone=alone, must_read=is_partly_joint and bool(left))


def after_joint_loss(lpa: Instrument, left: Uids, ended: Collection[str]) -> WhoCanAct:
    """The unit has ended, so the attorneys who are left drop out too."""
    return replacing(lpa, ended)


def after_several_loss(
    lpa: Instrument, left: Uids, ended: Collection[str]
) -> WhoCanAct:
    """Those who are left go on; when replacements join them is the donor's choice."""
    joining = without(uids(lpa.replacements), ended)
    if lpa.replacements_step_in is StepIn.ANOTHER_WAY:
        return WhoCanAct(alone=left, may_step_in=joining, must_read=bool(joining))
    if lpa.replacements_step_in is StepIn.NONE_CAN_ACT:
        return WhoCanAct(alone=left) if left else replacing(lpa, ended)
    return WhoCanAct(alone=left + joining)


def after_mixed_loss(lpa: Instrument, left: Uids, ended: Collection[str]) -> WhoCanAct:
    """Replacements take over the joint decisions; the others go on being anyone's."""
    group = uids(lpa.replacements)
    joining = without(group, ended)
    unit = joining if joining == group else ()
    return WhoCanAct(alone=left + joining, together=unit, must_read=joining != unit)


AFTER_A_LOSS = {
    HowTheyAct.JOINTLY: after_joint_loss,
    HowTheyAct.JOINTLY_AND_SEVERALLY: after_several_loss,
    HowTheyAct.MIXED: after_mixed_loss,
}
