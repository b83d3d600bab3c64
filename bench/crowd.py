"""Makes donors who are signed in, each with an application; prints how to be them."""

import json
import sys

from django.conf import settings
from django.test import Client

from accounts.inviting import open_account
from config.demo.lpas import a_draft


def donor(number: int) -> dict[str, str]:
    """Somebody with an application, and the cookie of their browser."""
    somebody = open_account(email=f"donor-{number}@example.org", by=None)
    browser = Client()
    browser.force_login(somebody)
    name = settings.SESSION_COOKIE_NAME
    return {
        "reference": a_draft(owner=somebody).reference,
        "cookie": f"{name}={browser.cookies[name].value}",
    }


if __name__ == "__main__":
    crowd = [donor(number) for number in range(int(sys.argv[1]))]
    print(json.dumps(crowd))  # noqa: T201 - read by the process that asked
