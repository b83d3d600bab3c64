"""Once the Act of 2023 is in force: an LPA that is being signed on screen.

The donor has signed, the certificate provider was the witness and has certified, and
one of the attorneys has signed; the others can, with the codes that they were sent.
"""

from django.db import transaction

import clock
from accounts.models import User
from identity import people as identities
from identity.checking import choose_post_office
from identity.in_force import is_in_force
from lpa.answers import read
from lpa.choices import Language, Regime, SignsAs
from lpa.models import Lpa
from lpa.on_screen.beginning import begin_signing
from lpa.on_screen.signing import certify, sign_as_attorney, sign_as_donor
from lpa.on_screen.witnessing import send_witness_code, witness
from lpa.overruling import overrule
from lpa.preflight import preflight
from messaging.models import Message

from .asked import ask, send_what_waits
from .lpas import WELFARE, a_draft

WITNESS = SignsAs.PROVIDER_AS_WITNESS
ENGLISH = Language.ENGLISH


@transaction.atomic
def sign_on_screen(*, owner: User) -> None:
    """Make it once, if LPAs can be signed on screen today."""
    of_theirs = Lpa.objects.filter(owner=owner, regime=Regime.DIGITAL_2023)
    if is_in_force() and not of_theirs.exists():
        sign_half(prepared(owner=owner), by=owner)


def prepared(*, owner: User) -> Lpa:
    """The donor means what is asked about it; whoever signs was sent a code."""
    draft = a_draft(owner=owner, kind=WELFARE)
    for finding in preflight(read(draft), on=clock.today()).asked:
        overrule(draft=draft, digest=finding.digest, by=owner)
    choose_post_office(who=identities.everybody(draft.reference)[0], by=owner)
    lpa = begin_signing(draft=draft, language=ENGLISH, by=owner)
    for name in ("Anthony Rhys", "Siân Eluned", "Piotr", "Helen"):
        ask(draft, name, by=owner)
    send_what_waits(draft)
    return lpa


def sign_half(lpa: Lpa, *, by: User) -> None:
    sign_as_donor(lpa=lpa, language=ENGLISH, by=by)
    send_witness_code(lpa=lpa, witness=WITNESS, telephone="07700 900 388", by=by)
    sent = Message.objects.get(about=lpa.reference, kind="witness-code")
    code = sent.secrets["code"]
    witness(lpa=lpa, witness=WITNESS, code=code, language=ENGLISH, by=by)
    provider = lpa.instrument.certificate_provider.uid
    who = identities.named(reference=lpa.reference, uid=provider)
    choose_post_office(who=who, by=None)
    certify(lpa=lpa, language=ENGLISH, by=None)
    first = lpa.instrument.attorneys[0].uid
    sign_as_attorney(lpa=lpa, uid=first, language=ENGLISH, by=None)
