import pytest
from django.core.management import CommandError, call_command

from accounts.models import User


def open_account(email="ada@example.org", group="administrator"):
    call_command("open_staff_account", email, "Ada Admin", group)


def test_the_command_opens_a_staff_account(db):
    open_account()
    ada = User.objects.get(email="ada@example.org")

    assert ada.is_staff
    assert ada.groups.get().name == "administrator"


def test_an_address_in_use_is_an_error_in_a_sentence(dora):
    with pytest.raises(CommandError, match=r"dora@example.org has an account already"):
        open_account(email=dora.email)


def test_an_unknown_group_is_refused(db):
    with pytest.raises(CommandError, match="everything"):
        open_account(group="everything")
