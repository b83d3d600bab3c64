import zlib

import pytest
from cryptography.fernet import InvalidToken
from django.contrib.sessions.models import Session
from django.core.signing import b64_decode
from django.urls import reverse

from accounts.sealing import seal_for

from .signing_in import prove_by_mail, sign_in_staff


def test_what_is_sealed_for_one_purpose_opens_for_no_other():
    sealed = seal_for("one").encrypt(b"secret")

    with pytest.raises(InvalidToken):
        seal_for("another").decrypt(sealed)


def test_another_key_does_not_open_what_was_sealed(settings):
    settings.MFA_KEY = ["first"]
    sealed = seal_for("one").encrypt(b"secret")
    settings.MFA_KEY = ["second"]

    with pytest.raises(InvalidToken):
        seal_for("one").decrypt(sealed)


def test_a_key_can_be_replaced_while_the_old_one_still_opens(settings):
    settings.MFA_KEY = ["old"]
    sealed = seal_for("one").encrypt(b"secret")
    settings.MFA_KEY = ["new", "old"]

    assert seal_for("one").decrypt(sealed) == b"secret"


def test_without_a_key_of_its_own_it_takes_the_secret_key(settings):
    settings.MFA_KEY = []
    sealed = seal_for("one").encrypt(b"secret")
    settings.MFA_KEY = [settings.SECRET_KEY]

    assert seal_for("one").decrypt(sealed) == b"secret"


def test_a_session_cannot_be_read_in_the_database(client, cara):
    sign_in_staff(client, cara)
    row = Session.objects.get()

    assert client.session["second_factor_shown_by"] == cara.pk
    assert b"second_factor" not in signed_but_not_sealed(row)


def test_a_key_that_is_being_set_up_cannot_be_read_in_the_database(client, dora):
    dora.set_unusable_password()
    dora.save()
    client.force_login(dora)
    prove_by_mail(client)
    client.get(reverse("mfa_activate_totp"))

    secret = client.session["mfa.totp.secret"].encode()
    assert secret not in signed_but_not_sealed(Session.objects.get())


def signed_but_not_sealed(row: Session) -> bytes:
    """What anybody can read who has the row and knows how Django writes sessions."""
    data = row.session_data.partition(":")[0]
    if data.startswith("."):
        return zlib.decompress(b64_decode(data[1:].encode()))
    return b64_decode(data.encode())
