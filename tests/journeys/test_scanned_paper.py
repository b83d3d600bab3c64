"""Scanned paper: a pack that opens a case, and a form keyed beside its scan."""

import pytest

from accounts.groups import StaffGroup
from accounts.inviting import open_staff_account
from accounts.second_factor import enrol
from casework.models import Case, ScanSet
from documents.catalogue import Lp1
from documents.plan import Facts
from lpa.choices import HowTheyAct
from outbox.carrying import carry_out_due
from tests.accounts.signing_in import code_of_the_app
from tests.builders import an_lpa
from tests.casework.builders import dora
from tests.casework.scanning.scans import as_pdf, as_tiff, form_of, printed
from tests.chromium import chromium
from tests.documents.people import an_instrument

from .browser import PHONE, Somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def clerk(request, live_server):
    """Somebody of the post room, signed in at a browser."""
    account = open_staff_account(
        email="post@example.org",
        full_name="Pat Post",
        groups=[StaffGroup.INTAKE],
        password=PASSWORD,
        by=None,
    )
    secret = enrol(account)
    script = request.param == "with JavaScript"
    with chromium() as browser:
        somebody = Somebody(browser, live_server.url, script=script)
        somebody.goes_to("/account/login/")
        somebody.types(login="post@example.org", password=PASSWORD).sends()
        yield somebody.types(code=code_of_the_app(secret)).sends()


def hands_in(clerk, name, content, media):
    clerk.goes_to("/casework/").presses("Scanned paper").presses("Take in a scan")
    clerk.sends().sees("Select a scanned PDF or TIFF").sees("Enter the batch")
    file = {"name": name, "mimeType": media, "buffer": content}
    clerk.page.set_input_files("input[type=file]", file)
    clerk.types(batch="2026-11-27/3").presses("Take it in").sees("being read")
    while carry_out_due():
        pass
    return clerk.presses("Look whether it has been read")


def test_a_pack_opens_its_case_with_what_is_missing(clerk):
    sides = form_of(an_lpa(dora()))
    lost = sides.pop(9)
    content = as_pdf([*sides[5:], sides[0].rotate(180), *sides[1:5]])

    hands_in(clerk, "pack.pdf", content, "application/pdf")

    assert lost
    clerk.sees("With its case").sees("Page 10, Section 9: the donor’s signature")
    case = Case.objects.get()
    clerk.presses(f"Case {case}").sees("A page is missing: Section 9")
    clerk.presses("Letters, and paper that came in")
    clerk.presses(str(ScanSet.objects.get()))


def test_a_form_by_hand_is_keyed_beside_its_scan(clerk):
    by_hand = Lp1(an_instrument(2, attorneys_act=HowTheyAct.JOINTLY), Facts())
    sides = [side for n, side in enumerate(printed(by_hand)[2:]) if n in (0, 1, 3, 8)]

    hands_in(clerk, "form.tiff", as_tiff(sides), "image/tiff")
    clerk.presses("Key what is written on it")
    draft = ScanSet.objects.get().draft
    clerk.goes_to(f"/lpa/{draft.reference}/donor/details/")
    first = clerk.page.locator(".app-beside figure").first
    assert "Section 1: the donor" in first.inner_text()
    picture = first.locator("img")
    assert picture.evaluate("img => img.complete && img.naturalWidth") > 500
    clerk.page.get_by_role("link", name="Side 3").first.click()  # loses nothing typed
    clerk.types(first_names="Dora", last_name="Donor").presses("Save and continue")
    for name in ("Amy", "Ben"):
        clerk.goes_to(f"/lpa/{draft.reference}/attorneys/people/add/")
        clerk.types(first_names=name, last_name="Able").presses("Save and continue")
    clerk.goes_to(f"/lpa/{draft.reference}/check/")
    clerk.follows(clerk.page.locator("form[action$='/submit/'] button"))

    case = Case.objects.get()
    clerk.goes_to(case.get_absolute_url())
    clerk.sees("Left blank on the form, so the law decides: how the attorneys act")
    clerk.sees("Left blank on the form, so the law decides: when it can be used")
    clerk.sees("A page is missing: Section 9")


def test_the_scan_lies_below_the_questions_on_a_phone(clerk):
    if not clerk.script:
        return
    hands_in(clerk, "form.pdf", as_pdf(printed(Lp1(an_instrument(), Facts()))[2:4]), "")
    clerk.presses("Key what is written on it")
    clerk.page.set_viewport_size({"width": PHONE, "height": 900})

    form = clerk.page.locator("h1").bounding_box()
    scan = clerk.page.locator(".app-beside").bounding_box()

    assert scan["y"] > form["y"] + form["height"]
    assert scan["width"] <= PHONE
