"""Whether what somebody changes is still what they saw when they began."""

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from lpa.keeping import digest_of


class Overtaken(Exception):
    """Somebody else saved something after it was opened: nothing is written over."""

    def __str__(self):
        return _("Somebody else has saved something here meanwhile")


def version_of(values: dict) -> str:
    """A digest of what a record says: dates, choices and records as plain values."""
    return digest_of({name: plain(value) for name, value in values.items()})


def must_be_as_seen(seen: str | None, values: dict) -> None:
    """Raises Overtaken where the record does not say what it said when it was seen.

    The caller holds it. Without a version nothing was shown to anybody.
    """
    if seen is not None and seen != version_of(values):
        raise Overtaken


def plain(value):
    """A value as JSON holds it; whatever stands for nothing is the empty text."""
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return sorted((plain(one) for one in value), key=str)
    if isinstance(value, (str, bool, int)):
        return str(value)
    return str(value.pk) if hasattr(value, "pk") else DjangoJSONEncoder().default(value)
