"""What is noticed in a text, and where."""

import pytest

from lpa.wording import Acting, noticed
from lpa.wording.listing import INDEX, KINDS
from lpa.wording.sentences import sentences

SEVERALLY, JOINTLY = Acting.SEVERALLY, Acting.JOINTLY

pytestmark = pytest.mark.once


def kinds(text, *, where="instructions", act=SEVERALLY):
    return [each.kind for each in noticed(text, where=where, act=act)]


def test_words_are_shown_with_their_line_as_typed():
    text = "Keep my cat.\r\n\r\nThe majority\ndecides."
    [found] = noticed(text, where="instructions", act=SEVERALLY)

    assert (found.words, found.line) == ("majority", 3)


def test_a_phrase_goes_on_over_the_end_of_a_line():
    text = "They must take me\nto Switzerland so that I\ncan die."
    [found] = noticed(text, where="instructions", act=SEVERALLY)

    assert found.words == "take me to Switzerland so that I can die"


def test_a_kind_is_noticed_once_a_sentence():
    assert kinds("A majority, a majority. And a majority!") == ["majority"] * 2


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "`"])
def test_apostrophes_are_alike(apostrophe):
    text = f"Pay my grandson{apostrophe}s school fees."

    assert kinds(text) == ["maintains-others"]


def test_case_does_not_matter():
    assert kinds("THE MAJORITY DECIDES") == ["majority"]


@pytest.mark.parametrize(
    "text",
    [
        "My attorneys must not use my money for their own benefit.",
        "My attorneys must never make large gifts.",
        "No attorney may appoint a substitute.",
        "They keep my accounts. They must not lend money, nothing at all.",
        "They may give nothing to reduce inheritance tax.",
        "My attorneys shall have no power to delegate their powers or lend money.",
    ],
)
def test_what_is_forbidden_is_not_asked_for(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "My attorneys must not sell my car but may appoint a substitute.",
        "My attorneys must not sell my car, and may appoint a substitute.",
        "If they cannot agree, they may appoint a substitute.",
        "My attorneys must not sell my car. They may appoint a substitute.",
    ],
)
def test_a_ban_ends_where_its_clause_ends(text):
    assert kinds(text) == ["substitute"]


def test_unanimity_fits_a_joint_appointment_alone():
    text = "All my attorneys must agree."

    assert kinds(text) == ["contradicts-how-they-act"]
    assert kinds(text, act=JOINTLY) == kinds(text, act=Acting.SOLE) == []


REAPPOINT = (
    "If one of my attorneys is unable or unwilling to act, I reappoint the remaining "
    "original attorneys as replacement attorneys. If neither can act, my replacement "
    "attorneys named in section 4 shall act."
)


@pytest.mark.parametrize("act", list(Acting))
def test_reappointing_the_others_is_accepted(act):
    assert kinds(REAPPOINT, act=act) == []


def test_binding_words_are_out_of_place_among_preferences_only():
    text = "My attorneys must visit me."

    assert kinds(text) == []
    assert kinds(text, where="preferences") == ["binding-preference"]


def test_wishing_words_are_out_of_place_among_instructions_only():
    text = "I would like to be visited."

    assert kinds(text, where="preferences") == []
    assert kinds(text) == ["wishing-instruction"]


def test_welsh_is_not_read():
    assert kinds("Rhaid i'm hatwrneiod benderfynu drwy fwyafrif.") == []


def test_long_words_are_cut_where_they_are_shown():
    text = f"Give {'very ' * 3}{'large ' * 1}{'x' * 90} gifts"
    found = noticed(f"{text} of £10,000", where="instructions", act=SEVERALLY)

    assert all(len(each.words) <= 81 for each in found)


def test_sentences_know_where_they_stand():
    text = "One. Two, e.g. this; three?\n- four\nfive goes\non\n\nSix"

    assert [each.text.strip() for each in sentences(text)] == [
        "One",
        "Two, e.g. this; three",
        "- four\nfive goes\non",
        "Six",
    ]
    assert all(text[each.starts_at :].startswith(each.text) for each in sentences(text))


def test_every_list_has_a_kind_and_every_kind_phrases():
    assert {group.kind for group in INDEX.groups} == set(KINDS)
    assert all(group.say for group in INDEX.groups)
