from django.core import mail
from django.urls import reverse, reverse_lazy

from accounts.models import User

from .conftest import PASSWORD
from .signing_in import code_in_the_last_mail

SIGN_UP = reverse_lazy("account_signup")
CONFIRM = reverse_lazy("account_email_verification_sent")


def sign_up(client, email="new@example.org", password="", **more):
    posted = {"email": email, "password1": password, **more}
    return client.post(SIGN_UP, posted)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_somebody_new_signs_up_with_the_code_that_was_sent(client, db):
    sign_up(client, password=PASSWORD)
    answer = client.post(CONFIRM, {"code": code_in_the_last_mail()}, follow=True)

    assert answer.redirect_chain[-1][0] == reverse("lpa:dashboard")
    assert User.objects.get(email="new@example.org").check_password(PASSWORD)
