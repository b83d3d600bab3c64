"""Every type of update that the register knows, by its name."""

from . import (
    correcting,
    correcting_registered,
    deciding,
    going_online,
    identity,
    leaving,
    registering,
    signing,
)
from .update_type import UpdateType

TYPES: dict[str, UpdateType] = {
    **signing.TYPES,
    **identity.TYPES,
    **leaving.TYPES,
    **registering.TYPES,
    **deciding.TYPES,
    **going_online.TYPES,
    **correcting.TYPES,
    **correcting_registered.TYPES,
}
