"""The database refuses what no verb would do with a scan."""

import pytest
from django.db import IntegrityError, transaction

import clock
from casework.models import ScanPage, ScanSet
from tests.casework.builders import a_case, staff

from .scans import read_as

pytestmark = pytest.mark.django_db


def refused(rows, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "nonsense"},
        {"state": "done"},
        {"state": "to-key"},
        {"reasons": ""},
        {"state": "discarded"},
        {"state": "discarded", "reasons": "", "discarded_why": "x"},
        {"discarded_why": "x"},
        {"discarded_at": clock.now()},
        {"document_id": ""},
        {"batch": ""},
        {"sha256": ""},
        {"sides": 0},
        {"sides": 301},
    ],
    ids=lambda values: "-".join(values),
)
def test_facts_of_a_set_that_do_not_belong_together_are_refused(values):
    scan = read_as(())  # which is refused, and says why

    refused(ScanSet.objects.filter(pk=scan.pk), **values)


def test_only_a_set_that_is_done_has_a_case():
    refused(ScanSet.objects.filter(pk=read_as(()).pk), case=a_case())


@pytest.mark.parametrize("field", ["document_id", "sha256"])
def test_a_set_is_there_once(field):
    first, second = read_as(()), read_as((), ())

    refused(ScanSet.objects.filter(pk=second.pk), **{field: getattr(first, field)})


@pytest.mark.parametrize(
    "values",
    [{"place": 0}, {"place": 2}, {"turned": 45}, {"assigned": "1F"}],
    ids=lambda values: "-".join(values),
)
def test_facts_of_a_side_that_do_not_belong_together_are_refused(values):
    page = read_as((), ()).pages.first()

    refused(ScanPage.objects.filter(pk=page.pk), **values)


def test_nobody_assigns_nothing():
    page = read_as(()).pages.first()

    refused(ScanPage.objects.filter(pk=page.pk), assigned_by=staff("intake"))
