"""manage.py check_lpa. No test here may reach the database, so nor may the command."""

import io
import json
import os
import subprocess
import sys

import pytest

from lpa.management.commands.check_lpa import Command
from tests.casework.commands import run
from tests.examples import GOOD, WRONG, example
from tests.lpa.register_document.documents import a_document

KEYS = ["rule", "severity", "pointer", "sentence", "source"]
CLEAN = example("property-in-welsh")
ADVISED = example("property-one-attorney")


def written(tmp_path, document, name="lpa.json"):
    file = tmp_path / name
    file.write_text(document if isinstance(document, str) else json.dumps(document))
    return file


def test_each_finding_is_a_line_of_json_with_exactly_these_keys():
    said = run("check_lpa", example(WRONG))

    findings = [json.loads(line) for line in said]
    assert len(findings) >= 8
    assert all(list(each) == KEYS for each in findings)
    assert {each["severity"] for each in findings} <= {"fatal", "query", "advice"}
    assert (said.complaints, said.status) == ([], 1)


def test_nothing_found_is_nothing_said():
    said = run("check_lpa", CLEAN)

    assert (said, said.complaints, said.status) == ([], [], 0)


def test_advice_is_said_and_not_held_against_anybody():
    said = run("check_lpa", ADVISED)

    assert [json.loads(line)["severity"] for line in said] == ["advice"]
    assert said.status == 0


@pytest.mark.parametrize("channel", ["paper", "online"])
def test_a_query_is_a_finding_as_much_as_a_fatal_one(tmp_path, channel):
    file = written(tmp_path, a_document(channel=channel, signedAt=None))

    assert run("check_lpa", file).status == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "/ This is not JSON"),
        ("[]", "/ This must be one JSON object"),
        ('{"donor": "Ada"}', "/donor This must be an object with named values"),
        ('{"attorneys": [null]}', "/attorneys/0 There is nothing in this place"),
        ('{"donor": {"firstNames": 5}}', "/donor/firstNames This must be text"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_file_and_the_place(tmp_path, text, said):
    file = written(tmp_path, text)
    answer = run("check_lpa", file)

    assert answer.complaints[0].startswith(f"{file}: {said}")
    assert (answer, answer.status) == ([], 2)


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    answer = run("check_lpa", tmp_path / "gone.json")

    assert (
        "gone.json: / This file cannot be read: No such file" in (answer.complaints[0])
    )
    assert answer.status == 2


def test_a_line_on_standard_error_names_each_of_several_files():
    said = run("check_lpa", CLEAN, ADVISED)

    assert said.complaints == [f"{CLEAN}:", f"{ADVISED}:"]
    assert said.status == 0


def test_the_worst_of_several_files_decides_and_none_is_left_out(tmp_path):
    unreadable = written(tmp_path, "?")

    assert run("check_lpa", CLEAN, example(WRONG)).status == 1
    said = run("check_lpa", unreadable, example(WRONG), CLEAN)
    assert said.status == 2
    assert len(said) >= 8


def test_a_dash_reads_standard_input(monkeypatch):
    typed = io.TextIOWrapper(io.BytesIO(example(WRONG).read_bytes()))
    monkeypatch.setattr(sys, "stdin", typed)

    assert run("check_lpa", "-").status == 1


def test_no_system_check_is_asked_for_as_some_ask_the_database():
    assert not Command.requires_system_checks
    assert not Command.requires_migrations_checks


def test_it_works_where_no_database_can_be_reached():
    nowhere = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}
    done = subprocess.run(
        [sys.executable, "manage.py", "check_lpa", *map(example, GOOD)],
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
    )

    assert "Traceback" not in done.stderr
    assert done.stderr.count(".json:") == len(GOOD)
    assert all(list(json.loads(line)) == KEYS for line in done.stdout.splitlines())
