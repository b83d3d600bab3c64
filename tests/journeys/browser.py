"""Somebody at a browser: goes to pages, fills boxes, presses buttons, is looked at."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

PICTURES = Path(os.environ.get("PICTURES", "test-results/pictures"))
DESKTOP, PHONE = 1280, 320

# The design system's own radios and checkboxes with conditional reveals trip this rule.
REVEALS = "aria-allowed-attr"

# What differs on a page each time it is shown; and the pages that axe has judged.
VARYING = re.compile(r"\d+|name=\"csrfmiddlewaretoken\" value=\"\w+\"|nonce=\"[^\"]+\"")
JUDGED: set[int] = set()


class Somebody:
    """One person in a browser of their own."""

    def __init__(self, browser, url, *, script=True):
        self.url, self.script, self.pictured = url, script, 0
        context = browser.new_context(
            java_script_enabled=script, viewport={"width": DESKTOP, "height": 900}
        )
        context.set_default_timeout(15_000)
        self.context, self.page = context, context.new_page()

    def goes_to(self, path):
        self.page.goto(self.url + path)
        return self.is_looked_at()

    def presses(self, name):
        """A button, or a link that may look like one."""
        button = self.page.get_by_role("button", name=name, exact=True)
        link = self.page.get_by_role("link", name=name, exact=True)
        return self.follows(button.or_(link).first)

    def sends(self):
        """The first form of the page, whatever its button says."""
        return self.follows(self.page.locator("main button[type=submit]").first)

    def follows(self, target):
        """Clicks, and waits until the page that follows is all there."""
        with self.page.expect_navigation(wait_until="load"):
            target.click()
        return self.is_looked_at()

    def types(self, **boxes):
        for name, text in boxes.items():
            box = self.page.locator(f"[name='{name.replace('__', '-')}']")
            box.fill(text)
        return self

    def chooses(self, **choices):
        """A radio or a box to tick, by its field and value."""
        for name, value in choices.items():
            self.page.locator(f"[name='{name}'][value='{value}']").check()
        return self

    def dates(self, day, month, year):
        """Fills every date of the page in."""
        for part, text in (("day", day), ("month", month), ("year", year)):
            for box in self.page.locator(f"[name$='-{part}']").all():
                box.fill(text)
        return self

    def sees(self, text):
        assert text in self.page.inner_text("main"), (self.page.url, text)
        return self

    def is_looked_at(self):
        """Every page is judged by axe, fits a phone, and is kept as pictures."""
        if not self.script:
            return self
        if self.is_new():
            found = self.findings()
            assert not found, (self.page.url, found)
        for width in (PHONE, DESKTOP):
            self.page.set_viewport_size({"width": width, "height": 900})
            needs = self.page.evaluate("document.documentElement.scrollWidth")
            assert needs <= width, (self.page.url, needs)
            self.keep_picture(width)
        return self

    def is_new(self):
        """Whether axe has not judged this very page yet, but for its numbers."""
        page = hash(VARYING.sub("", self.page.content()))
        if page in JUDGED:
            return False
        JUDGED.add(page)
        return True

    def findings(self):
        found = Axe().run(self.page).response["violations"]
        return [each["id"] for each in found if each["id"] != REVEALS]

    def keep_picture(self, width):
        """Only where somebody wants to look: pictures take longer than the pages."""
        if "PICTURES" not in os.environ:
            return
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.pictured += 1
        title = self.page.title().partition(" – ")[0].replace("/", " ")
        name = f"{id(self) % 1000:03}-{self.pictured:03}-{title[:40]}-{width}.png"
        self.page.screenshot(path=PICTURES / name, full_page=True)
