"""Whether somebody's identity stands in the way of their signature.

The donor may sign before anybody has confirmed who they are, as long as somebody is
about to: at a Post Office, by vouching, or by way of the court; and never once they
have proved that they are not 18. So may a certificate provider, who has six months from
the certificate. Where they tried and could not prove it, the donor is told and the
certificate counts; once they turned out to be somebody else, they give none. Nobody
else is asked.
"""

import clock

from .choices import Role, State, Way
from .deadlines import expires_on
from .models import IdentityCheck

WAITED_FOR = (Way.POST_OFFICE, Way.VOUCHING, Way.COURT)
TRIED = (State.CONFIRMED, State.PENDING, State.INSUFFICIENT, State.FAILED)


def may_sign(role: Role, check: IdentityCheck | None) -> bool:
    """Whether somebody of this role may sign today, with this as their live check."""
    if role == Role.DONOR:
        return check is not None and _lets_the_donor_sign(check)
    if role == Role.CERTIFICATE_PROVIDER:
        return check is not None and check.state in TRIED
    return True


def is_somebody_else(check: IdentityCheck | None) -> bool:
    """Whether a caseworker has found that whoever proved it is not who is named."""
    return check is not None and check.state == State.PROBLEM


def _lets_the_donor_sign(check: IdentityCheck) -> bool:
    """What was confirmed counts for six months; what differs has to be decided."""
    if check.proves_under_age:
        return False
    if check.state == State.CONFIRMED:
        return expires_on(check.checked_at) >= clock.today()
    is_waiting = check.state == State.PENDING and check.way in WAITED_FOR
    return is_waiting and not check.is_to_be_decided
