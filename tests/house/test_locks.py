"""What is installed is what was chosen, wherever it comes from."""

import json
import re

import pytest

from .tree import ROOT, kept_files

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
# In two parts, so that this file is not found by its own search.
REGISTRIES = [
    host + ending
    for host, ending in [
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("npmjs", ".org"),
        ("npmjs", ".com"),
        ("yarnpkg", ".com"),
        ("deb.debian", ".org"),
    ]
]

pytestmark = pytest.mark.once


def entries(lock):
    """Each requirement of a lock with the lines that belong to it."""
    return re.split(r"\n(?=\S)", lock.read_text().strip())


def pins(lock):
    return {entry.split()[0] for entry in entries(lock)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_python_package_is_pinned_and_has_a_digest(lock):
    for entry in entries(lock):
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+ \\\n +--hash=sha256:", entry)


def test_development_uses_the_versions_of_production():
    assert pins(ROOT / "requirements/base.txt") <= pins(ROOT / "requirements/dev.txt")


def test_every_front_end_package_has_a_digest_and_no_address():
    lock = json.loads((ROOT / "package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}

    assert packages
    assert all(entry["integrity"] for entry in packages.values())
    assert not any("resolved" in entry for entry in packages.values())


def test_no_file_names_the_address_of_a_package_registry():
    naming = [
        (path.name, host)
        for path in kept_files()
        for host in REGISTRIES
        if host.encode() in path.read_bytes()
    ]

    assert naming == []
