"""The register's schemas, put so that a real document can pass them."""

import json
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

BESIDE_US = Path(__file__).parents[4] / "shared/reference/register-schema"


@cache
def validator(name: str) -> Draft202012Validator:
    """Judges by one of the schemas; skips the test where they are absent.

    They are not ours to keep beside the code. As published they reject every document:
    each half forbids what the other half asks for. So neither half forbids anything,
    and both together do, once.
    """
    folder = Path(getattr(settings, "REGISTER_SCHEMAS", BESIDE_US))
    if not folder.is_dir():
        pytest.skip(f"The register's schemas are not at {folder}")
    partial, outer = (
        json.loads((folder / file).read_text())
        for file in ("donor-details-partial.json", name)
    )
    for half in (partial, outer):
        del half["additionalProperties"]
    outer["unevaluatedProperties"] = False
    registry = Resource.from_contents(partial) @ Registry()
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(outer, registry=registry, format_checker=checker)
