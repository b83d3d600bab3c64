import pytest

pytest_plugins = ["tests.flushing", "tests.once", "tests.chromium"]


@pytest.fixture
def donor(django_user_model):
    return django_user_model.objects.create_user(
        "donor@example.org", full_name="Dora Donor"
    )
