"""Values that say nothing: paper forms leave much open, and each writer in its way."""

ZERO = "0001-01-01"  # how a machine that knows no empty date writes one
DATES = ("dateOfBirth", "registrationDate")


def is_blank(value: object) -> bool:
    """Whether a value is missing, empty, or only space."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or value in ([], {})


def is_zero(text: object) -> bool:
    """Whether a text, read as a date or moment, is the one that stands for none."""
    return isinstance(text, str) and (text == ZERO or text.startswith(f"{ZERO}T"))


def is_silent(name: str, value: object) -> bool:
    """Whether the value under this name says nothing: blank, or no date at all."""
    is_time = name.endswith("At") or name in DATES
    return is_blank(value) or (is_time and is_zero(value))
