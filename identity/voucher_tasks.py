"""What a voucher has done, and what they do next."""

from django.urls import reverse
from django.utils.translation import gettext as _

from .checking import live_check
from .choices import State, VouchState
from .models import Vouching
from .people import Who
from .vouched import has_changed

CANNOT = "cannot-start-yet"


def tasks_of(vouching: Vouching, donor: Who) -> list[dict]:
    """The four tasks in order, each with its address once it can be done."""
    if not vouching.is_open:
        return []
    check = live_check(reference=vouching.reference, uid=str(vouching.uid))
    is_verified = vouching.state == VouchState.VERIFIED
    is_right = is_verified and not has_changed(vouching, donor)
    is_known = bool(check) and check.state == State.CONFIRMED
    return [
        _task(
            _("Confirm your name"),
            _address(vouching, "own-name") if check is None else "",
            is_done=vouching.is_name_confirmed,
        ),
        _task(
            _("Verify the donor’s details"),
            _address(vouching, "verify"),
            is_done=is_right,
            is_open=vouching.is_name_confirmed,
        ),
        _task(
            _("Confirm your identity"),
            reverse("identity:confirm", args=[vouching.reference, vouching.uid]),
            is_done=is_known,
            is_open=is_verified,
            said=check.get_state_display() if check else "",
        ),
        _task(
            _("Sign the declaration"),
            _address(vouching, "declare"),
            is_open=is_right and is_known,
        ),
    ]


def heading_of(vouching: Vouching, donor: Who) -> str:
    said = {"name": donor.full_name}
    if vouching.state == VouchState.VOUCHED:
        return _("You have vouched for %(name)s") % said
    if vouching.state == VouchState.FAILED:
        return _("You cannot vouch for %(name)s") % said
    if vouching.state == VouchState.DROPPED:
        return _("%(name)s no longer needs you to vouch") % said
    return _("Vouch for %(name)s") % said


def _address(vouching: Vouching, page: str) -> str:
    return reverse(f"identity:{page}", args=[vouching.uid])


def _task(title, href, *, is_done=False, is_open=True, said="") -> dict:
    if is_done:
        return {"title": title, "status": _("Completed")}
    if not is_open:
        return {"title": title, "status": _("Cannot start yet"), "kind": CANNOT}
    return {
        "title": title,
        "href": href,
        "status": said or _("Not started"),
        "kind": "blue",
    }
