"""A couple make four LPAs: both kinds each, their roles turned, one handed over."""

import pytest

from accounts.inviting import open_account
from lpa.answers import read
from lpa.choices import LpaType
from lpa.models import Draft
from tests.chromium import chromium

from .browser import Somebody
from .test_the_whole_way import ADDRESS, PASSWORD, signs_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PROPERTY, WELFARE = LpaType.PROPERTY_AND_AFFAIRS, LpaType.PERSONAL_WELFARE


@pytest.fixture
def couple(live_server):
    """Dora and Percy, each with an account and a browser of their own."""
    for name in ("dora", "percy"):
        open_account(email=f"{name}@example.org", password=PASSWORD, by=None)
    with chromium() as browser:
        yield [Somebody(browser, live_server.url) for _each in range(2)]


def tells_about(somebody, first_names, last_name):
    """Fills in whatever the page about a person asks, and saves it."""
    somebody.types(first_names=first_names, last_name=last_name, **ADDRESS)
    somebody.dates("27", "March", "1960")
    if somebody.page.locator("[name=is_bankrupt]").count():
        somebody.chooses(is_bankrupt="no")
    somebody.presses("Save and continue")


def starts_for_property(dora):
    dora.goes_to("/lpa/").presses("Start a new LPA")
    dora.chooses(type=PROPERTY).presses("Save and continue").presses("The donor")
    tells_about(dora, "Dora", "Donor")
    dora.chooses(donor_can_sign="yes").presses("Save and continue")
    dora.presses("Attorneys").presses("Add a person")
    tells_about(dora, "Percy", "Donor")
    dora.presses("Add a person")
    tells_about(dora, "Cat", "Cole")


def makes_the_other_kind(somebody, draft):
    somebody.goes_to(f"/lpa/{draft.reference}/another/").chooses(what="other-kind")
    somebody.presses("Continue").sees("Still to answer")
    return Draft.objects.latest("pk")


def makes_a_mirror(dora, draft):
    percy = draft.people.get(first_names="Percy")
    dora.goes_to(f"/lpa/{draft.reference}/another/").chooses(what="same-for-partner")
    return dora.presses("Continue").chooses(partner=str(percy.uid))


def hands_over(dora, draft):
    makes_a_mirror(dora, draft).chooses(where="their-own")
    dora.types(email="percy@example.org").presses("Make this LPA")
    return Draft.objects.latest("pk")


def whose(draft):
    lpa = read(draft).lpa
    return lpa.type, str(lpa.donor.first_names), [a.first_names for a in lpa.attorneys]


def test_a_couple_make_four_lpas_and_one_becomes_the_partners_own(couple):
    dora, percy = couple
    signs_in(dora, "dora@example.org")
    starts_for_property(dora)
    first = Draft.objects.get()
    second = makes_the_other_kind(dora, first)
    makes_a_mirror(dora, first).chooses(where="here").presses("Make this LPA")
    third = Draft.objects.latest("pk")
    fourth = hands_over(dora, second)
    dora.sees("Offered to percy@example.org")
    dora.goes_to(f"/lpa/{fourth.reference}/unoffer/").presses("Leave it")

    signs_in(percy, "percy@example.org")
    percy.goes_to("/lpa/").sees("dora@example.org has prepared an LPA")
    percy.presses("Accept").sees("LPA of Percy Donor")
    percy.presses("Life-sustaining treatment").chooses(life_sustaining="option-a")
    percy.presses("Save and continue").goes_to("/lpa/").sees("Percy Donor")
    assert "Percy" not in dora.goes_to(f"/lpa/?q={fourth.reference}").page.title()
    dora.sees("No LPA was found")

    assert [whose(draft) for draft in (first, second, third, fourth)] == [
        (PROPERTY, "Dora", ["Percy", "Cat"]),
        (WELFARE, "Dora", ["Percy", "Cat"]),
        (PROPERTY, "Percy", ["Dora", "Cat"]),
        (WELFARE, "Percy", ["Dora", "Cat"]),
    ]
    owners = Draft.objects.order_by("pk").values_list("owner__email", flat=True)
    assert list(owners) == ["dora@example.org"] * 3 + ["percy@example.org"]
