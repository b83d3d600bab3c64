"""Tests that commit leave nothing behind for those that come after."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import transaction

from history.models import Event
from history.recording import record
from tests.flushing import put_back, rows, tables


@pytest.mark.django_db(transaction=True)
def test_what_the_migrations_made_comes_back_as_it_was():
    made = {model: rows(model) for model in tables()}
    Permission.objects.all().delete()
    Group.objects.create(name="Nobody")

    put_back(made)

    assert {model: rows(model) for model in tables()} == made
    assert made[Permission]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_history_that_a_test_committed_is_gone_for_the_next(turn):
    assert not Event.objects.exists()

    with transaction.atomic():
        record(subject="A00000000001", action="noted", by=None)
