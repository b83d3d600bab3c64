"""How long pages take, what they ask, and how fast LPAs come in."""

import json
from http import HTTPStatus
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.runner import DiscoverRunner
from django.test.utils import CaptureQueriesContext

from accounts.groups import StaffGroup
from accounts.inviting import open_account, open_staff_account
from accounts.models import User
from accounts.second_factor import SHOWN_BY, enrol
from casework.importing import bring_in
from casework.intake import open_case
from config.demo.lpas import a_draft
from lpa.instrument import Signing
from lpa.register_document import write
from lpa.submission import submit

from .example import SIGNED, instrument
from .timing import timed

VISITS = 60
TAKEN_IN = 200


def page(client: Client, url: str) -> dict[str, float]:
    """Milliseconds and queries of one page."""

    def visit() -> None:
        if client.get(url).status_code != HTTPStatus.OK:
            raise RuntimeError(f"{url} did not answer")

    result = timed(visit, times=VISITS)
    with CaptureQueriesContext(connection) as asked:
        visit()
    return {**result, "queries": len(asked)}


def a_manager() -> tuple[User, Client]:
    """A manager, and a browser in which the second factor has been shown."""
    manager = open_staff_account(
        email="manager@example.org",
        full_name="Manager",
        groups=[StaffGroup.MANAGER],
        by=None,
    )
    enrol(manager)
    client = Client(SERVER_NAME="localhost")
    client.force_login(manager)
    session = client.session
    session[SHOWN_BY] = manager.pk
    session.save()
    return manager, client


def measured() -> dict[str, object]:
    donor = open_account(email="donor@example.org", by=None)
    public = Client(SERVER_NAME="localhost")
    public.force_login(donor)
    manager, desk = a_manager()
    draft = a_draft(owner=donor)
    lpa = submit(draft=a_draft(owner=donor), by=donor)
    case = open_case(lpa=lpa, by=manager)
    return {
        "question": page(public, f"/lpa/{draft.reference}/attorneys/how-they-act/"),
        "person": page(public, f"/lpa/{draft.reference}/donor/details/"),
        "tasks": page(public, f"/lpa/{draft.reference}/"),
        "check": page(public, f"/lpa/{draft.reference}/check/"),
        "case": page(desk, case.get_absolute_url()),
        "taken_in": taken_in(manager),
    }


def taken_in(by: User) -> float:
    """LPAs taken in from the register's JSON in a second, each with its case."""
    signing = Signing(donor_on=SIGNED, certificate_provider_on=SIGNED)
    document = write(instrument(), signing)
    began = perf_counter()
    for number in range(TAKEN_IN):
        document["donor"]["firstNames"] = f"Dorothy {number}"
        bring_in(document=document, by=by)
    return TAKEN_IN / (perf_counter() - began)


def main() -> None:
    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        result = json.dumps(measured())
    finally:
        runner.teardown_databases(databases)
    print(result)  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
