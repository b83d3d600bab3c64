"""Confirming one's identity as people see it: to the stand-in for One Login and back,
on a phone, judged by axe, with JavaScript and without."""

import pytest
from django.core.cache import cache

from accounts.inviting import open_account
from tests.builders import a_draft
from tests.chromium import chromium
from tests.journeys.browser import Somebody

from .people import check_of, somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def reader(request, live_server, settings):
    cache.clear()
    address = f"{live_server.url}/local-provider/"
    settings.ONE_LOGIN_URL = settings.ONE_LOGIN_IDENTITY_URL = address
    script = request.param == "with JavaScript"
    with chromium() as browser:
        yield Somebody(browser, live_server.url, script=script)


def test_a_donor_goes_to_one_login_and_comes_back(reader):
    dora = open_account(email="dora@example.org", password=PASSWORD, by=None)
    who = somebody(a_draft(dora))
    reader.goes_to("/account/login/")
    reader.types(login=dora.email, password=PASSWORD).sends()
    reader.goes_to(f"/confirm/identity/{who.reference}/{who.uid}/")

    reader.presses("Choose another way").sends()
    reader.sees("Select how you will confirm your identity")
    reader.chooses(way="one-login").sends()
    reader.presses("Go to GOV.UK One Login").sees("A stand-in for GOV.UK One Login")
    born = {"born-day": "27", "born-month": "March", "born-year": "1950"}
    reader.types(first_names="Dora Jane", last_name="Dunn", **born)
    reader.chooses(scene="confirmed").sends()

    reader.sees("The LPA says: Donor").presses("Decide what to do")
    reader.chooses(what="court").sends()
    reader.presses("Go on by way of the court").sees("The court is asked")
    assert check_of(who).way == "court-route"
