from datetime import UTC, datetime

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.safestring import SafeString

from design.fields import TextField
from tests.design.asking import asked
from tests.design.design_system import shown

EVIL = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "tag",
    [
        "{% button evil href=evil name=evil value=evil %}",
        "{% button evil %}",
        "{% summary_list rows %}",
        "{% summary_card evil rows actions %}",
        "{% task_list tasks %}",
        "{% tag evil evil %}",
        "{% back_link evil evil %}",
        "{% panel evil evil %}",
        "{% notification_banner evil %}",
        "{% warning_text evil %}",
        "{% inset %}{{ evil }}{% endinset %}",
        "{% details evil %}{{ evil }}{% enddetails %}",
        "{% timeline happened %}",
        "{% table evil head cells %}",
        "{{ evil|in_lines }}{{ lines|in_lines }}{{ evil|country }}",
    ],
)
def test_no_component_lets_text_become_a_part_of_the_page(tag):
    actions = [(EVIL, EVIL, EVIL)]
    html = shown(
        tag,
        evil=EVIL,
        lines=[EVIL, EVIL],
        actions=actions,
        rows=[{"key": EVIL, "value": [EVIL], "actions": actions * 2}],
        tasks=[
            {"title": EVIL, "hint": EVIL, "href": EVIL, "status": EVIL, "kind": EVIL}
        ],
        happened=[{"title": EVIL, "by": EVIL, "at": datetime.now(UTC), "text": EVIL}],
        head=[EVIL],
        cells=[[EVIL, EVIL]],
    )

    assert "<script" not in html
    assert "&lt;script" in html


def test_the_summary_of_several_forms_is_one():
    forms = {
        "one": asked({}, name=TextField(missing="First")),
        "two": asked({}, town=TextField(missing="Second")),
    }
    html = shown("{% error_summary one two absent %}", **forms)

    assert html.count("govuk-error-summary__title") == 1
    assert html.index("First") < html.index("Second")


def test_there_is_no_summary_when_nothing_is_wrong():
    assert not shown("{% error_summary form %}", form=asked(None)).strip()


def test_a_button_cannot_be_pressed_twice_by_accident():
    assert 'data-prevent-double-click="true"' in shown('{% button "Save" %}')


def test_a_row_may_be_an_object():
    class Row:
        key, value, actions = "Name", "Amy", [("Change", "name", "/x")]

    assert 'href="/x"' in shown("{% summary_list rows %}", rows=[Row()])


def test_rows_may_come_from_a_generator():
    html = shown("{% summary_list rows %}", rows=({"key": k, "value": k} for k in "ab"))

    assert html.count("govuk-summary-list__row") == 2


def test_lines_and_typed_line_ends_are_kept_apart():
    assert shown("{{ v|in_lines }}", v=["a", "<b>"]) == "a<br>&lt;b&gt;"
    assert shown("{{ v|in_lines }}", v="a\nb") == "a<br>b"
    assert shown("{{ v|in_lines }}", v=SafeString("<b>a</b>\n")) == "<b>a</b>\n"


def pages(address, number, of):
    page = Paginator(range(of), 1).page(number)
    context = Context({"page": page, "request": RequestFactory().get(address)})
    return Template("{% load govuk %}{% pagination page %}").render(context)


def test_pages_keep_the_rest_of_the_address():
    html = pages("/?q=a+b&state=x&state=y&page=2", 2, of=3)

    assert 'href="?q=a+b&amp;state=x&amp;state=y&amp;page=3"' in html


def test_pages_far_away_are_passed_over():
    html = pages("/", 10, of=40)

    assert "page=40" in html
    assert "page=20" not in html
    assert html.count("⋯") == 2


def test_a_single_page_has_no_pagination():
    assert not pages("/", 1, of=1).strip()


def test_a_timeline_says_when_and_by_whom():
    at = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    html = shown(
        "{% timeline items heading_level=3 %}",
        items=[{"title": "Received", "by": "Cai", "at": at}],
    )

    assert '<h3 class="moj-timeline__title">Received</h3>' in html
    assert (
        '<time datetime="2026-03-01T12:30:00+00:00">1 March 2026, 12:30</time>' in html
    )
    assert "by Cai" in html


def test_a_link_to_a_page_that_does_not_exist_is_left_out():
    assert not shown('{% navigation_link "nowhere" "Nowhere" %}').strip()


def test_a_country_is_named():
    assert shown('{{ "PL"|country }}') == "Poland"
