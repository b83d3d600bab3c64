"""A letter about the fee, in two languages, from the choice of its kind to the post."""

import pytest

from accounts.groups import StaffGroup
from accounts.inviting import open_staff_account
from accounts.second_factor import enrol
from casework.models import Letter
from casework.states import State
from documents.models import IssuedDocument
from outbox.carrying import carry_out_due
from tests.accounts.signing_in import code_of_the_app
from tests.casework.builders import a_case
from tests.chromium import chromium

from .browser import Somebody

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]
PASSWORD = "Meadow-Lantern-42"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def writer(request, live_server):
    """A caseworker who also words letters, signed in at a browser."""
    account = open_staff_account(
        email="writer@example.org",
        full_name="Win Writer",
        groups=[StaffGroup.CASEWORKER, StaffGroup.ADMINISTRATOR],
        password=PASSWORD,
        by=None,
    )
    secret = enrol(account)
    script = request.param == "with JavaScript"
    with chromium() as browser:
        somebody = Somebody(browser, live_server.url, script=script)
        somebody.goes_to("/account/login/")
        somebody.types(login="writer@example.org", password=PASSWORD).sends()
        yield somebody.types(code=code_of_the_app(secret)).sends()


def test_a_letter_is_worded_written_looked_at_sent_and_posted(writer):
    case = a_case()
    writer.goes_to("/service/").presses("The words of letters")
    writer.presses("We cannot check the application before the fee is settled.")
    writer.types(text="We wait for {amount}.").presses("Look at it first")
    writer.sees("We wait for £92.").presses("Save the new words").sees("version 2")

    writer.goes_to(case.get_absolute_url()).presses("Letters, and paper that came in")
    writer.presses("Write a letter").sees("What is the letter about?")
    writer.page.select_option("[name=kind]", "fee-request")
    writer.presses("Continue").chooses(to_0="en", to_1="cy").types(amount="46")
    writer.dates("21", "12", "2026").presses("Save the draft and look at it")
    writer.sees("We wait for £46.").sees("21 Rhagfyr 2026")
    writer.presses("Change the words").types(en_1="Please pay {amount}.")
    writer.presses("Save the draft and look at it").sees("Please pay £46.")
    writer.presses("Add somebody else who gets it")
    writer.types(name="First Bank plc", line1="1 High Street", postcode="yo11aa")
    writer.chooses(language="cy").presses("Save").sees("To First Bank plc, in Welsh")
    writer.presses("Change who gets it, and the facts in it")
    writer.presses("Save the draft and look at it").sees("To First Bank plc, in Welsh")
    writer.presses("Send it as it stands here").sees("The letter is sent")

    while carry_out_due():
        pass
    writer.goes_to(Letter.objects.get().get_absolute_url())
    writer.presses("Record that it is in the post").sees("Posted")
    assert IssuedDocument.objects.filter(about=case.number).count() == 3


def test_what_a_move_has_sent_is_withdrawn_before_the_post(writer):
    case = a_case(State.CANNOT_REGISTER)
    while carry_out_due():
        pass
    writer.goes_to(case.get_absolute_url()).presses("Letters, and paper that came in")
    writer.presses("It cannot be registered").sees("The donor had lost capacity")
    writer.presses("Withdraw the letter before it is posted")
    writer.types(why="The wrong donor").presses("Withdraw it").sees("The wrong donor")
    writer.goes_to("/service/").presses("The words of letters")
    writer.presses("We cannot register the lasting power of attorney")
    writer.types(text="Not registered: {case_number}").presses("Save the new words")
    writer.sees("version 2")
