"""Keys for a machine that keeps no secrets, the same for every process of it."""

import hashlib

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from joserfc.jwk import ECKey

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256


def pem_for(purpose: str, secret: str) -> str:
    """A private key on P-256 that follows from the secret."""
    seed = hashlib.sha512(f"{purpose} {secret}".encode()).digest()
    number = int.from_bytes(seed) % (ORDER - 1) + 1
    key = ec.derive_private_key(number, ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


def provider_key() -> ECKey:
    """With which the stand-in signs its tokens."""
    return ECKey.import_key(pem_for("tokens", settings.SECRET_KEY))


def identity_key() -> ECKey:
    """With which the stand-in signs proofs of identity."""
    return ECKey.import_key(pem_for("proofs", settings.SECRET_KEY))


def public(key: ECKey, kid: str) -> dict:
    return key.as_dict(private=False, kid=kid, use="sig", alg="ES256")
