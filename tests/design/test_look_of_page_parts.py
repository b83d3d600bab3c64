"""More of our tags, and what stands around a page, beside the design system's own."""

import json
import re

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory

from .design_system import examples, only, plain, same, shown, text_of


def pages_speak_of(options):
    items = options.get("items", [])
    return only("items", "previous", "next")(options) and (
        items
        and all(i and isinstance(i.get("number", 1), int) for i in items)
        and "visuallyHiddenText" not in json.dumps(items)
        and any(item.get("current") for item in items)
        and all("text" not in options.get(way, {}) for way in ("previous", "next"))
    )


@pytest.mark.parametrize(("options", "html"), examples("pagination", pages_speak_of, 4))
def test_pagination_looks_as_the_design_system_says(options, html):
    current = next(i["number"] for i in options["items"] if i.get("current"))
    count = max(i.get("number", 0) for i in options["items"])
    html = re.sub("/page/", "?page=", html)
    html = html.replace("/previous", f"?page={current - 1}")
    html = html.replace("/next", f"?page={current + 1}")
    page = Paginator(range(count), 1).page(current)

    ours = shown("{% pagination page %}", page=page, request=RequestFactory().get("/"))

    assert same(ours, html)


@pytest.mark.parametrize(
    ("options", "html"), examples("details", only("summaryText", "text"), 3)
)
def test_details_look_as_the_design_system_says(options, html):
    ours = shown("{% details summaryText %}{{ text }}{% enddetails %}", **options)

    assert same(ours, html)


@pytest.mark.parametrize(("options", "html"), examples("inset-text", only("text"), 2))
def test_an_inset_looks_as_the_design_system_says(options, html):
    assert same(shown("{% inset %}{{ text }}{% endinset %}", **options), html)


def warning_speaks_of(options):
    return only("text", "iconFallbackText")(options) and "text" in options


@pytest.mark.parametrize(
    ("options", "html"), examples("warning-text", warning_speaks_of, 4)
)
def test_a_warning_looks_as_the_design_system_says(options, html):
    words = options.get("iconFallbackText", "Warning")
    ours = shown("{% warning_text text %}", text=options["text"])
    ours = ours.replace('hidden">Warning<', f'hidden">{words}<')

    assert same(ours, html)


def table_speaks_of(options):
    return only("caption", "captionClasses", "firstCellIsHeader", "head", "rows")(
        options
    ) and {"caption", "head", "firstCellIsHeader"} <= set(options)


@pytest.mark.parametrize(("options", "html"), examples("table", table_speaks_of, 1))
def test_a_table_looks_as_the_design_system_says(options, html):
    head = options["head"]
    ours = shown(
        "{% table caption head rows numeric %}",
        caption=options["caption"],
        head=[cell["text"] for cell in head],
        rows=[[cell["text"] for cell in row] for row in options["rows"]],
        numeric=[n for n, c in enumerate(head, 1) if c.get("format") == "numeric"],
    )

    assert same(ours, html)


@pytest.mark.parametrize(
    ("options", "html"), examples("skip-link", lambda o: set(o) == {"text", "href"}, 2)
)
def test_the_skip_link_looks_as_the_design_system_says(options, html):
    page = render_to_string("base.html")
    ours = re.search(r'<a href="#main-content".*?</a>', page)[0]
    ours = ours.replace("#main-content", options["href"])

    assert same(ours.replace("Skip to main content", options["text"]), html)


def phase_speaks_of(options):
    return set(options) == {"tag", "html"} and plain([options["tag"]])


@pytest.mark.parametrize(
    ("options", "html"), examples("phase-banner", phase_speaks_of, 1)
)
def test_the_phase_looks_as_the_design_system_says(options, html):
    ours = render_to_string("design/phase_banner.html")
    ours = ours.replace("Beta", text_of(options["tag"]))
    asks = "Tell us what you think of this page"
    link = f'<a class="govuk-link" href="/feedback/">{asks}</a>'
    words = f"This service is new and still changing. {link}"

    assert same(ours.replace(words, options["html"]), html)
