"""The updates by which somebody's identity is confirmed."""

from .plan import Field, Group, always
from .update_type import UpdateType
from .values import a_moment, moment, one_of

CHECKED = (
    Field("type", check=one_of("one-login", "opg-paper-id"), required=always),
    Field("checkedAt", moment, a_moment, required=always),
)


def _of(actor: str) -> UpdateType:
    return UpdateType((Group(f"{actor}/identityCheck", CHECKED, required=always),))


TYPES = {
    "DONOR_CONFIRM_IDENTITY": _of("donor"),
    "CERTIFICATE_PROVIDER_CONFIRM_IDENTITY": _of("certificateProvider"),
}
