import pytest

from design.fields import LongTextField, ReferenceField, TextField
from tests.design.asking import asked, refusal


@pytest.mark.parametrize(
    "around", ["  {}  ", "\t{}\n", "\u200b{}\ufeff", "\xa0{}\u3000"]
)
def test_blanks_around_an_answer_are_left_out(around):
    assert TextField().clean(around.format("Siân")) == "Siân"


@pytest.mark.parametrize("empty", [None, "", "   ", "\u200b\u2060", "\r\n"])
def test_an_answer_of_blanks_is_missing(empty):
    field = TextField(missing="Enter the first names")

    assert refusal(field, empty) == "Enter the first names"


def test_a_text_that_need_not_be_given_is_empty():
    assert TextField(required=False).clean(None) == ""


@pytest.mark.parametrize(
    "name", ["Łukasz Żółć", "O’Neill-Smith", "นภา", "👩🏻‍🚀", "نیم‌فاصله", "Aᷓ"]
)
def test_names_of_every_script_are_kept_as_typed(name):
    assert TextField().clean(name) == name


def test_a_text_that_is_too_long_hears_the_limit_and_by_how_much():
    field = TextField(label="First names (optional)", max_length=5)

    assert refusal(field, "abcdefgh") == (
        "First names must be 5 characters or fewer. It is 3 characters too long"
    )


def test_a_text_that_is_one_too_long_hears_of_one_character():
    assert refusal(TextField(label="Title", max_length=5), "abcdef").endswith(
        "It is 1 character too long"
    )


def test_an_answer_of_just_the_limit_is_taken():
    assert TextField(max_length=5).clean(" abcde ") == "abcde"


@pytest.mark.parametrize(
    "letter", ["\x00", "\x1b", "\x85", chr(0xD800), "\u202e", "\u2028", "\ufffd", "\n"]
)
def test_what_cannot_be_printed_is_refused_with_its_place(letter):
    said = refusal(TextField(label="Last name"), f"Sm{letter}th")

    assert "Last name has a character that cannot be printed, at place 3" in said


def test_a_question_is_not_repeated_inside_a_message():
    field = TextField(label="What is your name?", max_length=1)

    assert refusal(field, "ab").startswith("Your answer must be 1 characters")


def test_a_field_is_called_as_told_in_messages():
    field = TextField(label="What is your name?", called="Name", max_length=1)

    assert refusal(field, "ab").startswith("Name must be")


@pytest.mark.parametrize("typed", [["a", "b"], {"a": 1}, b"abc", 7, True, object()])
def test_what_is_no_text_is_refused(typed):
    assert refusal(TextField(label="Town"), typed) == "Town must be typed as text"


def test_lines_of_a_long_text_are_counted_as_a_browser_counts_them():
    field = LongTextField(max_length=3)

    assert field.clean("a\r\nb") == "a\nb"


def test_a_long_text_keeps_its_lines_and_tabs():
    assert LongTextField().clean(" one\r\n\r\n\ttwo\r ") == "one\n\n\ttwo"


def test_a_text_on_one_line_takes_a_tab_for_a_space():
    assert TextField().clean("1\tHigh Street") == "1 High Street"


def test_a_reference_is_what_parse_makes_of_it():
    field = ReferenceField(parse=lambda text: text.replace(" ", ""))

    assert field.clean(" A12 34 ") == "A1234"


class WrongDigit(ValueError):
    """Speaks to the person who typed."""


def test_a_refusal_of_our_own_is_said():
    def parse(text):
        raise WrongDigit("The last digit is 100% wrong")

    assert refusal(ReferenceField(parse=parse), "A1") == "The last digit is 100% wrong"


def test_what_python_says_is_never_shown():
    field = ReferenceField(parse=int, invalid="Case number must be digits")

    assert refusal(field, "A1") == "Case number must be digits"


def test_a_reference_without_a_message_of_its_own_still_has_one():
    assert refusal(ReferenceField(parse=int), "A1") == "Check this reference"


def test_a_counted_text_says_its_limit_beside_the_box():
    form = asked(wishes=LongTextField(max_length=85))

    assert "No more than 85 characters" in str(form)
