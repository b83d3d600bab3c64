"""The page of everything, as a browser and a screen reader meet it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import override_settings

from .browsing import HOST, browser_page

pytestmark = pytest.mark.browser
DEVELOPING = override_settings(DEBUG=True, ROOT_URLCONF="design.urls")


def findings(page):
    """What axe finds, but for what the design system does by design."""
    return [
        (found["id"], node["html"])
        for found in Axe().run(page).response["violations"]
        for node in found["nodes"]
        if not is_by_design(found["id"], node["html"])
    ]


def is_by_design(rule, html):
    """A radio that reveals a question says that it is expanded."""
    reveals = 'type="radio"' in html and "aria-controls=" in html
    return rule == "aria-allowed-attr" and reveals


@DEVELOPING
@pytest.mark.parametrize("width", [1280, 320])
def test_everybody_can_use_every_component(width):
    with browser_page(width) as page:
        page.goto(HOST)
        assert findings(page) == []

        page.get_by_role("button", name="Save and continue").click()
        assert page.title().startswith("Error: ")
        assert findings(page) == []


@DEVELOPING
def test_nothing_runs_off_a_narrow_page():
    with browser_page(320) as page:
        page.goto(HOST)

        assert page.evaluate("document.documentElement.scrollWidth") == 320


@DEVELOPING
def test_the_summary_takes_the_focus_and_leads_to_the_wrong_box():
    with browser_page(1280) as page:
        page.goto(HOST)
        page.get_by_label("Day", exact=True).fill("1")
        page.get_by_label("Year", exact=True).fill("1980")
        page.get_by_role("button", name="Save and continue").click()
        page.locator(".govuk-error-summary:focus").wait_for()

        page.get_by_role("link", name="Date of birth must include a month").click()
        page.locator("#id_born_on-month:focus").wait_for()


@DEVELOPING
def test_a_choice_reveals_its_question():
    with browser_page(1280) as page:
        page.goto(HOST)
        assert not page.get_by_label("E-mail address").is_visible()

        page.get_by_label("By e-mail").check()
        assert page.get_by_label("E-mail address").is_visible()


@DEVELOPING
def test_every_question_can_be_seen_without_javascript():
    with browser_page(320, script=False) as page:
        page.goto(HOST)

        for box in page.locator("main input, main textarea, main select").all():
            assert box.get_attribute("type") == "hidden" or box.is_visible()


@DEVELOPING
def test_the_characters_that_are_left_are_counted():
    with browser_page(1280) as page:
        page.goto(HOST)
        page.get_by_label("Instructions").fill("Dear attorneys")

        assert "186 characters" in page.locator("main").inner_text()
