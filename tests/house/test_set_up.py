"""The scripts behind make: what they say when something stands in the way."""

import os
import re
import socket

import pytest

from .tree import ROOT, in_a_process

SCRIPTS = sorted(
    path for path in (ROOT / "scripts").iterdir() if path.suffix in {"", ".sh"}
)

pytestmark = pytest.mark.once


def bash(commands, **environment):
    return in_a_process("bash", "-c", commands, **environment)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_every_script_can_be_read_by_bash(script):
    if script.is_file():
        assert in_a_process("bash", "-n", str(script)).stderr == ""


def test_every_script_without_an_ending_can_be_started():
    started = [script for script in SCRIPTS if not script.suffix and script.is_file()]

    assert started
    assert all(os.access(script, os.X_OK) for script in started)


def test_make_alone_says_what_can_be_done():
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)

    said = in_a_process("make").stdout
    assert [line.split()[0] for line in said.splitlines()] == targets


def test_a_taken_port_is_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        answer = in_a_process("scripts/run", PORT=port)

    assert answer.returncode == 1
    assert answer.stderr.startswith(f"Port {port} is taken by another program.")
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", ""])
def test_a_port_that_cannot_be_is_one_sentence(port):
    answer = bash(
        f"source scripts/house.sh; source scripts/together.sh; free_port '{port}'"
    )

    assert answer.returncode == 1
    assert answer.stderr.startswith("PORT must be a number")


def test_a_step_that_fails_says_so_with_its_last_line_alone():
    answer = bash(
        "source scripts/house.sh; quietly story 'The step failed' "
        "bash -c 'echo a long story; echo its end >&2; false'; echo and on"
    )

    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr == (
        "The step failed: its end (the rest is in build/logs/story.log)\n"
    )


def test_what_has_not_changed_is_not_done_again(tmp_path):
    (tmp_path / "lock").write_text("one")
    done = f"source scripts/house.sh; done_with house-test {tmp_path}/lock"
    again = f"source scripts/house.sh; unchanged house-test {tmp_path}/lock"

    assert bash(done).returncode == 0
    assert bash(again).returncode == 0
    (tmp_path / "lock").write_text("two")
    assert bash(again).returncode == 1


def test_stopping_leaves_nothing_of_what_was_started(tmp_path):
    bash(
        "source scripts/house.sh; source scripts/together.sh\n"
        f"start bash -c 'sleep 300 & echo $! > {tmp_path}/child; wait'\n"
        f"until [ -s {tmp_path}/child ]; do sleep 0.05; done\n"
        "stop 'enough'"
    )

    child = int((tmp_path / "child").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_when_one_ends_the_other_is_stopped_too(tmp_path):
    answer = bash(
        "source scripts/house.sh; source scripts/together.sh\n"
        f"start bash -c 'echo $$ > {tmp_path}/web; exec sleep 300'\n"
        f"until [ -s {tmp_path}/web ]; do sleep 0.05; done\n"
        "start false; stay_up"
    )

    assert answer.returncode == 1
    assert answer.stderr.startswith("Web or worker has ended")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "web").read_text()), 0)
