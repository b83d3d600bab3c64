"""Who can act when attorneys stop, for every appointment and every loss."""

from itertools import combinations, product

import pytest

from lpa.choices import HowTheyAct, StepIn
from lpa.instrument import Instrument
from lpa.rules.appointment import WhoCanAct, appointment_viable, who_can_act
from lpa.rules.examples.sound import (
    AMY,
    BENJAMIN,
    CATRIN,
    DAI,
    EVE,
    JOINTLY,
    MIXED,
    SEVERALLY,
    a_person,
)

FAY = a_person("Fay", "Flynn")
ORIGINALS, REPLACEMENTS = (AMY, BENJAMIN, EVE), (CATRIN, DAI, FAY)
FIRST, LAST, ANOTHER = StepIn.ONE_CANNOT_ACT, StepIn.NONE_CAN_ACT, StepIn.ANOTHER_WAY

APPOINTMENTS = [
    (ORIGINALS[:originals], act, REPLACEMENTS[:replacements])
    for originals, act, replacements in product(
        (1, 2, 3), (None, *HowTheyAct), (0, 1, 2, 3)
    )
]
CHOICES = list(product((None, *StepIn), (None, *HowTheyAct)))


def an_lpa(originals, act, replacements=(), step_in=None, how=None, **more):
    return Instrument(
        attorneys=originals,
        attorneys_act=act,
        replacements=replacements,
        replacements_step_in=step_in,
        replacements_act=how,
        **more,
    )


def every_loss(appointment):
    """Every LPA with this appointment, with every set of people that it can lose."""
    for step_in, how in CHOICES:
        lpa = an_lpa(*appointment, step_in, how)
        uids = [person.uid for person in (*lpa.attorneys, *lpa.replacements)]
        for size in range(len(uids) + 1):
            for ended in combinations(uids, size):
                yield lpa, ended


class Power:
    """The same told as a story: one event after another, attorneys before replacements.

    several are those who may act alone, unit those who must agree; losing a member of
    the unit ends the unit.
    """

    def __init__(self, lpa):
        self.lpa = lpa
        self.waiting = {person.uid for person in lpa.replacements}
        self.several, self.unit, self.perhaps = set(), set(), set()
        self.appoint({person.uid for person in lpa.attorneys}, lpa.attorneys_act)

    def appoint(self, group, how):
        how = SEVERALLY if len(group) == 1 else how or JOINTLY
        self.several |= group if how is not JOINTLY else set()
        self.unit = set(group) if how is not SEVERALLY else set()

    def lose(self, uid):
        unit_broken = uid in self.unit
        self.several.discard(uid)
        self.perhaps.discard(uid)
        if unit_broken:
            self.unit = set()
        if uid in {person.uid for person in self.lpa.attorneys}:
            self.replace(unit_broken)

    def replace(self, unit_broken):
        is_several = len(self.lpa.attorneys) > 1 and not unit_broken
        joining, self.waiting = self.waiting, set()
        if unit_broken and self.lpa.attorneys_act is MIXED:
            self.several |= joining
            self.unit = joining
        elif is_several and self.lpa.replacements_step_in is ANOTHER:
            self.perhaps |= joining
        elif is_several and self.lpa.replacements_step_in is LAST and self.several:
            self.waiting = joining
        elif is_several and self.lpa.replacements_step_in is not LAST:
            self.several |= joining
        elif joining:
            self.appoint(joining, self.lpa.replacements_act)


@pytest.mark.parametrize("appointment", APPOINTMENTS)
def test_what_the_choices_say_is_what_one_event_after_another_leads_to(appointment):
    for lpa, ended in every_loss(appointment):
        power = Power(lpa)
        for uid in ended:
            power.lose(uid)
        acting = who_can_act(lpa, set(ended))

        assert set(acting.alone) == power.several, ended
        assert set(acting.together) == power.unit, ended
        assert set(acting.may_step_in) == power.perhaps, ended


@pytest.mark.parametrize("appointment", APPOINTMENTS)
def test_nobody_acts_whose_appointment_has_ended(appointment):
    for lpa, ended in every_loss(appointment):
        acting = who_can_act(lpa, set(ended))
        everybody = {*acting.alone, *acting.together, *acting.may_step_in}

        assert everybody.isdisjoint(ended)
        assert appointment_viable(lpa, set(ended)) is bool(everybody)


@pytest.mark.parametrize(
    ("lpa", "ended", "expected"),
    [
        # A sole attorney.
        (an_lpa((AMY,), None), "", WhoCanAct(alone=("amy",))),
        (an_lpa((AMY,), None), "amy", WhoCanAct()),
        (an_lpa((AMY,), None, (CATRIN,)), "amy", WhoCanAct(alone=("catrin",))),
        (
            an_lpa((AMY,), None, (CATRIN, DAI)),
            "amy",
            WhoCanAct(together=("catrin", "dai")),
        ),
        # Joint attorneys: the survivors drop out.
        (an_lpa((AMY, EVE), JOINTLY), "amy", WhoCanAct()),
        (an_lpa((AMY, EVE), None), "eve", WhoCanAct()),
        (
            an_lpa((AMY, EVE), JOINTLY, (CATRIN, DAI), how=SEVERALLY),
            "amy",
            WhoCanAct(alone=("catrin", "dai")),
        ),
        (
            an_lpa((AMY, EVE), JOINTLY, (CATRIN, DAI), how=JOINTLY),
            "amy dai",
            WhoCanAct(must_read=True),
        ),
        # Attorneys who act jointly and severally go on, joined when the donor says.
        (an_lpa((AMY, EVE), SEVERALLY), "amy", WhoCanAct(alone=("eve",))),
        (
            an_lpa((AMY, EVE), SEVERALLY, (CATRIN, DAI), FIRST),
            "amy",
            WhoCanAct(alone=("eve", "catrin", "dai")),
        ),
        (
            an_lpa((AMY, EVE), SEVERALLY, (CATRIN, DAI), LAST),
            "amy",
            WhoCanAct(alone=("eve",)),
        ),
        (
            an_lpa((AMY, EVE), SEVERALLY, (CATRIN, DAI), LAST, MIXED),
            "amy eve",
            WhoCanAct(alone=("catrin", "dai"), together=("catrin", "dai")),
        ),
        (
            an_lpa((AMY, EVE), SEVERALLY, (CATRIN,), ANOTHER),
            "amy",
            WhoCanAct(alone=("eve",), may_step_in=("catrin",), must_read=True),
        ),
        # Mixed: the replacements take over what is decided jointly.
        (an_lpa((AMY, EVE), MIXED), "amy", WhoCanAct(alone=("eve",))),
        (
            an_lpa((AMY, EVE), MIXED, (CATRIN,)),
            "amy",
            WhoCanAct(alone=("eve", "catrin"), together=("catrin",)),
        ),
        (
            an_lpa((AMY, EVE), MIXED, (CATRIN, DAI)),
            "amy dai",
            WhoCanAct(alone=("eve", "catrin"), must_read=True),
        ),
    ],
)
def test_worked_examples(lpa, ended, expected):
    assert who_can_act(lpa, set(ended.split())) == expected


@pytest.mark.parametrize("ended", [set(), {"amy"}])
def test_instructions_have_to_be_read_whoever_has_stopped(ended):
    lpa = an_lpa((AMY, EVE), SEVERALLY, instructions="Eve acts only abroad.")

    assert who_can_act(lpa, ended).must_read


def test_somebody_who_is_not_an_attorney_makes_no_difference():
    lpa = an_lpa((AMY, EVE), JOINTLY)

    assert who_can_act(lpa, {"somebody"}) == WhoCanAct(together=("amy", "eve"))


def test_an_lpa_without_attorneys_is_of_no_use():
    assert not appointment_viable(an_lpa((), None, (CATRIN,)), set())
