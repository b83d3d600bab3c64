"""What lies on the desks of the demonstration: teams, tasks, warnings, a complaint."""

from datetime import timedelta

import clock
from accounts.models import User
from casework.allocating import allocate_cases
from casework.complaint_choices import (
    Category,
    Complainant,
    Origin,
    Severity,
    Subcategory,
)
from casework.complaints import acknowledge_complaint, assign_officer, receive_complaint
from casework.desk_choices import (
    HoldReason,
    InvestigationKind,
    NoteKind,
    TaskKind,
    WarningKind,
)
from casework.investigations import assess_risk, open_investigation, place_on_hold
from casework.models import Case, Team
from casework.notes import add_note
from casework.tasks import give_task
from casework.teams import keep_team, set_telephone
from casework.warnings import warn

TEAMS = (
    ("Casework Team 1", "0300 456 0301", ("Caseworker", "Registrar")),
    ("Registration Team", "0300 456 0302", ("Registrar",)),
    ("Complaints Team", "0300 456 0303", ("Manager",)),
)
DAY = timedelta(days=1)


def lay_on_desks(cases: list[Case], people: dict[str, User]) -> None:
    """Give cases and tasks to people and teams, and put the rest on three of them."""
    manager = people["Manager"]
    teams = [
        keep_team(
            name=name,
            phone=phone,
            email="",
            members=[people[who] for who in members],
            by=manager,
        )
        for name, phone, members in TEAMS
    ]
    set_telephone(number="020 7946 0018", by=people["Caseworker"])
    examined, imperfect, waiting = cases[2], cases[3], cases[5]
    allocate_cases(cases=[imperfect, waiting], to=people["Caseworker"], by=manager)
    allocate_cases(cases=[examined], to=teams[0], by=manager)
    give_tasks(imperfect, people, teams)
    warn_and_note(imperfect, by=people["Caseworker"])
    complain(imperfect, officer=manager)
    investigate(waiting, by=manager)


def give_tasks(case: Case, people: dict[str, User], teams: list[Team]) -> None:
    for name, days, to in (
        ("Ring the attorney about section 11", 0, people["Caseworker"]),
        ("Enter the donor’s new address", 3, teams[0]),
        ("Answer the letter of her solicitor", 5, None),
    ):
        give_task(
            case=case,
            kind=TaskKind.CORRESPONDENCE,
            name=name,
            due_on=clock.today() + days * DAY,
            to=to,
            by=people["Manager"],
        )


def warn_and_note(case: Case, *, by: User) -> None:
    warn(
        cases=[case],
        kind=WarningKind.WELSH,
        text="The donor would like to be rung in Welsh.",
        by=by,
    )
    add_note(
        case=case,
        kind=NoteKind.CALL,
        subject="Where to write",
        text="She is with her sister in Bangor until the end of the month.",
        by=by,
    )


def complain(case: Case, *, officer: User) -> None:
    """Received so long ago that its answer is due soon."""
    received_on = clock.today() - 12 * DAY
    complaint = receive_complaint(
        case=case,
        received_on=received_on,
        severity=Severity.COMPLAINT,
        title="Nobody answered two letters",
        description="I wrote twice and heard nothing.",
        complainant=case.donor_name,
        complainant_is=Complainant.DONOR,
        origin=Origin.LETTER,
        category=Category.CORRESPONDENCE,
        subcategory=Subcategory.NO_REPLY,
        by=officer,
    )
    acknowledge_complaint(complaint=complaint, on=received_on + 2 * DAY, by=officer)
    assign_officer(complaint=complaint, officer=officer, by=officer)


def investigate(case: Case, *, by: User) -> None:
    received_on = clock.today() - 9 * DAY
    investigation = open_investigation(
        case=case,
        title="A cash card used by a neighbour",
        information="The bank wrote that somebody else uses the donor’s cash card.",
        kind=InvestigationKind.PRIORITY,
        received_on=received_on,
        by=by,
    )
    assess_risk(investigation=investigation, on=received_on + DAY, by=by)
    place_on_hold(
        investigation=investigation,
        reason=HoldReason.POLICE,
        on=received_on + 2 * DAY,
        by=by,
    )
