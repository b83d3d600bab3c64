import pytest
from django.db import IntegrityError

from accounts.models import User


def test_an_address_is_kept_in_small_letters(db):
    assert User.objects.create_user(" Dora@Example.ORG ").email == "dora@example.org"


def test_the_database_refuses_capitals_in_an_address(db):
    with pytest.raises(IntegrityError):
        User.objects.create(email="Dora@example.org")


def test_the_database_refuses_a_second_account_for_an_address(db):
    User.objects.create_user("dora@example.org")

    with pytest.raises(IntegrityError):
        User.objects.create_user("DORA@example.org")


def test_an_account_is_found_however_its_address_is_typed(db):
    dora = User.objects.create_user("dora@example.org")

    assert User.objects.get_by_natural_key("Dora@Example.org") == dora


def test_an_account_without_a_name_goes_by_its_address(db):
    assert str(User.objects.create_user("dora@example.org")) == "dora@example.org"
