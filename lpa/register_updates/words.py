"""What the register says of a change, word for word: clients compare these texts."""

REQUIRED = "field is required"
NOT_PROVIDED = "field must not be provided"
UNEXPECTED_TYPE = "unexpected type"
INVALID_VALUE = "invalid value"
INVALID_FORMAT = "invalid format"
NO_COUNTRY = "must be a valid ISO-3166-1 country code"
EXPECTED_EMPTY = "expected empty"
NO_CHANGES = "no changes provided"
UNEXPECTED = "unexpected change provided"
OUT_OF_RANGE = "index out of range"
REQUIRE_INDEX = "require index"
REQUIRE_INDEX_OR_UID = "require index or actor UID"
MISMATCH = "does not match existing value"
NO_OLD = "error marshalling old value"


def missing(key: str) -> str:
    return f"missing {key}"


def redundant(key: str) -> str:
    return f"redundant change for {key}"
