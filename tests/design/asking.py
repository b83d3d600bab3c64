"""What a field answers to what was typed."""

from django.core.exceptions import ValidationError

from design.forms import Form


def refusal(field, typed):
    """What is said about what was typed; fails when nothing is."""
    try:
        answer = field.clean(typed)
    except ValidationError as refused:
        (said,) = refused.messages
        return said
    raise AssertionError(f"{typed!r} was taken, as {answer!r}")


def asked(data=None, **questions):
    """A form that asks these questions, and what was posted to it."""
    return type("Asked", (Form,), questions)(data)
