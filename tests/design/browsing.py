"""A browser that is answered by the pages themselves, with no server between."""

from contextlib import contextmanager
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.test import Client

from tests.chromium import chromium

HOST = "http://testserver"


@contextmanager
def browser_page(width, script=True):
    """A page of this width, with or without JavaScript."""
    with chromium() as browser:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=script
        )
        context.route("**/*", answer)
        yield context.new_page()


def answer(route):
    """What the service would say to this request."""
    request = route.request
    path = urlsplit(request.url).path
    if path.startswith("/static/"):
        route.fulfill(path=finders.find(path.removeprefix("/static/")))
        return
    response = Client().generic(
        request.method,
        path,
        request.post_data or "",
        content_type=request.headers.get("content-type", "text/plain"),
    )
    route.fulfill(
        status=response.status_code,
        headers=dict(response.items()),
        body=response.content,
    )
