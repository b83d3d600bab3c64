"""Whatever is posted, a field has an answer or a message, and the page can be sent."""

from html.parser import HTMLParser

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from design.fields import EmailField, PhoneField, PostcodeField, TextField
from design.sample import SampleForm
from design.typed import first_unprintable

KEYS = [key for question in SampleForm() for key in SampleForm.keys(question)]

characters = st.characters() | st.characters(categories=["Cc", "Cf"])
half_letters = st.integers(0xD800, 0xDFFF).map(chr)
nasty = st.sampled_from(
    [
        "\x00",
        "'; DROP TABLE lpa; --",
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 }}{% csrf_token %}%(called)s %s",
        "\u202egnp.exe",
        "9" * 400,
        "١٢٣",
        "+" + "4" * 39,
        "a@" + "b." * 120 + "com",
        "-1",
        "1e400",
        "NaN",
    ]
)
words = (
    st.text(characters, max_size=60)
    | st.lists(characters | half_letters, max_size=20).map("".join)
    | nasty
)
things = st.recursive(
    words | st.none() | st.booleans() | st.integers() | st.floats() | st.binary(),
    lambda more: (
        st.lists(more, max_size=3)
        | st.dictionaries(st.text(max_size=3), more, max_size=2)
    ),
    max_leaves=4,
)
FRAMEWORKS_OWN = (
    "This field",
    "Enter a valid",
    "Ensure",
    "Null characters",
    "invalid ",
)


class Boxes(HTMLParser):
    """The values that a browser would show, by the name of the box."""

    def __init__(self, html):
        super().__init__()
        self.values = {}
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "input" and named.get("type") not in ("radio", "checkbox"):
            self.values[named["name"]] = named.get("value", "")


def holds(form):
    """Each question has an answer or a message of ours, and the page can be sent."""
    form.full_clean()
    for name in form.fields:
        assert (name in form.cleaned_data) is not (name in form.errors)
    for row in form.error_rows:
        assert row.text
        assert not any(text in row.text for text in FRAMEWORKS_OWN)
    for answer in form.cleaned_data.values():
        assert not isinstance(answer, str) or printable(answer)
    str(form).encode()


def printable(answer):
    return first_unprintable(answer, many_lines=True) is None


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), things))
def test_things_that_no_browser_sends_are_answered(data):
    holds(SampleForm(data))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KEYS), words), max_size=25))
def test_words_of_every_kind_are_answered(pairs):
    data = QueryDict(mutable=True)
    for key, value in pairs:
        data.appendlist(key, value)

    holds(SampleForm(data))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["name", "email", "postcode", "fee", "born_on-day"]), words)
def test_what_was_typed_is_shown_as_it_was_typed(key, typed):
    form = SampleForm({key: typed, "contact": "email"})
    shown = Boxes(str(form)).values[key]

    assert shown == "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in typed)


@pytest.mark.parametrize("key", KEYS)
def test_a_megabyte_is_answered(key):
    for piece in ("9", "a", " ", "\x00", "1 ", "(", "é"):
        holds(SampleForm({key: piece * (1_000_000 // len(piece))}))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([TextField, EmailField, PhoneField, PostcodeField]),
    words | st.from_regex(r"\+?[0-9 ()-]{7,18}") | st.emails(),
)
def test_an_answer_that_is_typed_again_stays_the_same(kind, typed):
    try:
        answer = kind(required=False).clean(typed)
    except ValidationError:
        return

    assert kind(required=False).clean(answer) == answer
