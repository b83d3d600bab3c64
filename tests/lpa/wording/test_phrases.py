"""The small language of the lists."""

import pytest

from lpa.wording.phrases import compiled
from lpa.wording.sentences import Sentence

VOCABULARY = {
    "pet": ["dog|dogs", "goldfish", "guinea pig|pigs"],
    "his": ["his|her own"],
}

pytestmark = pytest.mark.once


def finds(phrase, text):
    sentence, ready = Sentence(text, 0), compiled(phrase, VOCABULARY)
    found = ready.pattern.search(text)
    assert found is None or ready.may_be_in(sentence.words)
    return bool(found)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("dog", "My DOG, Bella"),
        ("dog|cat sits", "the cat  sits"),
        ("support*", "supporting"),
        ("re-appoint", "I reappoint"),
        ("re-appoint", "I re-appoint"),
        ("re-appoint", "I re appoint"),
        ("my [old] dog", "my dog"),
        ("my [old] dog", "my old dog"),
        ("my {pet}", "my guinea pigs"),
        ("feed ... dog", "feed one two three four five six dog"),
        ("feed ..1 dog", "feed my dog"),
        ("give <amount>", "give £1,000.50"),
        ("give <large>", "give 1000"),
        ("give <large>", "give £10k"),
        ("<name> decides", "then Anne-Marie O'Neill decides"),
        ("feed my dog", "feed (my) “dog”".replace("“", '"').replace("”", '"')),
    ],
)
def test_a_phrase_finds_what_it_says(phrase, text):
    assert finds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("dog", "dogma and underdog"),
        ("feed ... dog", "feed one two three four five six seven dog"),
        ("feed ..1 dog", "feed; dog"),
        ("give <large>", "give £999"),
        ("<name> decides", "nobody decides"),
        ("<name> decides", "My attorney Decides"),
        ("my {pet}", "my guinea"),
    ],
)
def test_a_phrase_finds_nothing_else(phrase, text):
    assert not finds(phrase, text)


@pytest.mark.parametrize("phrase", ["[my] dog", "my dog ...", "..2 dog", "my [dog]"])
def test_a_phrase_begins_and_ends_with_what_must_be_there(phrase):
    with pytest.raises(ValueError, match="need not be there"):
        compiled(phrase, VOCABULARY)


def test_a_phrase_may_only_name_lists_that_there_are():
    with pytest.raises(KeyError):
        compiled("my {car}", VOCABULARY)


def test_most_sentences_are_kept_away_from_most_phrases():
    ready = compiled("feed ... {pet} or|and cat", VOCABULARY)

    assert not ready.may_be_in(frozenset({"feed", "cat", "or"}))
    assert ready.may_be_in(frozenset({"feed", "cat", "or", "goldfish"}))
