"""Who vouches for whom, as it stands, and who could be named."""

from . import people
from .choices import VOUCHING_NOW, Role, State, Way
from .models import IdentityCheck, Vouching
from .models.vouching import MOST_ATTEMPTS
from .people import Who
from .vouching_rules import digest_of


def open_vouching(donor: Who) -> Vouching | None:
    """Whoever vouches for this donor now."""
    return _of(donor).filter(state__in=VOUCHING_NOW).first()


def attempts(donor: Who) -> int:
    return _of(donor).filter(attempt__isnull=False).count()


def may_name_a_voucher(donor: Who) -> bool:
    """Two attempts at most, and nobody vouches for what One Login has refused."""
    if not donor.is_donor or attempts(donor) >= MOST_ATTEMPTS:
        return False
    checks = IdentityCheck.objects.filter(reference=donor.reference, uid=donor.uid)
    if checks.filter(is_live=True, way=Way.COURT).exists():
        return False
    results = (State.CONFIRMED, State.FAILED, State.INSUFFICIENT)
    last = checks.filter(state__in=results).order_by("pk").last()
    return last is None or last.state == State.INSUFFICIENT


def has_changed(vouching: Vouching, donor: Who) -> bool:
    """Whether the donor's details are others than the voucher has verified."""
    return vouching.state == "verified" and vouching.verified_digest != digest_of(donor)


def everybody_else(vouching: Vouching) -> list[Who]:
    """Everybody of the LPA but the vouchers."""
    found = people.everybody(vouching.reference)
    return [who for who in found if who.role != Role.VOUCHER]


def as_who(vouching: Vouching, donor: Who | None) -> Who:
    """A voucher speaks as their donor does, and has as long as they."""
    return Who(
        reference=vouching.reference,
        uid=str(vouching.uid),
        role=Role.VOUCHER,
        first_names=vouching.first_names,
        last_name=vouching.last_name,
        language=donor.language if donor else "en",
        signed_on=donor.signed_on if donor else None,
    )


def _of(donor: Who):
    return Vouching.objects.filter(reference=donor.reference, donor_uid=donor.uid)
