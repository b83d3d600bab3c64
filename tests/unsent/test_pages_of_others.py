"""Pages after printing, and at the desk: they keep what is typed as the wizard does."""

import pytest

from accounts.groups import StaffGroup
from casework.states import State
from tests.accounts.signing_in import sign_in_staff
from tests.builders import an_lpa
from tests.casework.builders import a_case, staff
from unsent.models import UnsentPage

from .at_a_page import AtAPage, is_offered
from .filling import half_filled

pytestmark = pytest.mark.django_db

OFFICE = [StaffGroup.CASEWORKER, StaffGroup.INTAKE, StaffGroup.FINANCE]
OF_A_CASE = [
    *("note", "payment", "finding", "paper", "withdraw", "cannot-register"),
    *("fee/claim", "fee/refund"),
]


def forms_on(response):
    context = response.context_data
    return context.get("forms") or [context["form"]]


def comes_back(client, address):
    """Whether every box of a page is offered back as it was left."""
    page = AtAPage(client, address)
    typed = {}
    for form in forms_on(page.shown):
        typed |= half_filled(form)
    page.types(**typed)
    again = client.get(address)
    shown = {}
    for form in forms_on(again):
        shown |= form.posted()
    return is_offered(again) and typed.items() <= shown.items()


@pytest.mark.parametrize("page", ["dates", "posted"])
def test_a_page_after_printing_is_offered_back(page, client, donor):
    client.force_login(donor)
    lpa = an_lpa(donor)

    assert comes_back(client, f"/lpa/{lpa.reference}/{page}/")


@pytest.mark.parametrize("page", OF_A_CASE)
def test_a_page_about_a_case_is_offered_back(page, client):
    sign_in_staff(client, staff(*OFFICE, StaffGroup.REGISTRAR))
    case = a_case(State.EXAMINING)

    assert comes_back(client, f"/casework/{case.number}/{page}/")


def test_the_page_that_receives_a_pack_is_offered_back(client, donor):
    sign_in_staff(client, staff(*OFFICE))
    lpa = an_lpa(donor)

    assert comes_back(client, "/casework/receive/")
    assert comes_back(client, f"/casework/receive/{lpa.reference}/")


def test_dates_that_are_saved_with_a_warning_are_not_called_unsaved(client, donor):
    client.force_login(donor)
    page = AtAPage(client, f"/lpa/{an_lpa(donor).reference}/dates/")
    names = page.shown.context["form"].fields
    typed = {}
    for day, name in zip("98765432", names, strict=False):
        typed |= {f"{name}-day": day, f"{name}-month": "1", f"{name}-year": "2026"}
    answer = page.sends(**typed)

    assert answer.status_code == 200
    assert not UnsentPage.objects.exists()
