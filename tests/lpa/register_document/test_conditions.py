import pytest

from lpa.register_document.conditions import conditions_broken
from tests.lpa.register_document.documents import (
    a_corporation,
    a_document,
    an_attorney,
    appointing,
)

HOW = "howAttorneysMakeDecisions"
STEP_IN = "howReplacementAttorneysStepIn"
HOW_REPLACEMENTS = "howReplacementAttorneysMakeDecisions"

J, S, M = "jointly", "jointly-and-severally", "jointly-for-some-severally-for-others"
ONE, ALL, OTHER = "one-can-no-longer-act", "all-can-no-longer-act", "another-way"


def pointers(document):
    return [problem.pointer for problem in conditions_broken(document)]


def decided(how=None, step_in=None, how_replacements=None):
    """Decisions with whatever words each of them needs."""
    choices = {HOW: how, STEP_IN: step_in, HOW_REPLACEMENTS: how_replacements}
    details = {
        f"{name}Details": "Selling my home" if choice in (M, OTHER) else ""
        for name, choice in choices.items()
    }
    return choices | details


def test_a_document_in_which_nothing_is_wrong_breaks_no_condition():
    assert pointers(a_document()) == []


@pytest.mark.parametrize(
    ("attorneys", "how", "wrong"),
    [
        (1, None, []),
        (1, J, [HOW]),
        (1, S, [HOW]),
        (1, M, [HOW]),
        (2, None, [HOW]),
        (2, J, []),
        (2, S, []),
        (2, M, []),
        (5, None, [HOW]),
        (5, M, []),
    ],
)
def test_several_attorneys_and_no_others_are_told_how_to_act(attorneys, how, wrong):
    document = appointing(attorneys, 0, **decided(how))

    assert pointers(document) == [f"/{name}" for name in wrong]


@pytest.mark.parametrize(
    ("how", "replacements", "step_in", "wrong"),
    [
        (J, 1, None, []),
        (M, 1, None, []),
        (S, 0, None, []),
        (S, 1, None, [STEP_IN]),
        (S, 3, None, [STEP_IN]),
        (S, 1, ONE, []),
        (S, 1, ALL, []),
        (S, 1, OTHER, []),
        (J, 0, ALL, []),  # said without need, and not held against anybody
        (J, 1, OTHER, []),
    ],
)
def test_when_to_step_in_is_said_where_attorneys_can_act_alone(
    how, replacements, step_in, wrong
):
    document = appointing(2, replacements, **decided(how, step_in))

    assert pointers(document) == [f"/{name}" for name in wrong]


# attorneys, how they act, replacements, when they step in -> may they be told how
MAY_BE_TOLD = {
    (0, None, 2, None): False,
    (1, None, 0, None): False,
    (1, None, 1, None): False,
    (1, None, 2, None): True,
    (1, None, 3, None): True,
    (2, J, 0, None): False,
    (2, J, 1, None): False,
    (2, J, 2, None): True,
    (2, S, 1, ONE): False,
    (2, S, 1, ALL): False,
    (2, S, 2, ONE): False,
    (2, S, 2, OTHER): False,
    (2, S, 2, ALL): True,
    (3, S, 3, ALL): True,
    (2, M, 1, None): False,
    (2, M, 2, None): False,
    (5, M, 3, None): False,
}


@pytest.mark.parametrize("how_replacements", [None, J, S, M])
@pytest.mark.parametrize("appointment", MAY_BE_TOLD)
def test_replacements_who_step_in_together_and_no_others_are_told_how_to_act(
    appointment, how_replacements
):
    attorneys, how, replacements, step_in = appointment
    document = appointing(
        attorneys, replacements, **decided(how, step_in, how_replacements)
    )

    is_told = how_replacements is not None
    holds = is_told == MAY_BE_TOLD[appointment]
    assert pointers(document) == ([] if holds else [f"/{HOW_REPLACEMENTS}"])


@pytest.mark.parametrize(
    ("name", "needs_words", "others", "around"),
    [
        (HOW, M, [J, S], (2, 0, {})),
        (STEP_IN, OTHER, [ONE], (2, 1, {HOW: S})),
        (HOW_REPLACEMENTS, M, [J, S], (1, 2, {})),
    ],
)
def test_words_go_with_the_choice_that_needs_them_and_with_no_other(
    name, needs_words, others, around
):
    attorneys, replacements, said = around

    def broken(choice, words):
        choices = {name: choice, f"{name}Details": words}
        return pointers(appointing(attorneys, replacements, **said, **choices))

    assert broken(needs_words, "Selling my home") == []
    assert broken(needs_words, " ") == [f"/{name}Details"]
    for choice in others:
        assert broken(choice, "") == []
        assert broken(choice, "Selling my home") == [f"/{name}Details"]


@pytest.mark.parametrize(("channel", "wrong"), [("paper", []), ("online", ["Details"])])
def test_only_on_paper_the_words_may_be_a_picture(channel, wrong):
    picture = {"filename": "a.png", "data": "aGVsbG8="}
    said = {HOW: M, f"{HOW}DetailsImages": [picture], "channel": channel}

    assert pointers(appointing(2, 0, **said)) == [f"/{HOW}{name}" for name in wrong]


USABLE, LIFE = "whenTheLpaCanBeUsed", "lifeSustainingTreatmentOption"


@pytest.mark.parametrize(
    ("lpa_type", "usable", "life", "wrong"),
    [
        ("property-and-affairs", "when-capacity-lost", None, []),
        ("property-and-affairs", None, None, [USABLE]),
        ("property-and-affairs", "when-capacity-lost", "option-a", [LIFE]),
        ("personal-welfare", None, "option-a", []),
        ("personal-welfare", None, None, [LIFE]),
        ("personal-welfare", "when-has-capacity", "option-b", [USABLE]),
    ],
)
def test_each_type_asks_its_own_question(lpa_type, usable, life, wrong):
    document = a_document(lpaType=lpa_type, **{USABLE: usable, LIFE: life})

    assert pointers(document) == [f"/{name}" for name in wrong]


def test_somebody_removed_does_not_count():
    gone = [an_attorney(20, status="removed"), an_attorney(21)]

    assert pointers(a_document(attorneys=gone)) == []


def test_a_replacement_who_has_stepped_in_counts_as_an_attorney():
    acting = [an_attorney(20), an_attorney(21, "replacement", status="active")]

    assert pointers(a_document(attorneys=acting)) == [f"/{HOW}"]


def test_trust_corporations_count_like_human_attorneys():
    everyone = [a_corporation(30), a_corporation(31, "replacement")]
    document = a_document(trustCorporations=everyone, **decided(S))

    assert pointers(document) == [f"/{STEP_IN}"]


def test_a_trust_corporation_cannot_be_the_only_attorney():
    document = a_document(attorneys=[], trustCorporations=[a_corporation(30)])

    assert pointers(document) == ["/attorneys"]


@pytest.mark.parametrize(("moment", "wrong"), [(None, 0), ("", 1), ("0001-01-01", 1)])
def test_a_confirmation_that_is_there_has_its_moment(moment, wrong):
    document = a_document(certificateProviderNotRelatedConfirmedAt=moment)

    assert len(pointers(document)) == wrong
