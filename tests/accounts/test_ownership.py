from django.urls import reverse

from accounts.models import User

from .conftest import PASSWORD
from .signing_in import code_in_the_last_mail, is_signed_in


def sign_up_with_an_address_of_somebody_else(client):
    posted = {"email": "dora@example.org", "password1": PASSWORD}
    client.post(reverse("account_signup"), posted)


def sign_in_by_code(client):
    posted = {"email": "dora@example.org"}
    client.post(reverse("account_request_login_code"), posted)
    code = code_in_the_last_mail()
    client.post(reverse("account_confirm_login_code"), {"code": code})


def test_the_owner_of_an_address_gets_in_and_the_strangers_password_goes(
    client, other_browser, db
):
    sign_up_with_an_address_of_somebody_else(other_browser)
    sign_in_by_code(client)

    assert client.get("/lpa/").status_code == 200
    assert not User.objects.get().has_usable_password()


def test_a_password_chosen_by_the_owner_stays(client, other_browser, db):
    sign_up_with_an_address_of_somebody_else(client)
    confirm = reverse("account_email_verification_sent")
    client.post(confirm, {"code": code_in_the_last_mail()})
    sign_in_by_code(other_browser)

    assert is_signed_in(other_browser)
    assert User.objects.get().check_password(PASSWORD)
