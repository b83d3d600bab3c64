"""Whatever is written, it is judged, and soon."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lpa.wording import Acting, links, noticed, site_names
from lpa.wording.listing import VOCABULARY

WORDS = sorted(
    {
        word
        for entries in VOCABULARY.values()
        for entry in entries
        for token in entry.split()
        for word in token.strip("{}[]<>").split("|")
    }
)
SOUP = st.lists(st.sampled_from(WORDS), max_size=2_000).map(" ".join)
LETTERS = st.text(max_size=200)
REPEATED = st.tuples(st.text(min_size=1, max_size=12), st.integers(1, 800)).map(
    lambda pair: pair[0] * pair[1]
)

pytestmark = pytest.mark.once


@settings(deadline=5_000, max_examples=150)
@given(
    st.one_of(SOUP, LETTERS, REPEATED).map(lambda text: text[:10_000]),
    st.sampled_from(["instructions", "preferences"]),
    st.sampled_from(list(Acting)),
)
@example("if my replacement attorney cannot " * 294, "instructions", Acting.JOINTLY)
@example("a" * 10_000, "instructions", Acting.SEVERALLY)
@example("a." * 5_000, "instructions", Acting.SEVERALLY)
@example("www." * 2_500, "preferences", Acting.SOLE)
@example("A-" * 5_000, "preferences", Acting.MIXED)
@example("İ" * 100 + " majority", "instructions", Acting.JOINTLY)
def test_any_text_is_judged_and_quoted_from(text, where, act):
    lines = len(f"{text}.".splitlines())
    for each in noticed(text, where=where, act=act):
        assert each.words
        assert 1 <= each.line <= lines
    for name, line in [*links(text), *site_names(text)]:
        assert name in text
        assert 1 <= line <= lines
