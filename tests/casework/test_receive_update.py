"""manage.py receive_update: updates of the register as files."""

import json

import pytest
from django.core.management.base import CommandError

from casework.console import command_line
from casework.models import RegisterEntry
from casework.states import State
from lpa.references import shown
from tests.lpa.register_updates.updating import change

from .builders import a_case
from .commands import exported, run

pytestmark = pytest.mark.django_db
RENAMED = {
    "type": "POST_REGISTRATION_CORRECTION",
    "changes": [change("/donor/firstNames", "Dora Jane", "Dora")],
}
CANCELLED = {
    "type": "OPG_STATUS_CHANGE",
    "changes": [change("/status", "registered", "cancelled")],
}


@pytest.fixture
def registered():
    return a_case(State.REGISTERED)


def receive(case, *files, **options):
    said = run("receive_update", shown(case.register_number), *files, **options)
    said[:] = [json.loads(line) for line in said]
    return said


def test_each_update_is_applied_kept_and_answered(registered, a_file):
    files = [a_file(RENAMED), a_file(CANCELLED, "two.json")]
    author = "urn:opg:sirius:users:42"

    said = receive(registered, *files, author=author)

    assert [(line["ok"], line["status"]) for line in said] == [
        (True, "registered"),
        (True, "cancelled"),
    ]
    assert said.status == 0
    log = registered.register_updates.order_by("sequence")
    assert [(row.type, row.author) for row in log] == [
        ("POST_REGISTRATION_CORRECTION", author),
        ("OPG_STATUS_CHANGE", author),
    ]
    assert exported(registered.number)["donor"]["firstNames"] == "Dora"


def test_without_an_author_it_is_the_command_lines_own(registered, a_file):
    receive(registered, a_file(RENAMED))

    [row] = registered.register_updates.all()
    assert row.author == f"urn:opg:sirius:users:{command_line().pk}"


def test_one_that_is_refused_says_why_and_the_next_is_applied(registered, a_file):
    twice = a_file(RENAMED)

    said = receive(registered, twice, twice, a_file(CANCELLED, "two.json"))

    assert [line["ok"] for line in said] == [True, False, True]
    assert said[1]["errors"] == [
        {"source": "/changes/0/old", "detail": "does not match existing value"}
    ]
    assert said.status == 1
    assert registered.register_updates.count() == 2


def test_a_file_that_cannot_be_read_changes_nothing(registered, tmp_path):
    file = tmp_path / "broken.json"
    file.write_text("{")
    before = RegisterEntry.objects.get(case=registered).document

    said = receive(registered, file)

    assert (said.status, said[0]["ok"], said[0]["status"]) == (2, False, "registered")
    assert RegisterEntry.objects.get(case=registered).document == before


@pytest.mark.parametrize("reference", ["nonsense", "M-1234-5678-9018"])
def test_a_reference_that_leads_nowhere_is_said(a_file, reference):
    with pytest.raises(CommandError):
        run("receive_update", reference, a_file(RENAMED))


def test_what_is_not_in_the_register_takes_no_update(a_file):
    case = a_case(State.WAITING)

    with pytest.raises(CommandError, match="Nothing is in the register under"):
        receive(case, a_file(RENAMED))
