"""A donor whose identity can be confirmed, and the stand-in for One Login on a port."""

from datetime import date

import pytest
from django.core.cache import cache

import clock
from tests.builders import a_draft

from .provider import open_for_questions

TODAY = date(2027, 5, 3)
IN_FORCE = date(2027, 4, 6)


@pytest.fixture(autouse=True)
def in_force(settings):
    """The Act's regime has begun."""
    settings.DIGITAL_2023_FROM = IN_FORCE
    with clock.set_to(TODAY, for_everyone=True):
        yield


@pytest.fixture
def draft(donor):
    return a_draft(donor)


@pytest.fixture
def one_login(settings):
    """The stand-in for One Login, as the client finds it."""
    cache.clear()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "127.0.0.1"]
    with open_for_questions() as server:
        settings.ONE_LOGIN_URL = settings.ONE_LOGIN_IDENTITY_URL = server.url
        yield server
    cache.clear()
