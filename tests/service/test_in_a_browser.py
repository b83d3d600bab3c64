"""The pages about the service, as people see them: every page is judged by axe, fits a
phone, and works without JavaScript."""

import pytest

from accounts.groups import StaffGroup
from accounts.inviting import open_account, open_staff_account
from accounts.second_factor import enrol
from service.equality_questions import QUESTIONS
from service.models import EqualityCount, Feedback, Message
from service.stamps import QUICKEST
from tests.accounts.signing_in import code_of_the_app
from tests.chromium import chromium
from tests.journeys.browser import Somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def somebody(request, live_server, settings):
    settings.ANALYTICS_ID = "G-ABC123"
    script = request.param == "with JavaScript"
    with chromium() as browser:
        yield Somebody(browser, live_server.url, script=script)


@pytest.fixture
def administrator(somebody):
    """Somebody who has signed in as an administrator."""
    user = open_staff_account(
        email="admin@example.org",
        full_name="Ann Admin",
        groups=[StaffGroup.ADMINISTRATOR],
        password=PASSWORD,
        by=None,
    )
    secret = enrol(user)
    signs_in(somebody, user.email)
    return somebody.types(code=code_of_the_app(secret)).sends()


def signs_in(somebody, email):
    somebody.goes_to("/account/login/")
    return somebody.types(login=email, password=PASSWORD).sends()


def waits(somebody):
    """As long as anybody takes to read the form."""
    somebody.page.wait_for_timeout(QUICKEST * 1000 + 100)
    return somebody


def test_somebody_reads_about_the_service_and_decides_about_cookies(somebody):
    somebody.goes_to("/").presses("Reject cookies that count visits")
    assert "You rejected" in somebody.page.inner_text("body")
    somebody.presses("Hide this message")
    assert "You rejected" not in somebody.page.inner_text("body")

    for page in (
        "Help and contact",
        "Accessibility statement",
        "Privacy notice",
        "Terms of use",
        "Cookies",
    ):
        somebody.presses(page)
    somebody.sends().sees("Your choice about cookies was saved")


def test_somebody_says_what_they_think_of_a_page(somebody):
    somebody.goes_to("/contact/").presses("Tell us what you think of this page")
    somebody.sends().sees("Select how satisfied you are")
    somebody.chooses(rating="2").types(details="I looked for the telephone number.")
    waits(somebody).sends().sees("Thank you")

    assert Feedback.objects.get().page == "/contact/"


def test_an_administrator_sets_a_message_and_ends_it(administrator):
    administrator.sees("Looking after the service").presses("Messages on every page")
    administrator.presses("Set a message").sends().sees("Enter what the message says")
    administrator.types(text="Closed on Friday", first_time="12am", last_time="11:59pm")
    administrator.chooses(kind="important", shown_on="everywhere")
    administrator.presses("Look at it first").sees("This is how it will look")
    administrator.sends().sees("The message was set")

    administrator.goes_to("/contact/").sees("Closed on Friday")
    administrator.goes_to("/service/messages/").presses("End it now")
    assert Message.objects.get().has_ended


def test_an_administrator_reads_feedback_and_counts(administrator):
    administrator.presses("Feedback").sees("Nobody sent feedback")
    administrator.presses("Show these days").sees("Nobody sent feedback")
    administrator.goes_to("/service/equality/").sees("no quarter with answers")


def test_a_donor_answers_some_questions_about_themselves(somebody):
    donor = open_account(email="d@example.org", password=PASSWORD, by=None)
    signs_in(somebody, donor.email)
    somebody.goes_to("/equality/").sends().sees("Select yes if you want to answer")
    somebody.chooses(wants_to="yes").sends()
    for question in QUESTIONS[:-1]:
        somebody.sees(str(question.asked)).sends()
    somebody.chooses(answer="married").sends().sees("we will not ask again")

    assert EqualityCount.objects.get().answer == "married"


def test_a_browser_asks_nobody_else_for_anything_until_its_owner_agrees(somebody):
    page, asked, refused = somebody.page, [], []
    page.context.route(
        lambda url: not url.startswith(somebody.url),
        lambda route: (asked.append(route.request.url), route.fulfill(body=""))[1],
    )
    page.on("console", lambda line: refused.append(line.text))
    somebody.goes_to("/contact/").goes_to("/account/login/")
    assert asked == []

    somebody.presses("Accept cookies that count visits").goes_to("/terms/")
    if somebody.script:
        told = page.evaluate("window.dataLayer[1][2]")
        assert told["page_location"] == somebody.url + "/terms/"
        assert set(asked) == {"https://www.googletagmanager.com/gtag/js?id=G-ABC123"}
    assert [line for line in refused if "Security Policy" in line] == []
