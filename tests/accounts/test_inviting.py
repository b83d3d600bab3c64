import pytest
from django.core.exceptions import PermissionDenied

from accounts.groups import StaffGroup
from accounts.inviting import AddressInUse, open_account, open_staff_account
from accounts.models import User


@pytest.fixture
def administrator(db):
    return open_staff_account(
        email="admin@example.org", full_name="Ada", groups=["administrator"], by=None
    )


def open_one(*, by, email="reg@example.org", groups=(StaffGroup.REGISTRAR,)):
    return open_staff_account(email=email, full_name="Reg", groups=groups, by=by)


def test_an_account_opened_for_somebody_is_not_staff_and_has_no_group(db):
    user = open_account(email="Paul@example.org", full_name="Paul", by=None)

    assert (user.email, user.is_staff) == ("paul@example.org", False)
    assert not user.groups.exists()


def test_an_account_opened_without_a_password_has_none(db):
    assert not open_account(email="p@example.org", by=None).has_usable_password()


def test_an_administrator_opens_a_staff_account_in_its_groups(administrator):
    user = open_one(by=administrator, groups=["registrar", "finance"])

    assert user.is_staff
    assert {group.name for group in user.groups.all()} == {"registrar", "finance"}


def test_nobody_else_opens_staff_accounts(administrator):
    registrar = open_one(by=administrator)

    with pytest.raises(PermissionDenied):
        open_one(by=registrar, email="friend@example.org")


def test_an_administrator_who_has_left_opens_no_staff_account(administrator):
    administrator.is_active = False

    with pytest.raises(PermissionDenied):
        open_one(by=administrator)


def test_somebody_in_the_group_who_is_not_staff_opens_no_staff_account(administrator):
    paul = open_account(email="paul@example.org", by=administrator)
    paul.groups.set(administrator.groups.all())

    with pytest.raises(PermissionDenied):
        open_one(by=paul)


def test_an_account_of_the_public_is_never_turned_into_a_staff_account(administrator):
    open_account(email="paul@example.org", by=administrator)

    with pytest.raises(AddressInUse):
        open_one(by=administrator, email="Paul@example.org")
    assert not User.objects.get(email="paul@example.org").is_staff


def test_an_unknown_group_opens_nothing(administrator):
    with pytest.raises(ValueError, match="everything"):
        open_one(by=administrator, groups=["everything"])
    assert User.objects.count() == 1
