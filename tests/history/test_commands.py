import pytest
from django.core.management import CommandError, call_command

from tests.history.conftest import SUBJECT


def test_verifying_an_untouched_history_says_what_holds(chain, capsys):
    call_command("checkpoint_history")
    capsys.readouterr()

    call_command("verify_history")

    assert capsys.readouterr().out.startswith("4 events hold")


def test_verifying_a_forged_history_names_the_row_and_fails(chain, forge, capsys):
    forge("UPDATE history_event SET why = 'forged' WHERE sequence = 2")

    with pytest.raises(CommandError) as failure:
        call_command("verify_history", "a000 0000-0001")

    assert failure.value.returncode == 1
    assert f"{SUBJECT}, event 2" in capsys.readouterr().out


def test_verifying_what_nobody_recorded_is_an_error(chain):
    with pytest.raises(CommandError, match="A99999999999"):
        call_command("verify_history", "A99999999999")


def test_a_second_checkpoint_on_one_day_is_not_an_error(chain, capsys):
    call_command("checkpoint_history")
    call_command("checkpoint_history")

    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("4 events up to ")
    assert second.endswith("is already taken")
