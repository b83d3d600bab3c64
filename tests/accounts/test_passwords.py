import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from accounts.models import User


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("elevenchars", "Your password must be at least 12 characters long"),
        ("password123456", "Choose a password that fewer people use"),
        ("doradonor1234", "Choose a password that is less like your name or e-mail"),
        ("dora@example.org", "Choose a password that is less like your name or e-mail"),
    ],
)
def test_a_weak_password_is_refused(password, said):
    dora = User(email="dora@example.org", full_name="Dora Donor")

    with pytest.raises(ValidationError) as refused:
        validate_password(password, dora)
    assert any(message.startswith(said) for message in refused.value.messages)


@pytest.mark.parametrize(
    "password", ["sand kettle orbit", "xkqjvzwpmtry", "ŵylan fôr hir"]
)
def test_a_long_password_needs_no_digits_or_capitals(password):
    validate_password(password, User(email="dora@example.org"))
