"""Changing the language of a page on which one types, as it is done at a keyboard."""

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from tests.builders import a_draft
from tests.chromium import chromium
from tests.journeys.browser import Somebody

from .answering import asked, page, person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
HALF = "I have thought about it, and"
TO_WELSH = "Cymraeg (newid iaith y dudalen hon)"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def amy(request, live_server):
    cache.clear()
    script = request.param == "with JavaScript"
    with chromium() as browser:
        yield Somebody(browser, live_server.url, script=script)


def presses_enter(amy, box):
    with amy.page.expect_navigation():
        amy.page.locator(f"[name={box}]").press("Enter")
    return amy.is_looked_at()


def language(amy):
    return amy.page.locator("html").get_attribute("lang")


def test_what_is_typed_stays_and_enter_sends_it(amy):
    dora = open_account(email="dora@example.org", password="Meadow-1", by=None)
    draft = a_draft(dora)
    who = person(draft, "attorney")
    _invitation, code = asked(draft, who)
    amy.goes_to("/confirm/").types(code=code)
    presses_enter(amy, "code").sees("Enter the donor’s last name")
    assert language(amy) == "en"

    amy.presses(TO_WELSH)
    assert (language(amy), amy.page.input_value("[name=code]")) == ("cy", code)
    amy.types(name="Donor")
    presses_enter(amy, "name").sees("Atwrnai ar gyfer Dora Jane Donor")
    amy.goes_to(page(who, "decline")).chooses(reason="other")
    amy.types(reason_in_words=HALF)
    amy.presses("English (change the language of this page)")
    amy.sees("Why do you decline?")
    assert amy.page.input_value("[name=reason_in_words]") == HALF
    amy.page.locator("main button").last.press("Enter")
    amy.page.wait_for_url("**/done/")
    amy.sees("You declined")
