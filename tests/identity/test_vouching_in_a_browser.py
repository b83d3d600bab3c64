"""A donor without papers names somebody who vouches for them, who does: each in a
browser of their own, judged by axe, on a phone and a desk."""

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from tests.builders import a_draft
from tests.chromium import chromium
from tests.journeys.browser import Somebody
from tests.journeys.test_by_keyboard import Keys
from tests.journeys.test_the_whole_way import PASSWORD, signs_in

from .people import check_of, somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
BORN = {"born-day": "4", "born-month": "May", "born-year": "1960"}


@pytest.fixture
def people(live_server, settings):
    """The donor and whoever vouches, both signed in, and the stand-in for One Login."""
    cache.clear()
    address = f"{live_server.url}/local-provider/"
    settings.ONE_LOGIN_URL = settings.ONE_LOGIN_IDENTITY_URL = address
    names = ("dora", "vera")
    accounts = {
        name: open_account(email=f"{name}@example.org", password=PASSWORD, by=None)
        for name in names
    }
    with chromium() as browser:
        both = [Somebody(browser, live_server.url) for _name in names]
        for each, name in zip(both, names, strict=True):
            signs_in(each, f"{name}@example.org")
        yield accounts["dora"], *both


def names_a_voucher(donor, who):
    """Gives the code that the donor hands over."""
    donor.goes_to(f"/confirm/identity/{who.reference}/{who.uid}/")
    donor.presses("Choose another way").chooses(way="vouching").sends()
    donor.types(first_names="Vera", last_name="Voss")
    Keys(donor).reaches("Save and make a code").goes_on()
    donor.is_looked_at()
    return donor.page.inner_text(".govuk-panel__body")


def proves_who_they_are(voucher):
    voucher.presses("Confirm your identity").presses("Start")
    voucher.presses("Go to GOV.UK One Login")
    voucher.types(first_names="Vera", last_name="Voss", **BORN)
    voucher.types(line1="3 High Road", postcode="LS2 2BB")
    voucher.chooses(scene="confirmed").sends()


def test_somebody_vouches_for_a_donor(people):
    dora, donor, voucher = people
    who = somebody(a_draft(dora))
    code = names_a_voucher(donor, who)

    voucher.goes_to("/confirm/identity/vouch/").sends().sees("There is a problem")
    voucher.types(code=code, last_name="donor").sends().sees("You say that the donor")
    voucher.presses("Confirm your name").sends()
    voucher.presses("Verify the donor’s details").chooses(are_right="yes").sends()
    proves_who_they_are(voucher)
    voucher.presses("Sign the declaration")
    voucher.chooses(knows_two_years="yes", lives_with_donor="no")
    for box in ("is_not_related", "declares"):
        Keys(voucher).reaches(box).page.keyboard.press("Space")
    voucher.sends().sees("Their identity is confirmed")

    donor.goes_to(f"/confirm/identity/{who.reference}/{who.uid}/").sees("confirmed")
    assert check_of(who).way == "vouching"
