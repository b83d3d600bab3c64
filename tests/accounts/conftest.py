import pytest
from django.core.cache import cache
from django.test import Client

from accounts.groups import StaffGroup
from accounts.inviting import open_account, open_staff_account

PASSWORD = "correct horse battery staple"


@pytest.fixture(autouse=True)
def small_site(settings):
    """No page but those of signing in, and one for each area."""
    settings.ROOT_URLCONF = "tests.accounts.small_site"


@pytest.fixture(autouse=True)
def no_tries_yet():
    """Each test starts with nothing counted against anybody."""
    cache.clear()


@pytest.fixture
def dora(db):
    return open_account(
        email="dora@example.org", full_name="Dora Donor", password=PASSWORD, by=None
    )


@pytest.fixture
def cara(db):
    return open_staff_account(
        email="cara@example.org",
        full_name="Cara Caseworker",
        groups=[StaffGroup.CASEWORKER],
        password=PASSWORD,
        by=None,
    )


@pytest.fixture
def other_browser():
    """A second browser."""
    return Client()
