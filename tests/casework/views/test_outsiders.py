"""Where somebody whom the LPA does not name is added to those who get a letter."""

import pytest

from casework.models import Letter
from casework.recipients import addressees
from tests.casework.builders import a_case
from tests.casework.test_writing import a_draft

from .test_letters import PAYMENT, page, press, to_first, value_of

pytestmark = pytest.mark.django_db
BANK = {
    "name": "First Bank plc",
    "line1": "1 High Street",
    "town": "York",
    "postcode": "yo11aa",
    "country": "GB",
    "language": "cy",
}


def test_somebody_whom_the_lpa_does_not_name_is_added_while_writing(office):
    case = a_case()
    client = office("caseworker")
    begin = f"/casework/{case.number}/letters/new/fee-request/"
    typed = to_first(case, "no") | PAYMENT | {"somebody-else": "yes"}

    asked = client.post(begin, typed)
    assert "Somebody else who gets the letter" in page(client.get(asked.url))
    shown = page(client.post(asked.url, BANK, follow=True))

    assert "To First Bank plc, in Welsh" in shown
    assert "YO1 1AA" in shown
    assert "Change the name or address of First Bank plc" in shown


def test_an_address_that_no_postman_could_use_is_given_back(office):
    letter = a_draft()
    typed = BANK | {"town": "", "postcode": ""}

    shown = page(press(office("caseworker"), letter, "somebody-else", **typed))

    assert "Enter at least a second line, a town or a postcode" in shown
    assert value_of("name", shown) == "First Bank plc"
    assert not Letter.objects.get().outside


def test_somebody_who_was_added_can_be_changed_or_get_no_letter(office):
    client, letter = office("caseworker"), a_draft()
    press(client, letter, "somebody-else", **BANK)
    (bank,) = Letter.objects.get().outside
    change = f"somebody-else/{bank.uid}"
    shown = page(client.get(f"{letter.get_absolute_url()}{change}/"))
    assert value_of("line1", shown) == "1 High Street"

    shown = page(press(client, letter, change, **BANK | {"name": "Last Bank"}))
    assert "To Last Bank, in Welsh" in shown

    shown = page(client.get(f"{letter.get_absolute_url()}people/"))
    assert "Last Bank (Not named in the LPA)" in shown
    last = len(addressees(letter.case.instrument))
    everybody = to_first(letter.case) | {f"to_{last}": "no"} | PAYMENT
    assert "Last Bank, in" not in page(press(client, letter, "people", **everybody))


def test_nobody_is_changed_who_was_never_added(office):
    letter = a_draft()

    response = office("caseworker").get(
        f"{letter.get_absolute_url()}somebody-else/other-1/"
    )

    assert response.status_code == 404
