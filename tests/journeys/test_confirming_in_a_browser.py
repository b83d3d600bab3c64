"""A donor asks people to confirm their parts, and one of them comes in with a code: on
a phone and a desk, judged by axe, and without a mouse where it matters most."""

import re

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from lpa.confirming.duties import PROPERTY
from tests.builders import AMY, BEN, a_draft, act, details
from tests.chromium import chromium
from tests.lpa.confirming.answering import code_in, mails

from .browser import Somebody
from .test_by_keyboard import Keys
from .test_the_whole_way import PASSWORD, signs_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
AMY_AT_HOME = AMY | {"email": "amy@example.org"}
DOCTOR_BY_MAIL = details("Cy", "Dunn", line1="9 High Street", email="cy@example.org")


@pytest.fixture
def dora():
    cache.clear()
    return open_account(email="dora@example.org", password=PASSWORD, by=None)


def asks(donor, board, name):
    """Writes to somebody by e-mail; gives the code that they get."""
    donor.goes_to(board)
    link = re.compile(f"^Ask ?: {name}")
    donor.follows(donor.page.get_by_role("link", name=link))
    donor.chooses(channel="email").sends().sees(f"{name}\n")
    return code_in(mails()[-1])


def comes_in(somebody, code):
    somebody.goes_to("/confirm/").sends().sees("There is a problem")
    typed = code.lower().replace("-", " – ")
    return somebody.types(code=typed, name="DONOR").sends()


def says(somebody, checks, *, right=True):
    """Answers what shows that the duties were understood."""
    for each in checks:
        answer = "yes" if each.right is right else "no"
        somebody.chooses(**{each.slug: answer})
    return somebody.sends()


def test_an_attorney_confirms_their_part_and_the_donor_sees_it(live_server, dora):
    draft = a_draft(
        dora,
        attorneys=(AMY_AT_HOME, BEN),
        provider=DOCTOR_BY_MAIL,
        answers=act("jointly"),
    )
    board = f"/lpa/{draft.reference}/asking/"
    with chromium() as browser:
        donor, amy = (Somebody(browser, live_server.url) for _each in range(2))
        signs_in(donor, "dora@example.org")
        donor.goes_to(f"/lpa/{draft.reference}/").presses("Ask people to confirm")
        comes_in(amy, asks(donor, board, "Amy Able")).sees(
            "Attorney of Dora Jane Donor"
        )

        amy.presses("Your details").chooses(are_right="no").sends()
        amy.types(line1="2 New Street").sends().presses("Back")
        amy.presses("Read what the LPA says").sees("2 New Street").presses("Continue")
        says(amy, PROPERTY.checks, right=False).sees("may not lend it to yourself")
        says(amy, PROPERTY.checks).sees("Do you agree to your part?")
        Keys(amy).reaches("agrees").page.keyboard.press("Space")
        Keys(amy).reaches("Continue").goes_on()
        amy.is_looked_at().sees("You agreed to your part")

        donor.goes_to(board).sees("2 New Street")
        Keys(donor).reaches("Accept what Amy Able says").goes_on()
        donor.is_looked_at().sees("1 of 3 has agreed")
        doctor = Somebody(browser, live_server.url)
        comes_in(doctor, asks(donor, board, "Cy Dunn"))
        doctor.presses("I do not want to take this on: decline")
        doctor.chooses(reason="not-allowed").sends().sees("You declined")
        donor.goes_to(board).sees("Declined")
