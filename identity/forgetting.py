"""Forgetting what was proved about the people of an LPA that is not kept any longer."""

from .models import IdentityCheck, Reminded, Vouching


def forget_identities(reference: str) -> None:
    """Delete every check, vouching and reminder, inside the caller's transaction."""
    IdentityCheck.objects.filter(reference=reference).delete()
    Vouching.objects.filter(reference=reference).delete()
    Reminded.objects.filter(reference=reference).delete()
