"""The settings: what they read, what production refuses, what SQLite is told."""

import re
import secrets
import sys

import pytest

from .tree import ROOT, in_a_process

MANAGE = (sys.executable, "manage.py")
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "EMAIL_URL": "smtp+tls://name:password@mail.example:587",
    "ALLOWED_HOSTS": "lpa.example",
    "DATABASE_URL": "sqlite://:memory:",
}


pytestmark = pytest.mark.once


def in_production(*command, **changes):
    return in_a_process(*MANAGE, *command, **{**PRODUCTION, **changes})


def test_every_variable_is_in_the_sample_and_every_one_there_is_read():
    settings = (ROOT / "config" / "settings").glob("*.py")
    code = "".join(path.read_text() for path in settings)
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', code))
    sample = (ROOT / ".env.example").read_text()
    written = re.findall(r"^(?:# )?([A-Z_]+)=", sample, re.MULTILINE)

    assert sorted(written) == sorted(read)


def test_production_passes_every_check_for_deployment():
    answer = in_production("check", "--deploy", "--fail-level", "WARNING")

    assert (answer.returncode, answer.stdout) == (
        0,
        "System check identified no issues (0 silenced).\n",
    ), answer.stderr


@pytest.mark.parametrize(
    "secret",
    ["", "for development only, never for people's data", "short", "a" * 60],
    ids=["none", "ours", "short", "monotonous"],
)
def test_production_refuses_a_secret_that_is_none(secret):
    answer = in_production("check", SECRET_KEY=secret)

    assert answer.returncode == 1
    assert "Set SECRET_KEY to at least 50 random characters" in answer.stderr


def test_production_refuses_to_lose_mail():
    answer = in_production("check", EMAIL_URL="")

    assert answer.returncode == 1
    assert "Set EMAIL_URL" in answer.stderr


def test_production_refuses_a_stand_in_for_one_login():
    answer = in_production("check", LOCAL_PROVIDER="true")

    assert answer.returncode == 1
    assert "identity.E001" in answer.stderr


def test_nobody_sets_the_clock_in_production():
    answer = in_production(
        "shell",
        "-c",
        "from django.conf import settings as s; print(s.CLOCK_MAY_BE_SET)",
    )

    assert answer.stdout.splitlines()[-1] == "False", answer.stderr


def test_cookies_in_production_bind_to_the_host_and_to_tls():
    names = ["SESSION", "CSRF", "LANGUAGE", "CONSENT"]
    code = "from django.conf import settings as s\n" + "\n".join(
        f"print(s.{name}_COOKIE_NAME, s.{name}_COOKIE_SECURE)" for name in names
    )

    said = in_production("shell", "-v0", "-c", code).stdout.splitlines()
    assert said == [f"__Host-{name.lower()} True" for name in names]


def test_sqlite_writes_ahead_and_takes_its_lock_at_once(tmp_path):
    code = (
        "from django.db import connection as c, transaction\n"
        "r = c.cursor()\n"
        "for name in ('journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'):\n"
        "    print(r.execute('PRAGMA ' + name).fetchone()[0])\n"
        "print(c.transaction_mode)"
    )
    kept = f"sqlite:///{tmp_path / 'db.sqlite3'}"

    answer = in_production("shell", "-v0", "-c", code, DATABASE_URL=kept)
    assert answer.stdout.split() == ["wal", "1", "1", "20000", "IMMEDIATE"]
