"""The register's schemas, put so that a real document can pass them."""

from jsonschema import Draft202012Validator
from referencing import Registry, Resource


def validator(schemas: dict, name: str) -> Draft202012Validator:
    """Judges by one of the schemas.

    As published they reject every document: each half forbids what the other half
    asks for. So neither half forbids anything, and both together do, once.
    """
    partial = {**schemas["donor-details-partial.json"]}
    outer = {**schemas[name], "unevaluatedProperties": False}
    for half in (partial, outer):
        del half["additionalProperties"]
    registry = Resource.from_contents(partial) @ Registry()
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(outer, registry=registry, format_checker=checker)
