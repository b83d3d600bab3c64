"""Letters made of paragraphs: every kind whole, and nothing typed is taken for more."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from documents.catalogue import Letter
from documents.paragraphs import (
    KINDS,
    PARAGRAPHS,
    Block,
    OnlyIf,
    Unfilled,
    WrongPlaces,
    blocks_of,
    check,
    line_of,
    places_in,
)
from documents.printing import render, to_html
from lpa.choices import Language

from .letters import DATED, SAMPLES, a_letter, an_application
from .people import DONOR

pytestmark = pytest.mark.once


def a_written(text, kind="own-words", **told):
    """A letter of one text."""
    return Letter.of(
        KINDS[kind],
        DONOR,
        an_application(),
        subject="About the application",
        texts=[text],
        told=SAMPLES | told,
        language=Language.ENGLISH,
        dated_on=DATED,
    )


@pytest.mark.parametrize("slug", KINDS)
@pytest.mark.parametrize("language", Language)
def test_every_kind_is_filled_in_from_its_samples(slug, language):
    page = to_html(a_letter(slug, language=language))

    assert "{" not in page
    assert "}" not in page
    assert "Mrs Jondonor Joydonor" in page


@pytest.mark.parametrize("slug", KINDS)
def test_every_kind_prints_with_its_subject(slug):
    letter = a_letter(slug)

    printed = PdfReader(BytesIO(render(letter)))

    assert printed.metadata.title == letter.subject
    assert len(printed.pages) <= 2


@pytest.mark.parametrize("key", PARAGRAPHS)
def test_a_letter_can_be_made_of_every_first_version(key):
    text = PARAGRAPHS[key].in_language("en")

    check(text)

    assert text == text.strip()


@pytest.mark.parametrize("slug", KINDS)
def test_a_kind_is_called_what_it_is_listed_as_and_has_no_paragraph_twice(slug):
    kind = KINDS[slug]
    keys = [paragraph.key for paragraph in kind.paragraphs]

    assert kind.usually_for
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("slug", [s for s, k in KINDS.items() if k.sender.is_staff])
def test_what_begins_left_out_of_a_letter_by_staff_is_theirs_to_take_in(slug):
    begins_out = [each for each in KINDS[slug].paragraphs if each.begins_out]

    assert all(each.is_optional for each in begins_out)


def test_one_key_never_stands_for_two_texts():
    for kind in KINDS.values():
        for paragraph in kind.texts:
            assert paragraph is PARAGRAPHS[paragraph.key]


def test_nothing_is_asked_that_no_letter_says():
    named = {
        name for each in PARAGRAPHS.values() for name in places_in(str(each.first))
    }

    assert named >= SAMPLES.keys()


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_place_with_nothing_in_it_is_refused(name):
    with pytest.raises(Unfilled) as refusal:
        a_written(f"Here: {{{name}}}", **{name: ""})

    assert refusal.value.names == [name]


@pytest.mark.parametrize(
    "text", ["{nobody}", "{ donor }", "{", "}", "{{donor}}", "{0}"]
)
def test_a_text_of_which_no_letter_can_be_made_is_refused(text):
    with pytest.raises(WrongPlaces):
        check(text)


def test_a_blank_line_ends_a_paragraph_and_marks_make_headings_and_lists():
    blocks = blocks_of(["# Why\nSo.\nAnd so.\n\n* one\n* two"], {})

    assert blocks == (
        Block("heading", ("Why",)),
        Block("words", ("So.", "And so.")),
        Block("list", ("one", "two")),
    )


def test_a_list_has_an_item_for_each_line_of_what_stands_in_it():
    assert blocks_of(["* {pages}"], {"pages": "4\n5"}) == (Block("list", ("4", "5")),)


def test_what_is_a_list_stands_as_items_or_one_after_the_other():
    people = {"attorneys": ("Amy\nof Leeds", "Ben", "Cat")}

    assert blocks_of(["+ {attorneys}"], people) == (
        Block("numbered", ("Amy\nof Leeds", "Ben", "Cat")),
    )
    assert line_of("To {attorneys}", {"attorneys": ("Amy", "Ben", "Cat")}) == (
        "To Amy, Ben and Cat"
    )


def test_a_list_goes_on_in_the_next_paragraph():
    assert blocks_of(["* one\n* two", "* three", "+ four"], {}) == (
        Block("list", ("one", "two", "three")),
        Block("numbered", ("four",)),
    )


def test_a_line_stands_out_alone():
    assert blocks_of(["Write.\n! By Monday."], {}) == (
        Block("words", ("Write.",)),
        Block("important", ("By Monday.",)),
    )


def test_what_is_filled_in_can_have_paragraphs_of_its_own():
    assert blocks_of(["{reason}"], {"reason": "One.\n\nTwo."}) == (
        Block("words", ("One.",)),
        Block("words", ("Two.",)),
    )


def test_a_list_with_nothing_in_it_is_refused():
    with pytest.raises(Unfilled):
        blocks_of(["{attorneys}"], {"attorneys": ()})


@pytest.mark.parametrize("condition", OnlyIf)
def test_every_condition_is_asked_of_the_application(condition):
    assert an_application().is_so(condition) in (True, False)


def test_no_condition_is_named_that_no_paragraph_has():
    assert {each.only_if for each in PARAGRAPHS.values()} == {None, *OnlyIf}


@pytest.mark.parametrize("slug", [s for s, k in KINDS.items() if not k.sender.is_staff])
def test_nothing_that_the_law_asks_for_can_be_left_out(slug):
    assert not any(each.is_optional for each in KINDS[slug].paragraphs)


@pytest.mark.parametrize("typed", ["# Heading", "* item", "{donor}"])
def test_what_stands_in_a_place_is_only_words(typed):
    assert blocks_of(["{reason}"], {"reason": typed}) == (Block("words", (typed,)),)


def test_what_staff_type_is_never_taken_for_markup():
    page = to_html(a_written("{message}", message="<b>Dear</b> & so on"))

    assert "&lt;b&gt;Dear&lt;/b&gt; &amp; so on" in page
    assert "<b>" not in page


def test_money_and_days_are_written_as_people_write_them():
    told = {"amount": 4650, "reply_by": date(2026, 12, 1)}
    letter = a_written("{amount} until {reply_by}", **told)

    assert letter.blocks == (Block("words", ("£46.50 until 1 December 2026",)),)
