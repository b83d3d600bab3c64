import pytest

from lpa.register_document import with_defaults
from tests.lpa.register_document.documents import a_corporation, a_document, appointing

HOW = "howAttorneysMakeDecisions"
HOW_REPLACEMENTS = "howReplacementAttorneysMakeDecisions"
STEP_IN = "howReplacementAttorneysStepIn"


@pytest.mark.parametrize(("attorneys", "default"), [(1, None), (2, "jointly")])
def test_several_attorneys_act_jointly(attorneys, default):
    filled = with_defaults(appointing(attorneys, 0))

    assert filled.get(HOW) == default
    assert filled.get(f"{HOW}IsDefault", False) is (default is not None)


def test_a_trust_corporation_counts_as_an_attorney():
    document = a_document(trustCorporations=[a_corporation(9)])

    assert with_defaults(document)[HOW] == "jointly"


@pytest.mark.parametrize(
    ("attorneys", "how", "replacements", "step_in", "default"),
    [
        (1, None, 1, None, None),
        (1, None, 2, None, "jointly"),
        (2, "jointly", 2, None, "jointly"),
        (2, "jointly", 1, None, None),
        (2, "jointly-and-severally", 2, None, None),
        (2, "jointly-and-severally", 2, "one-can-no-longer-act", None),
        (2, "jointly-and-severally", 2, "another-way", None),
        (2, "jointly-and-severally", 2, "all-can-no-longer-act", "jointly"),
        (2, "jointly-and-severally", 1, "all-can-no-longer-act", None),
        (2, "jointly-for-some-severally-for-others", 2, None, "jointly"),
        (2, None, 2, None, "jointly"),
    ],
)
def test_several_replacements_act_jointly_unless_they_step_in_one_by_one(
    attorneys, how, replacements, step_in, default
):
    said = {HOW: how, STEP_IN: step_in}

    filled = with_defaults(appointing(attorneys, replacements, **said))

    assert filled.get(HOW_REPLACEMENTS) == default


@pytest.mark.parametrize(
    ("lpa_type", "name", "default"),
    [
        ("property-and-affairs", "whenTheLpaCanBeUsed", "when-has-capacity"),
        ("property-and-affairs", "lifeSustainingTreatmentOption", None),
        ("personal-welfare", "whenTheLpaCanBeUsed", None),
        ("personal-welfare", "lifeSustainingTreatmentOption", "option-b"),
    ],
)
def test_each_type_has_its_own_default(lpa_type, name, default):
    document = a_document(lpaType=lpa_type, whenTheLpaCanBeUsed="")

    assert (with_defaults(document).get(name) or None) == default


def test_what_was_said_stands_and_is_not_marked():
    document = appointing(2, 0, **{HOW: "jointly-and-severally"})

    assert with_defaults(document) == document


def test_the_document_given_stays_as_it_was():
    document = appointing(2, 0)
    with_defaults(document)

    assert HOW not in document
