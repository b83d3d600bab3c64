"""manage.py apply_update. No test here may reach the database, so nor may it."""

import io
import json
import os
import subprocess
import sys

import pytest

import clock
from lpa.management.commands.apply_update import Command
from tests.casework.commands import run
from tests.examples import GOOD, WITH_DEFECTS, example
from tests.lpa.register_document.documents import a_document, a_uid, appointing
from tests.lpa.register_updates.updating import NOW, an_author, change

SIGN = {
    "type": "ATTORNEY_SIGN",
    "changes": [change("/attorneys/0/signedAt", None, "2025-02-04T09:00:00Z")],
}
WAIT = {"type": "STATUTORY_WAITING_PERIOD", "changes": []}
WITHDRAW = {"type": "DONOR_WITHDRAW_LPA"}


@pytest.fixture
def a_file(tmp_path):
    """Writes what it is given into a file of its own, and gives the file."""

    def write(content, name="lpa"):
        file = tmp_path / f"{name}-{len(list(tmp_path.iterdir()))}.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        return file

    return write


@pytest.fixture
def answers(a_file):
    """What is said of a document and updates, each line read."""

    def answers(document, *updates, **options):
        files = [a_file(each) for each in (document, *updates)]
        said = run("apply_update", *files, **options)
        said[:] = [json.loads(line) for line in said]
        return said

    return answers


def test_each_update_is_answered_with_a_line_in_the_order_given(answers):
    said = answers(a_document(), SIGN, WAIT, WITHDRAW)

    assert said == [
        {"ok": True, "status": "in-progress", "errors": []},
        {
            "ok": False,
            "status": "in-progress",
            "errors": [{"source": "/type", "detail": "lpa must have a certificate"}],
        },
        {"ok": True, "status": "withdrawn", "errors": []},
    ]
    assert [list(line) for line in said] == [["ok", "status", "errors"]] * 3
    assert (said.complaints, said.status) == ([], 1)


def test_it_leaves_with_nothing_where_all_were_applied(answers):
    assert answers(a_document(), SIGN, WITHDRAW).status == 0


def test_blank_choices_take_their_defaults_first(answers):
    decided = change("/howAttorneysMakeDecisions", "jointly", "jointly-and-severally")
    correction = {"type": "CORRECTION", "changes": [decided]}

    assert answers(appointing(2, 0), correction)[0]["ok"]


def test_the_last_document_is_kept_where_it_is_asked_for(answers, tmp_path):
    kept = tmp_path / "kept.json"
    with clock.set_to(NOW):
        answers(a_document(), SIGN, WAIT, output=str(kept))

    document = json.loads(kept.read_text())
    assert document["attorneys"][0].pop("signedAt") == "2025-02-04T09:00:00Z"
    assert document == a_document(status="in-progress")


def test_whoever_leaves_is_the_author(answers):
    leave = {"type": "ATTORNEY_OPT_OUT", "changes": []}

    assert answers(a_document(), leave)[0]["errors"] == [
        {"source": "/author", "detail": "field is required"}
    ]
    assert answers(a_document(), leave, author=an_author(a_uid(2)))[0]["ok"]


@pytest.mark.parametrize("content", ["{", "[]", '"REGISTER"', '{"a": "\\u0000"}'])
def test_an_update_that_cannot_be_read_is_said_and_the_next_is_applied(
    answers, content
):
    said = answers(a_document(), content, WITHDRAW)

    assert [line["ok"] for line in said] == [False, True]
    assert said[0]["errors"][0]["detail"]
    assert len(said.complaints) == 1
    assert said.status == 2


def test_an_update_that_is_not_there_cannot_be_read(a_file, tmp_path):
    said = run("apply_update", a_file(a_document()), tmp_path / "gone.json")

    assert "gone.json: / This file cannot be read" in said.complaints[0]
    assert said.status == 2


@pytest.mark.parametrize("content", ["?", "[]", '{"donor": "Ada"}', {"attorneys": "x"}])
def test_a_document_that_cannot_be_read_takes_no_update(answers, content):
    said = answers(content, WITHDRAW)

    assert (said, said.status) == ([], 2)
    assert said.complaints


def test_a_dash_reads_standard_input(a_file, monkeypatch):
    typed = io.TextIOWrapper(io.BytesIO(json.dumps(WITHDRAW).encode()))
    monkeypatch.setattr(sys, "stdin", typed)

    assert run("apply_update", a_file(a_document()), "-").status == 0


@pytest.mark.parametrize("name", [*GOOD, WITH_DEFECTS])
def test_every_example_can_be_withdrawn(a_file, name):
    assert run("apply_update", example(name), a_file(WITHDRAW)).status == 0


def test_two_updates_of_one_second_are_both_there(answers, tmp_path):
    kept = tmp_path / "kept.json"
    corrections = [
        {
            "type": "CORRECTION",
            "changes": [change("/donor/firstNames", old, new)],
        }
        for old, new in (("Wilhelmina", "Wilma"), ("Wilma", "Mina"))
    ]
    with clock.set_to(NOW):
        answers(a_document(), *corrections, output=str(kept))

    notes = json.loads(kept.read_text())["notes"]
    assert [note["values"]["newName"] for note in notes] == [
        "Wilma Ashdown",
        "Mina Ashdown",
    ]


def test_no_system_check_is_asked_for_as_some_ask_the_database():
    assert not Command.requires_system_checks
    assert not Command.requires_migrations_checks


def test_it_works_where_no_database_can_be_reached(a_file):
    nowhere = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}
    done = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "apply_update",
            str(example(GOOD[0])),
            str(a_file(WITHDRAW)),
        ],
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["status"] == "withdrawn"
