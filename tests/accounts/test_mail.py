import re

from django.core import mail
from django.urls import reverse

from .test_pages import NOT_OURS


def test_every_mail_is_in_our_words_and_ends_with_the_services_name(client, dora):
    for name in ("account_request_login_code", "account_reset_password"):
        for email in ("dora@example.org", "nobody@example.org"):
            client.post(reverse(name), {"email": email})
            client.cookies.clear()
    client.post(reverse("account_signup"), {"email": "dora@example.org"})

    assert len(mail.outbox) == 5
    for message in mail.outbox:
        assert not NOT_OURS.search(re.sub(r"http\S+", "", message.body))
        assert "Make and register a lasting power of attorney" in message.body
