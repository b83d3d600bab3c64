"""Everybody proves who they are in their own language, at One Login as well."""

import pytest
from django.test import Client
from joserfc import jwt

from identity.choices import Role
from identity.one_login.keys import our_key
from lpa.confirming.inviting import invite
from outbox.models import Errand
from tests.builders import a_draft
from tests.lpa.confirming.answering import SITE, code_in, come_in, mails, person
from tests.lpa.on_screen.signing import submitted

from .going import leave, page, prove
from .people import check_of, somebody

pytestmark = pytest.mark.django_db
WELSH = {
    ("correspondent", "contact"): {"contact_by_post": "yes", "contact_language": "cy"}
}
VERA = {"first_names": "Vera", "last_name": "Voss", "email": "vera@example.org"}


def asked_in(address):
    """The language in which One Login is asked to speak."""
    token = address.partition("request=")[2].partition("&")[0]
    return jwt.decode(token, our_key(), ["ES256"]).claims["ui_locales"]


@pytest.fixture
def dora(donor, one_login, client):
    client.force_login(donor)
    return somebody(a_draft(donor, answers=WELSH))


def test_a_donor_is_asked_in_welsh_here_and_at_one_login(client, dora):
    shown = client.get(page("confirm", dora)).content.decode()

    assert '<html lang="cy"' in shown
    assert "Cadarnhewch pwy ydych chi" in shown
    address = leave(client, dora)
    assert asked_in(address) == "cy"
    assert (
        "Mae eich hunaniaeth wedi’i chadarnhau" in prove(client, dora).content.decode()
    )


def test_what_goes_wrong_is_said_in_welsh(client, dora):
    shown = prove(client, dora, "access_denied").content.decode()

    assert "Bu i chi stopio cyn" in shown


def test_whoever_vouches_for_a_welsh_donor_is_written_to_and_asked_in_welsh(
    client, dora
):
    shown = client.post(page("voucher", dora), VERA, follow=True)
    where = shown.context["where"]
    mail = Errand.objects.filter(kind="mail").latest("pk")
    assert mail.payload["subject"] == "Gofynnir i chi dystio pwy yw rhywun"
    vera = Client()

    asked = vera.get(where.partition("testserver")[2], follow=True)

    assert "Tystio pwy yw rhywun" in asked.content.decode()
    typed = {"code": shown.context["code"], "last_name": "Donor"}
    hub = vera.post("/confirm/identity/vouch/", typed, follow=True).content.decode()
    assert "Llofnodi’r datganiad" in hub
    assert '<html lang="cy"' in hub


@pytest.mark.parametrize(
    ("invited", "chosen", "said"),
    [("cy", "", "cy"), ("en", "cy", "cy"), ("cy", "en", "en")],
)
def test_a_provider_goes_on_in_the_language_of_their_visit(
    donor, one_login, invited, chosen, said
):
    lpa, doctor = submitted(donor), Client()
    who = person(lpa.draft, "certificate-provider")
    ways = {"channel": "email", "address": "cy@example.org", "language": invited}
    invite(
        draft=lpa.draft,
        uid=str(who.uid),
        **ways,
        shows_whole=False,
        site=SITE,
        by=donor,
    )
    come_in(doctor, code_in(mails()[-1]))
    doctor.get(f"/confirm/parts/?language={chosen}")

    provider = somebody(lpa, Role.CERTIFICATE_PROVIDER)
    shown = doctor.get(page("confirm", provider)).content.decode()

    assert f'<html lang="{said}"' in shown
    assert asked_in(leave(doctor, provider)) == said
    assert check_of(provider)
