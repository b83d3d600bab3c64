import pytest
from django.core.cache import cache

from accounts.groups import StaffGroup
from accounts.inviting import open_staff_account
from tests.accounts.signing_in import sign_in_staff


@pytest.fixture(autouse=True)
def nothing_sent_yet():
    """Each test starts with nothing counted against anybody."""
    cache.clear()


@pytest.fixture
def staff(client):
    """A browser in which a member of staff of these groups is signed in."""

    def staff(*groups):
        user = open_staff_account(
            email="staff@example.org", full_name="Sam Staff", groups=groups, by=None
        )
        sign_in_staff(client, user)
        return client

    return staff


@pytest.fixture
def administrator(staff):
    return staff(StaffGroup.ADMINISTRATOR)
