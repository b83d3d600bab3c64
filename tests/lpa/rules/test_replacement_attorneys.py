"""What replacements may be told, for every combination of appointments."""

from itertools import product

import pytest

from lpa.choices import HowTheyAct, StepIn
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
)
from lpa.rules.replacement_attorneys import (
    may_say_how_they_act,
    may_say_when_they_step_in,
    needs_continuation_sheet,
)

FIRST, LAST, ANOTHER = StepIn.ONE_CANNOT_ACT, StepIn.NONE_CAN_ACT, StepIn.ANOTHER_WAY
MANY = "two or more"

# (attorneys and how they act, replacements, when these step in): is it asked when they
# step in, is it asked how they act. None stands for any answer, or none.
ASKED = {
    ("one", 0, None): (False, False),
    ("one", 1, None): (False, False),
    ("one", MANY, None): (False, True),
    (JOINTLY, 0, None): (False, False),
    (JOINTLY, 1, None): (False, False),
    (JOINTLY, MANY, None): (False, True),
    (SEVERALLY, 0, None): (False, False),
    (SEVERALLY, 1, None): (True, False),
    (SEVERALLY, MANY, FIRST): (True, False),
    (SEVERALLY, MANY, LAST): (True, True),
    (SEVERALLY, MANY, ANOTHER): (True, False),
    (MIXED, 0, None): (False, False),
    (MIXED, 1, None): (False, False),
    (MIXED, MANY, None): (False, False),
}

# (attorneys and how they act, replacements, when, how these act) that change the form.
SHEETS = {
    ("one", MANY, None, SEVERALLY),
    ("one", MANY, None, MIXED),
    (JOINTLY, MANY, None, SEVERALLY),
    (JOINTLY, MANY, None, MIXED),
    (SEVERALLY, 1, LAST, None),
    (SEVERALLY, 1, ANOTHER, None),
    (SEVERALLY, MANY, LAST, None),
    (SEVERALLY, MANY, ANOTHER, None),
}

APPOINTMENTS = list(
    product(
        ((AMY,), (AMY, BENJAMIN), (AMY, BENJAMIN, EVE)),
        HowTheyAct,
        ((), (CATRIN,), (CATRIN, DAI), (CATRIN, DAI, EVE)),
    )
)
ANSWERS = list(product(StepIn, (None, *HowTheyAct)))


def an_lpa(attorneys, act, replacements, step_in, replacements_act):
    return Instrument(
        attorneys=attorneys,
        attorneys_act=act if len(attorneys) > 1 else None,
        replacements=replacements,
        replacements_step_in=step_in,
        replacements_act=replacements_act,
    )


def row(attorneys, act, replacements):
    count = MANY if len(replacements) > 1 else len(replacements)
    return ("one" if len(attorneys) == 1 else act, count)


@pytest.mark.parametrize("appointment", APPOINTMENTS)
def test_only_what_the_appointment_leaves_open_is_asked(appointment):
    key = row(*appointment)
    for step_in, replacements_act in ANSWERS:
        lpa = an_lpa(*appointment, step_in, replacements_act)
        expected = ASKED[(*key, None if (*key, None) in ASKED else step_in)]
        asked = may_say_when_they_step_in(lpa), may_say_how_they_act(lpa)

        assert asked == expected, (step_in, replacements_act)


@pytest.mark.parametrize("appointment", APPOINTMENTS)
def test_a_continuation_sheet_is_for_what_differs_from_the_form(appointment):
    key = row(*appointment)
    for step_in, replacements_act in ANSWERS:
        lpa = an_lpa(*appointment, step_in, replacements_act)
        ways = product((None, step_in), (None, replacements_act))
        expected = any((*key, *way) in SHEETS for way in ways)

        assert needs_continuation_sheet(lpa) is expected, (step_in, replacements_act)


@pytest.mark.parametrize("step_in", [None, *StepIn])
def test_nothing_is_asked_before_attorneys_are_named(step_in):
    lpa = Instrument(replacements=(CATRIN, DAI), replacements_step_in=step_in)

    assert not may_say_when_they_step_in(lpa)
    assert not may_say_how_they_act(lpa)


def test_how_they_act_waits_until_it_is_said_how_attorneys_act():
    lpa = Instrument(attorneys=(AMY, BENJAMIN), replacements=(CATRIN, DAI))

    assert not may_say_how_they_act(lpa)


def test_stepping_in_last_and_acting_jointly_is_still_written_down():
    lpa = an_lpa((AMY, BENJAMIN), SEVERALLY, (CATRIN, DAI), LAST, JOINTLY)

    assert needs_continuation_sheet(lpa)
