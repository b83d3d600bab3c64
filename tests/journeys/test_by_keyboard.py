"""A donor who has a keyboard and no mouse."""

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from lpa.models import Draft
from tests.chromium import chromium

from .browser import Somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"
WHERE = "document.activeElement"
TITLE = f"{WHERE}.innerText || {WHERE}.name || ''"
MOST = 40  # presses of the tab key until something must have been reached


class Keys:
    """Presses keys only, and knows where the focus is."""

    def __init__(self, somebody):
        self.page = somebody.page

    def reaches(self, wanted):
        """Tabs until a link, a button or a field of this name has the focus."""
        for _press in range(MOST):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(TITLE).strip() == wanted:
                assert self.is_seen(), f"{wanted} has the focus, and nobody sees it"
                return self
        raise AssertionError(f"The tab key does not lead to {wanted}")

    def is_seen(self):
        box = self.page.evaluate(f"{WHERE}.getBoundingClientRect().toJSON()")
        return box["width"] > 0 and box["height"] > 0

    def types(self, text):
        self.page.keyboard.type(text)
        return self

    def goes_on(self):
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press("Enter")
        return self

    def fills(self, **fields):
        for name, text in fields.items():
            self.reaches(name.replace("__", "-")).types(text)
        return self

    def picks(self, name, *, down=0):
        """A radio of this name: the first, or so many further down."""
        self.reaches(name).page.keyboard.press("Space")
        for _press in range(down):
            self.page.keyboard.press("ArrowDown")
        return self


@pytest.fixture
def keys(live_server):
    cache.clear()
    open_account(email="dora@example.org", password=PASSWORD, by=None)
    with chromium() as browser:
        somebody = Somebody(browser, live_server.url)
        somebody.goes_to("/account/login/")
        yield Keys(somebody)


def test_an_application_is_begun_without_a_mouse(keys):
    keys.fills(login="dora@example.org", password=PASSWORD).goes_on()
    keys.reaches("Start a new LPA").goes_on()
    keys.picks("type").reaches("Save and continue").goes_on()
    keys.reaches("The donor").goes_on()
    keys.fills(first_names="Dora", last_name="Donor")
    keys.fills(date_of_birth__day="27", date_of_birth__month="3")
    keys.fills(date_of_birth__year="1950", line1="1 Mill Lane", town="Leeds")
    keys.reaches("Save and continue").goes_on()
    keys.picks("donor_can_sign").reaches("Save and continue").goes_on()

    draft = Draft.objects.get()
    assert draft.people.get().as_person().full_name == "Dora Donor"
    assert draft.answers_to("donor")["can-sign"]["donor_can_sign"] == ["yes"]


def test_a_mistake_is_reached_from_its_summary_without_a_mouse(keys):
    keys.fills(login="dora@example.org", password=PASSWORD).goes_on()
    keys.reaches("Start a new LPA").goes_on()
    keys.reaches("Save and continue").goes_on()

    keys.page.keyboard.press("Tab")
    keys.page.keyboard.press("Enter")
    assert keys.page.evaluate(f"{WHERE}.name") == "type"


def test_the_first_key_skips_to_the_content(keys):
    keys.reaches("Skip to main content").page.keyboard.press("Enter")

    keys.page.wait_for_url("**/*#main-content")
