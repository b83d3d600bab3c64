"""Sealing: what nobody may read in the database, or in a copy of it.

The keys come from MFA_KEY, or from SECRET_KEY where there is none. With several in
MFA_KEY, the first seals and all of them open, so a key can be replaced.
"""

import json
from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.crypto import salted_hmac


def seal_for(purpose: str) -> MultiFernet:
    """The seal of one purpose: what it encrypts, no other purpose's can open."""
    return _seal(tuple(settings.MFA_KEY or [settings.SECRET_KEY]), purpose)


@lru_cache(maxsize=32)
def _seal(keys: tuple[str, ...], purpose: str) -> MultiFernet:
    return MultiFernet([Fernet(_derived(key, purpose)) for key in keys])


def _derived(key: str, purpose: str) -> bytes:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode())
    return urlsafe_b64encode(derivation.derive(key.encode()))


def fingerprints(text: str, purpose: str) -> list[str]:
    """What a text is known by where it may not be kept: under each key, newest first.

    Equal texts have equal fingerprints; from one nobody without a key gets at the text.
    """
    return [
        salted_hmac(purpose, text, secret=key, algorithm="sha256").hexdigest()
        for key in settings.MFA_KEY or [settings.SECRET_KEY]
    ]


class SealedSession:
    """Keeps sessions sealed: they hold codes and secrets that still open something."""

    def dumps(self, session: dict) -> bytes:
        return seal_for("session").encrypt(json.dumps(session).encode())

    def loads(self, sealed: bytes) -> dict:
        return json.loads(seal_for("session").decrypt(sealed))
