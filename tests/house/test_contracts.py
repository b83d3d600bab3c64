"""The plan of the house: nothing stands outside it."""

import ast
import tomllib

import pytest

from .tree import PACKAGES, ROOT, kept_files

NOT_APPS = {"tests", "bench"}
VALUES_ONLY = ["lpa/rules", "lpa/register_document", "lpa/register_updates", "clock"]
WORDS = (
    "django.utils.",
    "django.core.exceptions.ValidationError",
    "django.core.validators.",
    "django.db.models.TextChoices",
)

pytestmark = pytest.mark.once


def contracts():
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]


def imported(path):
    """Full names of what a file imports, as module.name."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_package_has_its_place_in_the_layers():
    layers = " ".join(contracts()["contracts"][0]["layers"])
    placed = set(layers.replace("|", " ").split())

    assert placed == set(contracts()["root_packages"]) == set(PACKAGES) - NOT_APPS


@pytest.mark.parametrize("folder", VALUES_ONLY)
def test_what_sees_only_values_takes_only_words_from_django(folder):
    taken = {
        name
        for path in (ROOT / folder).rglob("*.py")
        for name in imported(path)
        if name.startswith("django.")
    }

    assert [name for name in taken if not name.startswith(WORDS)] == []


def python_files():
    return [
        path
        for path in kept_files()
        if path.suffix == ".py" and "migrations" not in path.parts
    ]


def test_no_file_is_longer_than_three_hundred_lines():
    lengths = {str(path): path.read_text().count("\n") for path in python_files()}

    assert [path for path, length in lengths.items() if length > 300] == []


def test_no_function_is_longer_than_forty_lines():
    functions = (
        (path.name, node.name, node.end_lineno - node.lineno + 1)
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    )

    assert [function for function in functions if function[2] > 40] == []


def test_every_file_is_named_after_what_it_is_about():
    vague = {"utils", "helpers", "services", "managers", "common", "misc"}

    assert [path for path in python_files() if path.stem in vague] == []
