"""Who goes on when somebody drops out, said with names."""

import pytest

from lpa.choices import StepIn
from lpa.instrument import Instrument
from lpa.rules.examples.sound import (
    AMY,
    BENJAMIN,
    CATRIN,
    DAI,
    EVE,
    JOINTLY,
    MIXED,
    SEVERALLY,
    a_sound_lpa,
)
from lpa.rules.losses import if_a_replacement_stops, if_one_stops

TWO = (CATRIN, DAI)


@pytest.mark.parametrize(
    ("how", "replacements", "what"),
    [
        (JOINTLY, (), "nobody can and the LPA stops working"),
        (JOINTLY, (CATRIN,), "Benjamin Baker drops out too and Catrin Cole steps in"),
        (
            JOINTLY,
            TWO,
            "Benjamin Baker drops out too and Catrin Cole and Dai Dale step in, and "
            "must agree on everything",
        ),
        (SEVERALLY, (), "Benjamin Baker goes on"),
        (SEVERALLY, (CATRIN,), "Benjamin Baker goes on and Catrin Cole steps in"),
        (MIXED, (), "Benjamin Baker goes on and nobody can make the joint decisions"),
        (
            MIXED,
            (CATRIN,),
            "Benjamin Baker goes on, Catrin Cole steps in and only Catrin Cole can "
            "make the joint decisions",
        ),
    ],
)
def test_each_choice_says_what_follows_from_it(how, replacements, what):
    lpa = a_sound_lpa(attorneys_act=how, replacements=replacements)

    assert if_one_stops(lpa) == f"If Amy Able can no longer act, {what}"


@pytest.mark.parametrize(
    ("when", "what"),
    [
        (StepIn.NONE_CAN_ACT, "Benjamin Baker and Eve Ellis go on"),
        (
            StepIn.ANOTHER_WAY,
            "Benjamin Baker and Eve Ellis go on and who steps in is as you describe: "
            "Catrin Cole",
        ),
    ],
)
def test_when_replacements_step_in_is_said_too(when, what):
    three = (AMY, BENJAMIN, EVE)
    lpa = a_sound_lpa(attorneys=three, replacements_step_in=when)

    assert if_one_stops(lpa) == f"If Amy Able can no longer act, {what}"


@pytest.mark.parametrize(
    ("how", "what"),
    [
        (JOINTLY, "nobody can and the LPA stops working"),
        (SEVERALLY, "Dai Dale goes on"),
        (MIXED, "Dai Dale goes on and nobody can make the joint decisions"),
    ],
)
def test_a_replacement_who_stops_is_not_replaced(how, what):
    last = StepIn.NONE_CAN_ACT
    lpa = a_sound_lpa(replacements=TWO, replacements_act=how, replacements_step_in=last)

    assert if_a_replacement_stops(lpa) == f"If Catrin Cole can no longer act, {what}"


def test_nobody_named_is_nobody_lost():
    assert if_one_stops(Instrument()) == if_a_replacement_stops(Instrument()) == ""
