"""The service as it runs for real: gunicorn, production settings, a database apart."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psycopg

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 2
PATIENCE = 30  # seconds until it must answer


@contextmanager
def a_database(postgresql: str = "") -> Iterator[str]:
    """The address of an empty database, gone afterwards."""
    if not postgresql:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/load.sqlite3"
        return
    server, _slash, name = postgresql.rpartition("/")
    name = f"{name}_load"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"{server}/{name}"
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def gunicorn(environment: dict[str, str]) -> Iterator[str]:
    """The address at which two workers serve, until they are stopped."""
    port = free_port()
    command = ["-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
    command += ["--workers", str(WORKERS), "--no-control-socket", "--preload"]
    served = subprocess.Popen(  # noqa: S603 - our own service, with our own words
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}", served)
        yield f"http://127.0.0.1:{port}"
    finally:
        served.terminate()
        served.communicate()


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def wait_for(address: str, served: subprocess.Popen[bytes]) -> None:
    """Return once it answers. Raises RuntimeError when it never does."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and served.poll() is None:
        try:
            httpx.get(address)
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"{address} did not answer")
