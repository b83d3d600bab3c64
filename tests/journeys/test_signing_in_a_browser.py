"""An LPA signed on screen as its people see it: the donor, the witness at the donor's
keyboard, the certificate provider and the attorney with their codes; judged by axe."""

import pytest
from django.core.cache import cache

import clock
from accounts.inviting import open_account
from lpa.models import Lpa
from messaging.models import Message
from tests.builders import AMY, a_draft, mean_everything
from tests.chromium import chromium
from tests.lpa.confirming.answering import codes_of_people_not_waited_for
from tests.lpa.on_screen.signing import (
    DAY,
    DOCTOR_BY_MAIL,
    goes_to_the_post_office,
    switched_on,
)

from .browser import Somebody
from .test_by_keyboard import Keys
from .test_the_whole_way import PASSWORD, signs_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def dora():
    cache.clear()
    with switched_on(), clock.set_to(DAY, for_everyone=True):
        yield open_account(email="dora@example.org", password=PASSWORD, by=None)


def comes_in(browser, url, code):
    somebody = Somebody(browser, url)
    somebody.goes_to("/confirm/").types(code=code, name="Donor").sends()
    return somebody.presses("Go on to read and sign the LPA")


def reads(somebody):
    return somebody.presses("Read the LPA").presses("Go on to sign")


def will_go_to_a_post_office(provider):
    """Says so first, and comes back to the LPA."""
    part = provider.page.url
    provider.presses("Confirm your identity").presses("Choose another way")
    provider.chooses(way="post-office").sends()
    provider.sends().sees("Go to a Post Office")
    provider.page.goto(part)
    return provider


def ticks(somebody, *names):
    for name in names:
        somebody.page.locator(f"[name={name}]").check()
    return somebody.sends()


def signs_before_a_witness(donor):
    """Begins, reads, signs without a mouse, and hands the keyboard to the witness."""
    donor.presses("Sign it on screen instead, without printing")
    donor.chooses(language="en", codes_follow="yes").sends()
    donor.presses("Read the LPA and sign it").presses("Go on to sign")
    ticks(donor, "has_read").sees("There is a problem")
    for box in ("signs", "applies"):
        Keys(donor).reaches(box).page.keyboard.press("Space")
    Keys(donor).reaches("Sign").goes_on()
    donor.is_looked_at().presses("Go on to the witness")
    donor.types(telephone="07700 900 123").sends()
    sent = Message.objects.filter(kind="witness-code").latest("pk")
    donor.types(code="12")
    ticks(donor, "is_of_age").sees("Enter the code of four digits")
    donor.types(code=sent.secrets["code"]).sends()


def test_donor_witness_provider_and_attorney_sign(live_server, dora):
    draft = a_draft(
        dora,
        attorneys=(AMY | {"email": "amy@example.org"},),
        provider=DOCTOR_BY_MAIL,
    )
    mean_everything(draft, by=dora)
    codes = codes_of_people_not_waited_for(draft, by=dora)
    goes_to_the_post_office(draft, by=dora)
    with chromium() as browser:
        donor = Somebody(browser, live_server.url)
        signs_in(donor, "dora@example.org")
        donor.goes_to(f"/lpa/{draft.reference}/check/")
        signs_before_a_witness(donor)
        donor.sees("we have received your LPA")

        doctor = comes_in(browser, live_server.url, codes["certificate-provider"])
        reads(will_go_to_a_post_office(doctor))
        ticks(doctor, "is_of_age", "certifies").sees("Thank you")
        amy = reads(comes_in(browser, live_server.url, codes["attorney"]))
        ticks(amy, "has_read", "signs").sees("Thank you")
        donor.page.reload()
        donor.is_looked_at().sees("Everybody has signed")
        donor.presses("Withdraw this LPA").presses("Back")

    assert Lpa.objects.get().signatures.count() == 4
