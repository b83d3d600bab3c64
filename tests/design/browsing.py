"""A browser that is answered by the pages themselves, with no server between."""

from contextlib import contextmanager
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
HOST = "http://testserver"


@contextmanager
def browser_page(width, script=True):
    """A page of this width, with or without JavaScript."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=script
        )
        context.route("**/*", answer)
        yield context.new_page()
        browser.close()


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
