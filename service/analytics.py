"""Counting visits with Google Analytics: off unless set up, and only with consent.

What is counted is the kind of page (service/places.py), never its address, so that no
reference leaves the service. Staff are not counted.
"""

from django.conf import settings
from django.http import HttpRequest

COLLECTORS = [
    "https://www.google-analytics.com",
    "https://region1.google-analytics.com",
]
POLICY = {"connect-src": COLLECTORS, "img-src": COLLECTORS}


def is_configured() -> bool:
    return bool(settings.ANALYTICS_ID)


def is_offered(request: HttpRequest) -> bool:
    """Whether this person's visit may be counted if they agree."""
    user = getattr(request, "user", None)
    return is_configured() and not getattr(user, "is_staff", False)


def cookie_names() -> list[str]:
    """The names under which the counting script keeps its cookies."""
    if not is_configured():
        return []
    return ["_ga", f"_ga_{settings.ANALYTICS_ID.removeprefix('G-')}"]


def sets(name: str) -> bool:
    """Whether a cookie is one of analytics, now or under an earlier number."""
    return name == "_ga" or name.startswith("_ga_")
