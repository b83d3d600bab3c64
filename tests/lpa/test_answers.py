import pytest

from lpa import answers
from lpa.choices import HowTheyAct, LpaType, StepIn
from tests.builders import AMY, BEN, CAT, REPLACED, WELFARE, a_draft, act, answer

pytestmark = pytest.mark.django_db

SEVERALLY = act("jointly-and-severally")
FIRST = {
    ("replacement-attorneys", "when-they-step-in"): {
        "replacements_step_in": "one-can-no-longer-act"
    }
}


def test_a_complete_draft_reads_as_what_was_decided(donor):
    lpa = answers.read(a_draft(donor)).lpa

    assert lpa.type is LpaType.PROPERTY_AND_AFFAIRS
    assert lpa.donor.full_name == "Dora Jane Donor"
    assert [attorney.full_name for attorney in lpa.attorneys] == ["Amy Able"]
    assert lpa.instructions == ""


def test_an_answer_stops_counting_while_its_question_is_not_asked(donor):
    draft = a_draft(
        donor,
        attorneys=(AMY, BEN),
        replacements=(CAT,),
        answers=SEVERALLY | REPLACED | FIRST,
    )
    assert answers.read(draft).lpa.replacements_step_in is StepIn.ONE_CANNOT_ACT

    answer(draft, act("jointly"))
    assert answers.read(draft).lpa.replacements_step_in is None

    answer(draft, SEVERALLY)
    assert answers.read(draft).lpa.replacements_step_in is StepIn.ONE_CANNOT_ACT


def test_replacements_named_but_no_longer_wanted_do_not_count(donor):
    draft = a_draft(donor, replacements=(CAT,), answers=REPLACED)
    assert answers.read(draft).lpa.replacements

    answer(draft, {("replacement-attorneys", "wanted"): {"wants_replacements": "no"}})

    assert answers.read(draft).lpa.replacements == ()


def test_a_welfare_lpa_is_not_asked_when_it_can_be_used(donor):
    reading = answers.read(a_draft(donor, answers=WELFARE))

    assert reading.lpa.when_usable is None
    assert reading.asked["when"] == []


def test_details_of_mixed_decisions_belong_to_that_choice_only(donor):
    mixed = act("jointly-for-some-severally-for-others", "Selling my home")
    draft = a_draft(donor, attorneys=(AMY, BEN), answers=mixed)
    assert answers.read(draft).lpa.attorneys_act_details == "Selling my home"

    answer(draft, act("jointly", "Selling my home"))

    lpa = answers.read(draft).lpa
    assert (lpa.attorneys_act, lpa.attorneys_act_details) == (HowTheyAct.JOINTLY, "")


def test_an_answer_that_makes_no_sense_does_not_count(donor):
    draft = a_draft(donor, answers={("lpa-type", "type"): {"type": "of-everything"}})

    reading = answers.read(draft)

    assert reading.lpa.type is None
    assert reading.lpa.when_usable is None


def test_reading_takes_as_many_queries_however_many_people_there_are(
    donor, django_assert_num_queries
):
    many = tuple({**AMY, "first_names": f"Amy {n}"} for n in range(12))
    draft = a_draft(donor, attorneys=many, answers=SEVERALLY)

    with django_assert_num_queries(1):
        answers.read(draft)
