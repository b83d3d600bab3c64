"""Whatever is typed comes back as it was typed."""

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unsent.keeping import typed_in
from unsent.models import UnsentPage

from .at_a_page import AtAPage, shown_in

# A browser sends every letter but halves of one, and each end of a line as two.
TYPED = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"))
FIELDS = st.dictionaries(TYPED, st.lists(TYPED, min_size=1, max_size=3), max_size=4)

busy = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.mark.once
@busy
@given(FIELDS)
def test_what_is_sealed_is_what_was_typed(fields):
    page = UnsentPage()
    page.typed = fields

    assert page.typed == fields
    assert {name: page.as_posted().getlist(name) for name in fields} == fields


@pytest.mark.once
@busy
@given(FIELDS)
def test_what_a_browser_sends_is_what_is_kept(fields):
    sent = QueryDict(mutable=True)
    for name, texts in fields.items():
        sent.setlist(name, texts)
    received = QueryDict(sent.urlencode())
    ours = {"unsent", "unsent-turn", "unsent-as-shown", "csrfmiddlewaretoken"}

    assert typed_in(received) == {n: t for n, t in fields.items() if n not in ours}


@pytest.mark.django_db(transaction=True)
def test_any_text_is_in_its_box_again(client, donor, draft):
    client.force_login(donor)
    url = f"/lpa/{draft.reference}/preferences-and-instructions/text/"

    @busy
    @given(TYPED, st.lists(TYPED, min_size=1).map("\r\n".join))
    def comes_back(one, many):
        page = AtAPage(client, url)
        page.types(preferences=one, instructions=many)
        again = AtAPage(client, url).shown
        assert shown_in(again, "preferences") == one
        assert shown_in(again, "instructions") == many

    comes_back()
