"""What lies on a desk, for tests: made by the verbs that the pages call."""

from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

import clock
from casework.complaint_choices import (
    Category,
    Complainant,
    Origin,
    Severity,
    Subcategory,
)
from casework.complaints import receive_complaint
from casework.desk_choices import (
    HoldReason,
    InvestigationKind,
    Outcome,
    TaskKind,
    WarningKind,
)
from casework.investigations import (
    approve_report,
    assess_risk,
    close_investigation,
    open_investigation,
    place_on_hold,
)
from casework.models import Complaint, Investigation, Task, Team, Warning
from casework.tasks import give_task
from casework.teams import keep_team
from casework.warnings import warn

from .builders import staff

TODAY = date(2026, 12, 7)  # a Monday
NINE_DAYS_LATER = TODAY + timedelta(days=9)
ABOUT = {
    "severity": Severity.COMPLAINT,
    "title": "Nobody answers",
    "description": "I wrote three times.",
    "complainant": "Dora Donor",
    "complainant_is": Complainant.DONOR,
    "origin": Origin.PHONE,
    "category": Category.CORRESPONDENCE,
    "subcategory": Subcategory.NO_REPLY,
}


def a_task(case, *, to=None, due_on=TODAY, name="Ring the donor", **more) -> Task:
    told = {"kind": TaskKind.CORRESPONDENCE, "name": name, "due_on": due_on, **more}
    with clock.set_to(min(due_on, TODAY)):
        return give_task(case=case, to=to, by=staff("manager"), **told)


def a_team(*members, name="Casework team 1") -> Team:
    return keep_team(
        name=name,
        phone="0300 456 0300",
        email="",
        members=list(members),
        by=staff("manager"),
    )


def a_warning(*cases, kind=WarningKind.SAFEGUARDING, text="Ring the son only"):
    return warn(cases=cases, kind=kind, text=text, by=staff("manager"))


def a_complaint(case, received_on=TODAY, **about) -> Complaint:
    with clock.set_to(received_on):
        return receive_complaint(
            case=case, received_on=received_on, by=staff("complaints"), **ABOUT | about
        )


def an_investigation(case, received_on=TODAY, title="Money is missing"):
    with clock.set_to(received_on):
        return open_investigation(
            case=case,
            title=title,
            information="A neighbour wrote.",
            kind=InvestigationKind.NORMAL,
            received_on=received_on,
            by=staff("investigations"),
        )


def anew(record: Investigation | Complaint | Task | Warning):
    """The record as the database has it."""
    return type(record).objects.get(pk=record.pk)


def url(case, page="") -> str:
    return f"/casework/{case.number}/{page}"


def page_of(client, address) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def queries_of(client, address) -> int:
    """How often a page asks the database, once somebody has read it before."""
    page_of(client, address)
    with CaptureQueriesContext(connection) as asked:
        page_of(client, address)
    return len(asked)


def investigate(verb, investigation, on, **said):
    """Let an analyst do one of the verbs of investigations on a day."""
    analyst = staff("investigations")
    return verb(investigation=investigation, on=on, by=analyst, **said)


def conclude(investigation):
    investigate(assess_risk, investigation, TODAY)
    investigate(approve_report, investigation, TODAY, outcome=Outcome.NOTHING)
    return investigate(close_investigation, investigation, TODAY)


def put_on_hold(investigation, on=TODAY):
    return investigate(place_on_hold, investigation, on, reason=HoldReason.POLICE)
