"""What a slip of the pen does not change in names and postcodes."""

import pytest

from casework.name_keys import halves, is_near, keys_of, nearest, other_surname, words
from casework.short_names import are_one_name, forms_of

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Smith-Jones", "smithjones"),
        ("SMITH JONES", "smithjones"),
        ("O’Neill", "oneill"),
        ("O Neill", "oneill"),
        ("Łuczak", "luczak"),
        ("Sørensen", "sorensen"),
        ("Strauß", "strauss"),
        ("Đorđević", "dordevic"),
        ("Ŵyn-Pryce", "wynpryce"),
        ("Mac Donald", "macdonald"),
        ("Donor OBE", "donor"),
        ("Dr", "dr"),
    ],
)
def test_a_surname_is_looked_up_without_its_dress(typed, key):
    assert keys_of("Dora", typed, "", "")["surname_key"] == key


@pytest.mark.parametrize("typed", ["Dora Jane", "Mrs Dora JANE", "Mrs. Dr dóra-jane "])
def test_first_names_stay_words_without_titles(typed):
    assert keys_of(typed, "Donor", "", "")["forenames_key"] == "dora jane"


def test_a_single_name_is_looked_up_as_a_surname():
    keys = keys_of("Björk", "", "", "")

    assert (keys["surname_key"], keys["forenames_key"]) == ("bjork", "")


def test_a_postcode_is_looked_up_however_it_is_spaced():
    spellings = ("LS1 1AA", "ls11aa", " L S1-1AA")

    assert {keys_of("", "", "", each)["postcode_key"] for each in spellings} == {
        "ls11aa"
    }


def test_no_key_is_longer_than_its_column():
    keys = keys_of("ﷺ" * 100, "ß" * 300, "x" * 300, "y" * 50)

    assert [len(key) for key in keys.values()] == [200, 200, 200, 12]


@pytest.mark.parametrize("typed", ["née Pugh", "Dora Pugh", "Pugh", "formerly PUGH"])
def test_the_surname_among_other_names_comes_last(typed):
    assert other_surname(typed) == "pugh"


def test_small_words_are_no_half_of_a_surname():
    assert halves("Smith-Jones") == {"smith", "jones"}
    assert halves("de la Tour") == halves("Smith") == frozenset()


def test_nothing_has_no_words():
    assert words("") == words(" - ") == ()
    assert set(keys_of("", "", "", "").values()) == {""}


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("thompson", "thomson", True),
        ("wisniewski", "wisneiwski", True),
        ("smith", "smtih", True),
        ("featherstone", "fethrstone", True),
        ("featherstone", "fthrston", False),
        ("lee", "lea", True),
        ("li", "wu", False),
        ("li", "lu", False),
        ("hill", "hall", True),
        ("hill", "bell", False),
    ],
)
def test_two_slips_make_a_name_no_other_but_short_names_bear_fewer(one, other, near):
    assert is_near(one, other) is is_near(other, one) is near


def test_the_nearest_names_come_first():
    names = ["smythe", "jones", "smyth", "smith"]

    assert nearest("smyth", names, most=2) == ["smyth", "smythe"]


def test_short_forms_are_one_name_with_their_long_one():
    assert are_one_name("peggy", "margaret")
    assert are_one_name("bill", "william")
    assert are_one_name("ted", "edward")
    assert are_one_name("ted", "theodore")
    assert not are_one_name("edward", "theodore")
    assert not are_one_name("dora", "xanthe")
    assert forms_of("xanthe") == {"xanthe"}
    assert {"william", "bill"} <= forms_of("bill")
