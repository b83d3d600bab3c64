"""Where the suite looks for a second database."""

import socket

from scripts import find_postgresql


def test_the_database_of_the_environment_is_asked_first(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://ann:secret@db.example:6543/lpa")

    assert find_postgresql.servers()[0] == "postgres://ann:secret@db.example:6543"


def test_the_machine_is_asked_where_the_environment_names_another_kind(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:///db.sqlite3")

    assert find_postgresql.servers() == [
        "postgres://",
        "postgres://postgres@",
        "postgres://postgres@127.0.0.1:5432",
    ]


def test_a_port_where_nobody_answers_is_no_server():
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]

        assert not find_postgresql.may_create_databases(
            f"postgres://postgres@127.0.0.1:{port}"
        )
