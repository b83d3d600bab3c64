"""LPAs signed on screen for tests, by the verbs that the pages call."""

from datetime import date, datetime

from django.test import override_settings

import clock
from identity import people as identities
from identity.checking import choose_post_office
from lpa.choices import SignsAs
from lpa.on_screen.beginning import begin_signing
from lpa.on_screen.signing import certify, sign_as_donor, sign_on_behalf
from lpa.on_screen.witnessing import send_witness_code, witness
from messaging.models import Message
from tests.builders import (
    AMY,
    BEN,
    HOME,
    a_draft,
    act,
    details,
    mean_everything,
)

ON = date(2026, 7, 1)  # the first day of signing on screen, in these tests
DAY = datetime(2026, 7, 10, 12, tzinfo=clock.LONDON)
CANNOT_SIGN = {("donor", "can-sign"): {"donor_can_sign": "no"}}
SID = {"first_names": "Sid", "last_name": "Scribe"}
WYN = details("Wyn", "Witness", line1="4 Low Road", phone="07700 900 124")
HELPED = {"answers": CANNOT_SIGN, "signatory": SID, "witness": WYN}
PROVIDER, INDEPENDENT = SignsAs.PROVIDER_AS_WITNESS, SignsAs.INDEPENDENT_WITNESS

TWO = {"attorneys": (AMY, BEN), "answers": act("jointly")}
DOCTOR_BY_MAIL = details("Cy", "Dunn", line1="9 High Street", email="cy@example.org")
TRUST = {
    "company": "Safe Trust Ltd",
    "company_number": "01234567",
    "is_trust_corporation": True,
    **HOME,
}
WITH_TRUST = {"attorneys": (AMY, TRUST), "answers": act("jointly-and-severally")}


def switched_on():
    return override_settings(DIGITAL_2023_FROM=ON)


def goes_to_the_post_office(draft, *, by):
    """The donor says how they will confirm who they are: enough to sign."""
    donor = identities.everybody(draft.reference)[0]
    choose_post_office(who=donor, by=by)


def provider_goes_to_the_post_office(lpa):
    """So does the certificate provider, which is enough to certify."""
    uid = lpa.instrument.certificate_provider.uid
    who = identities.named(reference=lpa.reference, uid=uid)
    choose_post_office(who=who, by=None)


def begun(owner, *, language="en", **varied):
    """Frozen to be signed on screen; nobody has signed."""
    draft = a_draft(owner, **varied)
    mean_everything(draft, by=owner)
    with switched_on():
        goes_to_the_post_office(draft, by=owner)
        return begin_signing(draft=draft, language=language, by=owner)


def code_sent(lpa, who=PROVIDER, telephone="07700 900 123"):
    """The code that was texted to a witness, as they read it."""
    send_witness_code(lpa=lpa, witness=who, telephone=telephone, by=lpa.owner)
    sent = Message.objects.filter(about=lpa.reference, kind="witness-code")
    return sent.order_by("pk").last().secrets["code"]


def witnessed_by(lpa, who=PROVIDER, code=None):
    code = code or code_sent(lpa, who)
    witness(lpa=lpa, witness=who, code=code, language="en", by=lpa.owner)


def submitted(owner, **varied):
    """Signed by the donor, and witnessed."""
    lpa = begun(owner, **varied)
    if lpa.instrument.donor_can_sign is False:
        sign_on_behalf(lpa=lpa, language="en", by=owner)
        witnessed_by(lpa, INDEPENDENT)
    else:
        sign_as_donor(lpa=lpa, language="en", by=owner)
    witnessed_by(lpa)
    return lpa


def ready_to_certify(owner, **varied):
    """The same, and the certificate provider has said how they prove who they are."""
    lpa = submitted(owner, **varied)
    provider_goes_to_the_post_office(lpa)
    return lpa


def certified(owner, **varied):
    lpa = ready_to_certify(owner, **varied)
    certify(lpa=lpa, language="en", by=None)
    return lpa


def amy_of(lpa):
    return lpa.instrument.attorneys[0].uid


def signed_as(lpa):
    return [row.signs_as for row in lpa.signatures.all()]


def told(lpa):
    sent = Message.objects.filter(about=lpa.reference).order_by("pk")
    return [message.subject for message in sent]
