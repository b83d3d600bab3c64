import pytest

from accounts.groups import StaffGroup
from accounts.inviting import open_staff_account
from tests.accounts.signing_in import sign_in_staff

from .at_a_page import AtAPage, is_offered, shown_in

pytestmark = pytest.mark.django_db


def test_half_of_ones_own_details_is_offered_back(client, donor):
    client.force_login(donor)
    AtAPage(client, "/account/details/").types(first_names="Dora", line1="1 Mi")

    page = AtAPage(client, "/account/details/").shown
    assert is_offered(page)
    assert shown_in(page, "line1") == "1 Mi"


def test_details_sent_with_a_mistake_and_left_are_offered_back(client, donor):
    client.force_login(donor)
    AtAPage(client, "/account/details/").sends(first_names="", last_name="Donor")

    page = AtAPage(client, "/account/details/").shown
    assert shown_in(page, "last_name") == "Donor"


def test_half_of_a_message_to_everybody_is_offered_back(client):
    somebody = open_staff_account(
        email="admin@example.org",
        full_name="Ada",
        groups=[StaffGroup.ADMINISTRATOR],
        by=None,
    )
    sign_in_staff(client, somebody)
    AtAPage(client, "/service/messages/new/").types(text="We are clo")

    page = AtAPage(client, "/service/messages/new/").shown
    assert shown_in(page, "text") == "We are clo"
