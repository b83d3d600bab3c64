from dataclasses import replace

from lpa.choices import HowTheyAct, LifeSustaining, LpaType, StepIn, WhenUsable
from lpa.defaults import with_defaults
from lpa.instrument import Instrument, Person

ONE, TWO, THREE, FOUR = (Person(uid=str(n), first_names=str(n)) for n in range(4))
PROPERTY = Instrument(type=LpaType.PROPERTY_AND_AFFAIRS, attorneys=(ONE,))


def test_several_attorneys_who_are_told_nothing_act_jointly():
    lpa = with_defaults(replace(PROPERTY, attorneys=(ONE, TWO)))

    assert lpa.attorneys_act is HowTheyAct.JOINTLY
    assert "attorneys_act" in lpa.defaulted


def test_one_attorney_has_nobody_to_act_jointly_with():
    assert with_defaults(PROPERTY).attorneys_act is None


def test_a_property_lpa_can_be_used_while_the_donor_has_capacity():
    assert with_defaults(PROPERTY).when_usable is WhenUsable.HAS_CAPACITY


def test_nobody_but_doctors_decides_about_life_sustaining_treatment():
    lpa = with_defaults(replace(PROPERTY, type=LpaType.PERSONAL_WELFARE))

    assert lpa.life_sustaining is LifeSustaining.OPTION_B
    assert lpa.when_usable is None


def test_replacements_step_in_at_the_first_loss_and_are_not_asked_how_to_act():
    several = replace(
        PROPERTY,
        attorneys=(ONE, TWO),
        attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
        replacements=(THREE, FOUR),
    )

    lpa = with_defaults(several)

    assert lpa.replacements_step_in is StepIn.ONE_CANNOT_ACT
    assert lpa.replacements_act is None


def test_replacements_of_a_sole_attorney_act_jointly():
    lpa = with_defaults(replace(PROPERTY, replacements=(THREE, FOUR)))

    assert lpa.replacements_act is HowTheyAct.JOINTLY


def test_what_was_chosen_stays():
    chosen = replace(PROPERTY, when_usable=WhenUsable.CAPACITY_LOST)

    lpa = with_defaults(chosen)

    assert lpa.when_usable is WhenUsable.CAPACITY_LOST
    assert lpa.defaulted == ()
