"""Somebody types at a browser, and does not get as far as saving."""

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from lpa.models import Draft
from lpa.starting import start_draft
from tests.builders import answer
from tests.chromium import chromium

from .browser import Somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"
TYPE = {("lpa-type", "type"): {"type": "property-and-affairs"}}
HALF = "I want my attorneys to kee"
KEPT = "What you type is kept."


@pytest.fixture
def browser():
    cache.clear()
    with chromium() as browser:
        yield browser


@pytest.fixture
def wishes():
    """Where a donor who has just begun writes their wishes down."""
    dora = open_account(email="dora@example.org", password=PASSWORD, by=None)
    open_account(email="eve@example.org", password=PASSWORD, by=None)
    draft = start_draft(owner=dora, by=dora)
    answer(draft, TYPE, by=dora)
    return f"/lpa/{draft.reference}/preferences-and-instructions/text/"


@pytest.fixture
def dora(browser, live_server, wishes):
    """The donor, signed in and on that page."""
    somebody = Somebody(browser, live_server.url)
    signs_in(somebody, "dora").goes_to(wishes)
    return somebody


def signs_in(somebody, name, at="/account/login/"):
    if at:
        somebody.goes_to(at)
    somebody.types(login=f"{name}@example.org", password=PASSWORD).sends()
    return somebody


def box(page):
    return page.locator("[name=preferences]")


def says(page, text):
    page.get_by_text(text).first.wait_for()


def saved():
    answers = Draft.objects.get().answers_to("preferences-and-instructions")
    return answers["text"]["preferences"]


def test_lines_are_counted_as_letters_of_any_script_are_typed(dora):
    box(dora.page).fill("漢字" * 100)

    says(dora.page, "This fills 5 lines of 6")


def test_half_a_sentence_survives_the_closing_of_its_tab(dora, wishes):
    box(dora.page).fill(HALF)
    dora.page.close(run_before_unload=True)
    dora.page = dora.context.new_page()
    dora.goes_to("/lpa/").goes_to(wishes)

    assert box(dora.page).input_value() == HALF
    dora.sees("did not save it").presses("Save and continue")
    assert saved() == [HALF]


def test_what_is_taken_back_is_not_offered(dora, wishes):
    box(dora.page).fill(HALF)
    says(dora.page, KEPT)
    box(dora.page).fill("")
    dora.page.get_by_text(KEPT).wait_for(state="detached")
    dora.goes_to(wishes)

    assert "did not save it" not in dora.page.content()


def test_what_is_typed_before_the_script_is_there_is_kept(dora, wishes):
    held = []
    dora.page.route("**/typing.js", lambda route: held.append(route))
    dora.page.goto(dora.url + wishes, wait_until="commit")
    box(dora.page).fill(HALF)
    while not held:
        dora.page.wait_for_timeout(50)
    held[0].continue_()

    says(dora.page, KEPT)


def test_half_a_sentence_survives_a_link(dora, wishes):
    box(dora.page).type(HALF)
    dora.presses("Back").goes_to(wishes)

    assert box(dora.page).input_value() == HALF
    dora.presses("Go back to how it was before")
    assert box(dora.page).input_value() == ""


def test_what_is_typed_without_a_connection_is_kept_once_there_is_one(dora, wishes):
    dora.context.set_offline(True)
    box(dora.page).fill(HALF)
    says(dora.page, "Not kept yet: there is no connection")
    dora.page.get_by_role("button", name="Save and continue").click()
    says(dora.page, "Not saved: there is no connection")

    assert box(dora.page).input_value() == HALF
    dora.context.set_offline(False)
    says(dora.page, KEPT)
    dora.page.wait_for_timeout(1100)  # a button takes no second press within a second
    dora.presses("Save and continue")
    assert saved() == [HALF]


def test_both_of_two_tabs_are_kept(dora, wishes):
    other = dora.context.new_page()
    other.goto(dora.url + wishes)
    box(dora.page).fill("In one tab")
    says(dora.page, KEPT)
    box(other).fill("In the other")
    says(other, KEPT)
    other.close()
    dora.goes_to(wishes)

    assert box(dora.page).input_value() == "In the other"
    link = dora.page.locator(".govuk-notification-banner__link")
    dora.follows(link)
    assert box(dora.page).input_value() == "In one tab"


def test_two_presses_save_once_and_go_on(dora):
    box(dora.page).fill("Tea")
    with dora.page.expect_navigation(wait_until="load"):
        dora.page.get_by_role("button", name="Save and continue").dblclick()

    assert saved() == ["Tea"]
    assert dora.page.url.endswith(f"/{Draft.objects.get().reference}/")


@pytest.fixture
def hasty(settings):
    """A session that ends within seconds."""
    settings.PUBLIC_SESSION_SECONDS, settings.SESSION_WARNING_SECONDS = 9, 7


def test_somebody_is_warned_and_stays(hasty, dora):
    box(dora.page).focus()
    dora.page.locator("dialog[open]").wait_for()
    focused = "document.activeElement."
    assert dora.page.evaluate(f"{focused}textContent") == "Stay signed in"
    dora.is_looked_at()
    dora.page.keyboard.press("Escape")
    dora.page.locator("dialog[open]").wait_for(state="detached")

    assert dora.page.evaluate(f"{focused}name") == "preferences"
    dora.page.locator("dialog[open]").wait_for()
    dora.page.get_by_role("button", name="Stay signed in").click()
    dora.page.locator("dialog[open]").wait_for(state="detached")


def test_every_tab_knows_that_somebody_stays(hasty, dora, wishes):
    other = dora.context.new_page()
    other.goto(dora.url + wishes)
    other.locator("dialog[open]").wait_for()
    other.get_by_role("button", name="Stay signed in").click()

    dora.page.locator("dialog[open]").wait_for(state="detached")


def test_after_the_end_nothing_is_left_on_the_screen_and_nothing_lost(hasty, dora):
    box(dora.page).fill(HALF)
    dora.page.wait_for_url("**/unsent/ended/**")
    dora.is_looked_at()
    assert HALF not in dora.page.content()
    dora.follows(dora.page.locator("main").get_by_role("button", name="Sign in"))
    signs_in(dora, "dora", at="")

    assert box(dora.page).input_value() == HALF


def test_a_tab_of_somebody_who_signed_out_is_cleared(dora, wishes):
    box(dora.page).fill(HALF)
    other = dora.context.new_page()
    other.goto(dora.url + "/lpa/")
    with other.expect_navigation(wait_until="load"):
        other.locator("nav").get_by_role("button", name="Sign out").click()

    dora.page.wait_for_url("**/unsent/ended/**")
    assert HALF not in dora.page.content()


def test_whoever_comes_next_sees_nothing_not_even_by_going_back(dora, wishes):
    box(dora.page).fill(HALF)
    with dora.page.expect_navigation(wait_until="load"):
        dora.page.locator("nav").get_by_role("button", name="Sign out").click()
    signs_in(dora, "eve")
    for _each in range(4):
        dora.page.go_back(wait_until="load")
        assert HALF not in dora.page.content()
    dora.page.goto(dora.url + wishes)

    assert HALF not in dora.page.content()


def test_without_javascript_what_was_sent_is_sent_again(browser, live_server, wishes):
    dora = Somebody(browser, live_server.url, script=False)
    signs_in(dora, "dora").goes_to(wishes)
    dora.sees("what you send is kept until you have signed in again")
    box(dora.page).fill(HALF)
    dora.context.clear_cookies(name="sessionid")
    dora.sends().sees("What you typed is kept")
    signs_in(dora, "dora", at="")

    dora.sees("What you sent before you signed in was saved")
    assert saved() == [HALF]
