import pytest

from documents.finding import NothingFound, find
from lpa.references import NotAReference, shown
from lpa.submission import reopen, submit
from tests.builders import a_draft, an_lpa
from tests.casework.builders import a_received_case

pytestmark = pytest.mark.django_db


def test_an_lpa_is_found_by_its_reference_in_any_spelling(donor):
    lpa = an_lpa(donor)

    assert find(shown(lpa.reference).lower()) == lpa


def test_what_can_still_be_changed_is_found_as_a_draft(donor):
    draft = a_draft(donor)

    assert find(draft.reference) == draft


def test_an_lpa_that_was_taken_back_for_changes_is_a_draft_again(donor):
    lpa = an_lpa(donor)
    reopen(draft=lpa.draft, by=donor)

    assert find(lpa.reference) == lpa.draft


def test_the_newest_version_is_found(donor):
    lpa = an_lpa(donor)
    reopen(draft=lpa.draft, by=donor)
    newer = submit(draft=lpa.draft, by=donor)

    assert find(lpa.reference) == newer


@pytest.mark.parametrize("number", ["number", "register_number"])
def test_an_lpa_is_found_by_the_numbers_of_its_case(number):
    case = a_received_case()

    assert find(shown(getattr(case, number))) == case.lpa


@pytest.mark.parametrize("text", ["A00000000001", "700000000005", "M123456789018"])
def test_where_nothing_is_known_a_sentence_says_so(text):
    with pytest.raises(LookupError, match=f"Nothing is known under {shown(text)}"):
        find(text)


def test_an_unknown_online_reference_is_an_error_of_its_own():
    with pytest.raises(NothingFound):
        find("A00000000001")


def test_what_is_no_reference_is_refused():
    with pytest.raises(NotAReference):
        find("my LPA")
