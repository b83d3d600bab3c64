"""What the database refuses to keep of an investigation."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from casework.desk_choices import Outcome
from casework.models import Hold, Investigation

from .builders import staff
from .desk import (
    TODAY,
    put_on_hold,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nine_days_later")]
DAY = timedelta(days=1)


def refused(rows, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**values)


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "nonsense"},
        {"title": ""},
        {"risk_assessed_on": TODAY - DAY},
        {"report_approved_on": TODAY, "outcome": Outcome.NOTHING},
        {"risk_assessed_on": TODAY, "report_approved_on": TODAY},
        {"outcome": Outcome.NOTHING},
        {
            "risk_assessed_on": TODAY + DAY,
            "report_approved_on": TODAY,
            "outcome": Outcome.NOTHING,
        },
        {
            "risk_assessed_on": TODAY,
            "report_approved_on": TODAY,
            "outcome": "nonsense",
        },
        {"risk_assessed_on": TODAY, "outcome": Outcome.NOTHING},
        {"closed_on": TODAY},
        {"closed_on": TODAY, "risk_assessed_on": TODAY},
    ],
    ids=lambda values: "-".join(values),
)
def test_the_database_refuses_days_out_of_order(investigation, values):
    refused(Investigation.objects.filter(pk=investigation.pk), **values)


def test_the_database_refuses_a_hold_that_cannot_be(investigation):
    put_on_hold(investigation)
    rows = Hold.objects.filter(investigation=investigation)

    refused(rows, reason="nonsense")
    refused(rows, until_on=TODAY)
    refused(rows, lifted_by=staff("investigations"))
    refused(rows, until_on=TODAY - DAY, lifted_by=staff("investigations"))
