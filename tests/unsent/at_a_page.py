"""Somebody at a page: opens it, types without sending, sends, comes back to it."""

import html
import re

from django.test import Client

STAMP = re.compile(r'name="unsent" value="([^"]+)"')
KEEPS = re.compile(r'data-keep="([^"]+)"')


def stamp_in(response) -> str:
    """The stamp on a page as its browser has it."""
    return html.unescape(STAMP.search(response.content.decode())[1])


class AtAPage:
    """One load of one page in a browser."""

    def __init__(self, client: Client, url: str):
        self.client, self.url, self.turn = client, url, 0
        self.shown = client.get(url)
        self.stamp = stamp_in(self.shown)
        self.keeps = KEEPS.search(self.shown.content.decode())[1]

    def types(self, *, turn=None, **fields):
        """What our script does while somebody is typing."""
        self.turn += 1
        said = {"unsent": self.stamp, "unsent-turn": turn or self.turn}
        return self.client.post(self.keeps, fields | said)

    def sends(self, **fields):
        """A press of the button that saves."""
        return self.client.post(self.url, fields | {"unsent": self.stamp})

    def comes_back(self, response):
        """The same page again, as it came back after it was sent."""
        self.shown, self.stamp = response, stamp_in(response)

    def gives_up(self):
        """A press of the button in the offer that goes back to what is saved."""
        page = self.shown.context["unsent"].page
        return self.client.post(page.forgotten_at)


def shown_in(response, name) -> object:
    """What stands in a box of the page's form."""
    return response.context["form"][name].value()


def is_offered(response) -> bool:
    return "did not save it" in response.content.decode()
