"""Whom a test is about, as the pages know them."""

from identity import people
from identity.checking import live_check
from identity.choices import Role


def somebody(draft, role=Role.DONOR):
    """The first of this role in a draft."""
    everybody = people.everybody(draft.reference)
    return next(who for who in everybody if who.role == role)


def check_of(who):
    return live_check(reference=who.reference, uid=who.uid)
