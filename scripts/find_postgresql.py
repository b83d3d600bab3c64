"""Prints the address of a PostgreSQL where we may create databases, if one answers.

Asked in this order: DATABASE_URL, the local socket, 127.0.0.1. The database named is
this folder's own, so that two copies of the house never meet.
"""

import hashlib
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from environs import Env

HERE = Path(__file__).resolve().parent.parent
NAME = f"lpa_{hashlib.sha256(bytes(HERE)).hexdigest()[:8]}"
MAY_CREATE = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"


def servers() -> list[str]:
    """Addresses to try, without the name of a database."""
    Env().read_env(HERE / ".env", recurse=False)
    given = urlsplit(os.environ.get("DATABASE_URL", ""))
    asked = [f"{given.scheme}://{given.netloc}"] if _is_postgresql(given) else []
    return [
        *asked,
        "postgres://",
        "postgres://postgres@",
        "postgres://postgres@127.0.0.1:5432",
    ]


def _is_postgresql(url) -> bool:
    return url.scheme in {"postgres", "postgresql"}


def may_create_databases(server: str) -> bool:
    """Whether a server answers within three seconds and lets us."""
    try:
        with psycopg.connect(f"{server}/postgres", connect_timeout=3) as connection:
            return connection.execute(MAY_CREATE).fetchone()[0]
    except psycopg.OperationalError:
        return False


if __name__ == "__main__":
    found = next(filter(may_create_databases, servers()), None)
    if found is None:
        sys.exit(1)
    sys.stdout.write(f"{found}/{NAME}\n")
