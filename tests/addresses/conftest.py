import pytest
from django.core.cache import cache

from .places import open_for_questions


@pytest.fixture
def places(settings):
    """OS Places, with a key that opens it and nothing remembered of it."""
    cache.clear()
    with open_for_questions() as server:
        settings.OS_PLACES_URL, settings.OS_PLACES_KEY = server.url, "our-key"
        yield server
    cache.clear()
