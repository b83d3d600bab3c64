"""What the database refuses to keep of an investigation."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

import clock
from casework.desk_choices import HoldReason, Outcome
from casework.investigations import (
    approve_report,
    assess_risk,
    close_investigation,
    place_on_hold,
)
from casework.models import Hold, Investigation

from .builders import a_case, staff
from .desk import TODAY, an_investigation

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NOW = TODAY + 9 * DAY


@pytest.fixture(autouse=True)
def nine_days_later():
    with clock.set_to(NOW):
        yield


@pytest.fixture
def investigation():
    return an_investigation(a_case())


def do(verb, investigation, on, **said):
    analyst = staff("investigations")
    return verb(investigation=investigation, on=on, by=analyst, **said)


def conclude(investigation):
    do(assess_risk, investigation, TODAY)
    do(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)
    return do(close_investigation, investigation, TODAY)


def held(investigation, on=TODAY):
    return do(place_on_hold, investigation, on, reason=HoldReason.POLICE)


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
    held(investigation)
    rows = Hold.objects.filter(investigation=investigation)

    refused(rows, reason="nonsense")
    refused(rows, until_on=TODAY)
    refused(rows, lifted_by=staff("investigations"))
    refused(rows, until_on=TODAY - DAY, lifted_by=staff("investigations"))
