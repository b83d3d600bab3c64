"""The tokens and claims that a visit comes to."""

import hashlib
from typing import Any

from identity.one_login import tokens
from identity.one_login.asking import VOCABULARY

from .keys import identity_key, provider_key
from .scenes import FAILED, PROVED, Scene, Visitor

PROOF_LASTS = 30 * 60  # seconds
ID_LASTS = 2 * 60
KID = "local"


def subject_of(visitor: Visitor) -> str:
    """The same person has the same subject at every visit."""
    said = f"{visitor.first_names} {visitor.last_name} {visitor.born}"
    return f"urn:local:{hashlib.sha256(said.encode()).hexdigest()[:32]}"


def id_token(visitor: Visitor, *, issuer: str, client: str, nonce: str) -> str:
    now = tokens.seconds()
    claims = {
        "iss": issuer,
        "aud": client,
        "sub": subject_of(visitor),
        "nonce": nonce,
        "iat": now,
        "exp": now + ID_LASTS,
        "vot": "Cl.Cm",
    }
    return tokens.write(claims, provider_key(), kid=KID)


def user_info(
    visitor: Visitor, *, identity_url: str, client: str, level: str
) -> dict[str, Any]:
    """What the userinfo endpoint says; nothing of an identity where none was proved."""
    said = {
        "sub": subject_of(visitor),
        "email": "somebody@example.org",
        "email_verified": True,
    }
    if visitor.scene in PROVED:
        said[VOCABULARY + "coreIdentityJWT"] = proof(
            visitor, identity_url=identity_url, client=client, level=level
        )
        said[VOCABULARY + "returnCode"] = [{"code": "P"}]
        said[VOCABULARY + "address"] = [address(visitor)]
    elif visitor.scene in FAILED:
        said[VOCABULARY + "returnCode"] = [{"code": str(Scene(visitor.scene))}]
    return said


def proof(visitor: Visitor, *, identity_url: str, client: str, level: str) -> str:
    now = tokens.seconds()
    given = [
        {"type": "GivenName", "value": name} for name in visitor.first_names.split()
    ]
    family = [{"type": "FamilyName", "value": visitor.proved_last_name}]
    before = [{"type": "FamilyName", "value": "Before"}]
    claims = {
        "iss": identity_url,
        "aud": client,
        "sub": subject_of(visitor),
        "iat": now,
        "nbf": now,
        "exp": now + PROOF_LASTS,
        "vot": level,
        "vc": {
            "type": ["VerifiableCredential", "IdentityCheckCredential"],
            "credentialSubject": {
                "name": [
                    {"validUntil": "1999-12-31", "nameParts": [*given, *before]},
                    {"validFrom": "2000-01-01", "nameParts": [*given, *family]},
                ],
                "birthDate": [{"value": visitor.proved_birthday.isoformat()}],
            },
        },
    }
    return tokens.write(claims, identity_key(), kid=f"{did(identity_url)}#{KID}")


def did(identity_url: str) -> str:
    """The name of whoever proves identities, from their address."""
    place = identity_url.partition("//")[2].strip("/")
    return f"did:web:{place.replace(':', '%3A').replace('/', ':')}"


def address(visitor: Visitor) -> dict[str, str]:
    number, _blank, street = visitor.line1.partition(" ")
    is_number = number.isdigit()
    return {
        "buildingNumber": number if is_number else "",
        "streetName": street if is_number else visitor.line1,
        "addressLocality": visitor.town,
        "postalCode": visitor.postcode,
    }
