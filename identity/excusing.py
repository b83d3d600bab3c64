"""An LPA that comes to nothing needs nobody to vouch for its donor."""

from . import people
from .vouched import open_vouching
from .vouching import drop_voucher


def excuse_vouchers(*, reference: str, by) -> None:
    """Tell whoever vouches that they need not, inside the caller's transaction."""
    donor = people.donor_of(reference)
    if donor and open_vouching(donor):
        drop_voucher(donor=donor, by=by)
