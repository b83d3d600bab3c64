"""Which page somebody is on, said so that it gives nobody away.

A page is named by its address with a dash for every reference, number or name in it,
and without its query: /lpa/-/check/ is the same place for every donor.
"""

import re
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import URLPattern, get_resolver

PARAMETER = re.compile(r"<[^>]*>")


def place_of(request: HttpRequest) -> str:
    """The place a request is for, or nothing when no such page exists."""
    match = getattr(request, "resolver_match", None)
    return shape(match.route) if match else ""


def known_place(text: str) -> str:
    """The text again if it names a place of this service; nothing otherwise."""
    return text if text in _places(settings.ROOT_URLCONF) else ""


def shape(route: str) -> str:
    return "/" + PARAMETER.sub("-", route)


@cache
def _places(urlconf: str) -> frozenset[str]:
    return frozenset(_walk(get_resolver(urlconf), ""))


def _walk(resolver, before: str):
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield shape(route)
        else:
            yield from _walk(entry, route)
