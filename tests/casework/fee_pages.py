"""The pages about a fee, for tests: their addresses, and what they say."""

from datetime import timedelta

from .builders import RECEIVED

LATER = RECEIVED + timedelta(days=7)
DAY = {"on-day": "8", "on-month": "10", "on-year": "2026"}  # the same day, as typed


def url(case, page=""):
    return f"/casework/{case.number}/fee/{page}"


def page_of(client, case, page=""):
    response = client.get(url(case, page))
    assert response.status_code == 200
    return response.content.decode()


def said(response):
    return response.content.decode()
