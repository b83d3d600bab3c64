"""Our own key, with which we show One Login that it is us who ask."""

from django.conf import settings
from joserfc.jwk import ECKey

from .refusals import Unusable


def our_key() -> ECKey:
    """The private key of ONE_LOGIN_KEY, P-256 as PEM. Raises Unusable for any other."""
    try:
        key = ECKey.import_key(settings.ONE_LOGIN_KEY)
    except ValueError as fault:
        raise Unusable(f"ONE_LOGIN_KEY cannot be read: {fault}") from None
    if not key.is_private or key.curve_name != "P-256":
        raise Unusable("ONE_LOGIN_KEY must be a private key on P-256")
    return key
