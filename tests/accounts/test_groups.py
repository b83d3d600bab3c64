from importlib import import_module

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models.signals import post_migrate

from accounts.groups import StaffGroup


def names():
    return set(Group.objects.values_list("name", flat=True))


def test_every_group_is_in_the_database(db):
    assert names() >= set(StaffGroup.values)


def test_the_first_migration_makes_every_group():
    assert StaffGroup.values == import_module("accounts.migrations.0002_groups").GROUPS


def test_groups_are_put_back_after_the_database_has_been_emptied(db):
    Group.objects.all().delete()
    accounts = apps.get_app_config("accounts")
    post_migrate.send(sender=accounts, app_config=accounts, using="default")

    assert names() == set(StaffGroup.values)
