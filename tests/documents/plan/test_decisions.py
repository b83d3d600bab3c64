"""What is ticked and what goes on continuation sheet 2, for every combination."""

import pytest

from lpa.choices import HowTheyAct, LpaType, StepIn, WhenUsable
from lpa.instrument import Address, Person
from tests.documents.people import an_instrument

from .reading import named, pages_of, sheets, the

JOINTLY, SEVERALLY, MIXED = (
    HowTheyAct.JOINTLY,
    HowTheyAct.JOINTLY_AND_SEVERALLY,
    HowTheyAct.MIXED,
)
FIRST, LAST, ANOTHER = StepIn.ONE_CANNOT_ACT, StepIn.NONE_CAN_ACT, StepIn.ANOTHER_WAY

ONLY_WHEN_NONE = "only when none of my original attorneys"
ANOTHER_WAY = "when and how my replacement attorneys step in"
J_AND_S = "act jointly and severally."
FOR_SOME = "act jointly for some decisions"
WHEN, HOW = "The moment they step in.", "What they agree on."

# attorneys, how they act, replacements, when they step in, how they act, what is said
COMBINATIONS = [
    (1, None, 0, None, None, []),
    (1, None, 1, None, None, []),
    (1, None, 2, None, JOINTLY, []),
    (1, None, 2, None, SEVERALLY, [J_AND_S]),
    (1, None, 2, None, MIXED, [FOR_SOME, HOW]),
    (2, JOINTLY, 0, None, None, []),
    (2, JOINTLY, 1, None, None, []),
    (2, JOINTLY, 2, None, JOINTLY, []),
    (2, JOINTLY, 2, None, SEVERALLY, [J_AND_S]),
    (2, JOINTLY, 2, None, MIXED, [FOR_SOME, HOW]),
    (2, SEVERALLY, 0, None, None, []),
    (2, SEVERALLY, 1, FIRST, None, []),
    (2, SEVERALLY, 1, LAST, None, [ONLY_WHEN_NONE]),
    (2, SEVERALLY, 1, ANOTHER, None, [ANOTHER_WAY, WHEN]),
    (2, SEVERALLY, 2, FIRST, None, []),
    (2, SEVERALLY, 2, LAST, JOINTLY, [ONLY_WHEN_NONE]),
    (2, SEVERALLY, 2, LAST, SEVERALLY, [ONLY_WHEN_NONE, J_AND_S]),
    (2, SEVERALLY, 2, LAST, MIXED, [ONLY_WHEN_NONE, FOR_SOME, HOW]),
    (2, SEVERALLY, 2, ANOTHER, None, [ANOTHER_WAY, WHEN]),
    (2, MIXED, 0, None, None, []),
    (2, MIXED, 1, None, None, []),
    (2, MIXED, 2, None, None, []),
]
EVERY_SENTENCE = {ONLY_WHEN_NONE, ANOTHER_WAY, J_AND_S, FOR_SOME, WHEN, HOW}


def decided(attorneys, act, replacements, step_in, replacements_act):
    return an_instrument(
        attorneys,
        replacements,
        attorneys_act=act,
        attorneys_act_details="Selling my house." if act is MIXED else "",
        replacements_step_in=step_in,
        replacements_step_in_details=WHEN if step_in is ANOTHER else "",
        replacements_act=replacements_act,
        replacements_act_details=HOW if replacements_act is MIXED else "",
    )


@pytest.mark.parametrize(("choices", "said"), [(c[:5], c[5]) for c in COMBINATIONS])
def test_sheet_2_says_when_and_how_replacements_act(choices, said):
    pages = pages_of(decided(*choices))

    about = [p for p in named(pages, "cs2") if p.values["text_is"] == "stepping-in"]
    text = " ".join(line for page in about for line in page.values["text"])
    assert [sentence for sentence in EVERY_SENTENCE if sentence in text] == [
        sentence for sentence in EVERY_SENTENCE if sentence in said
    ]
    assert len(about) == (1 if said else 0)


@pytest.mark.parametrize(("choices", "said"), [(c[:5], c[5]) for c in COMBINATIONS])
def test_section_4_is_ticked_exactly_when_sheet_2_says_something(choices, said):
    values = the(pages_of(decided(*choices)), "05_").values

    assert values["change_when_or_how"] is bool(said)


@pytest.mark.parametrize("choices", [combination[:5] for combination in COMBINATIONS])
def test_a_mixed_appointment_always_has_a_sheet_of_decisions(choices):
    is_mixed = choices[1] is MIXED

    assert ("2d" in sheets(pages_of(decided(*choices)))) is is_mixed


def test_a_mixed_appointment_without_words_has_an_empty_sheet_to_write_on():
    lpa = an_instrument(attorneys=2, attorneys_act=MIXED)

    assert the(pages_of(lpa), "cs2").values["text"] == ()


@pytest.mark.parametrize(
    ("attorneys", "act", "ticked"),
    [
        (0, None, ""),
        (1, None, "only-one"),
        (1, JOINTLY, "only-one"),
        (2, None, ""),
        (2, JOINTLY, "jointly"),
        (2, SEVERALLY, "jointly-and-severally"),
        (3, MIXED, "jointly-for-some-severally-for-others"),
    ],
)
def test_section_3_ticks_one_box(attorneys, act, ticked):
    lpa = an_instrument(attorneys, attorneys_act=act)

    assert the(pages_of(lpa), "04_").values["how_attorneys_act"] == ticked


@pytest.mark.parametrize("when", WhenUsable)
def test_section_5_of_a_property_lpa_ticks_when_it_is_usable(when):
    lpa = an_instrument(when_usable=when)

    assert the(pages_of(lpa), "06_when").values["when_usable"] == when


def test_section_5_of_a_welfare_lpa_is_about_life_sustaining_treatment():
    pages = pages_of(an_instrument(type=LpaType.PERSONAL_WELFARE))

    assert [page.template for page in named(pages, "06_")] == ["lp1/06_life_sustaining"]


@pytest.mark.parametrize("can_sign", [True, None])
def test_a_donor_who_can_sign_needs_no_sheet_3(can_sign):
    pages = pages_of(an_instrument(donor_can_sign=can_sign))

    assert not named(pages, "cs3")
    assert the(pages, "10_").values["donor_cannot_sign"] is False


def test_section_9_points_to_sheet_3_where_the_donor_cannot_sign():
    pages = pages_of(an_instrument(donor_can_sign=False))

    assert named(pages, "cs3")
    assert the(pages, "10_").values["donor_cannot_sign"] is True


def test_sheet_3_names_who_helps_only_where_it_is_signed_on_screen():
    wyn = Person(first_names="Wyn", last_name="Witness", address=Address("4 Low Road"))
    sid = Person(first_names="Sid", last_name="Scribe")
    helped = an_instrument(donor_can_sign=False, signatory=sid, independent_witness=wyn)
    said = the(pages_of(helped), "cs3").values

    assert (said["signatory"], said["witness"]) == ("Sid Scribe", "Wyn Witness")
    assert said["witness_address"] == ("4 Low Road",)
    assert set(the(pages_of(helped.on_paper()), "cs3").values) == {"donor"}


def test_an_answer_that_is_no_longer_asked_for_is_not_printed():
    lpa = decided(2, JOINTLY, 1, LAST, SEVERALLY)

    assert not named(pages_of(lpa), "cs2")
    assert the(pages_of(lpa), "05_").values["change_when_or_how"] is False
