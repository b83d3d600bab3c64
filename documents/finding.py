"""Finds what can be printed by any number that people know it by."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from lpa.models import Draft, Lpa
from lpa.references import Kind, parse, shown

Lookup = Callable[[str], Lpa]


class NothingFound(LookupError):
    """Nothing has this reference; the message says so to whoever typed it."""


_lookups: dict[Kind, Lookup] = {}


def looked_up_by(kind: Kind, lookup: Lookup) -> None:
    """Let another app find LPAs by a kind of number of its own.

    lookup is given a bare reference and raises LookupError, with a sentence, where
    nothing has it.
    """
    _lookups[kind] = lookup


def find(text: str) -> Lpa | Draft:
    """What a reference in any spelling stands for.

    A draft while it can be changed, else the LPA's newest version. Raises
    NotAReference, or LookupError with a sentence.
    """
    kind, reference = parse(text)
    if kind is Kind.ONLINE and (found := _online(reference)):
        return found
    if kind in _lookups:
        return _lookups[kind](reference)
    raise NothingFound(
        _("Nothing is known under %(reference)s") % {"reference": shown(reference)}
    )


def _online(reference: str) -> Lpa | Draft | None:
    draft = Draft.objects.filter(reference=reference, is_frozen=False).first()
    lpas = Lpa.objects.filter(reference=reference).order_by("-version")
    return draft or lpas.first()
