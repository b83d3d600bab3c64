"""Witnessing the donor's signature with a code that was texted to whoever is there."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from history.recording import record
from lpa.choices import SignsAs
from lpa.models import Lpa, WitnessCode

from . import telling
from .attempts import DIGITS, Attempts, CodeIs, age_of, begun, next_at, typed
from .order import WITNESSES, Turn
from .refusing import NotNow, WrongCode
from .signing import sign
from .standing import Standing, held, must_be_their_turn, standing_of

SALT = "lpa.on_screen.witnessing"
NO_ATTEMPT = gettext_lazy(
    "Too many codes were tried. One more can be tried every hour: come back later"
)
WRONG = gettext_lazy("This is not the code that was sent. Check it and try again")
TOO_LONG = gettext_lazy("Enter the code of four digits")
TOO_OLD = gettext_lazy("This code was sent more than 30 minutes ago. Ask for another")


def turn_of(standing: Standing, witness: SignsAs) -> Turn:
    """The turn of a witness. Raises NotNow for who is none of this LPA."""
    for turn in standing.needed:
        if turn.signs_as == witness and witness in WITNESSES:
            return turn
    raise NotNow([_("This LPA does not need this signature")])


@transaction.atomic
def send_witness_code(*, lpa: Lpa, witness: SignsAs, telephone: str, by) -> WitnessCode:
    """Text a new code of four digits to a witness whose turn it is, at most one a
    minute. It is kept hashed. Raises NotNow."""
    standing = held(lpa)
    turn = turn_of(standing, witness)
    must_be_their_turn(standing, turn)
    last = standing.lpa.witness_codes.filter(witness=witness).first()
    if next_at(last.sent_at if last else None, clock.now()):
        raise NotNow([_("A code was just sent. You can ask for another in a minute")])
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    sent = WitnessCode.objects.create(
        lpa=standing.lpa,
        witness=witness,
        telephone=telephone,
        hashed=hashed(standing.lpa, witness, code),
    )
    telling.tell_code(standing, uid=turn.uid, telephone=telephone, code=code)
    record(
        subject=standing.lpa.reference,
        action="witness-code-sent",
        by=by,
        details={"witness": str(witness)},
    )
    return sent


def witness(*, lpa: Lpa, witness: SignsAs, code: str, language: str, by) -> None:
    """A witness says with their code that they saw the donor's signature given.

    Every attempt counts, of both witnesses together, a code of the wrong length too; a
    right one clears the count. Raises NotNow, or WrongCode, after which the attempt has
    been kept.
    """
    with transaction.atomic():
        wrong = _witness(lpa, witness, code, language, by=by)
    if wrong:
        raise WrongCode([wrong])


def _witness(lpa, witness, code, language, *, by) -> str:
    standing, now = held(lpa), clock.now()
    turn = turn_of(standing, witness)
    must_be_their_turn(standing, turn)
    left = _attempts(standing).spent(now)
    if left is None:
        return str(NO_ATTEMPT)
    wrong = what_is_wrong(standing, witness, typed(code), now)
    _keep(standing, left if wrong else begun(now))
    if wrong:
        record(
            subject=standing.lpa.reference,
            action="witness-code-wrong",
            by=by,
            details={"witness": str(witness), "left": left.left},
        )
        return wrong
    standing.lpa.witness_codes.filter(witness=witness, used_at=None).update(used_at=now)
    sign(standing, turn, language=language, by=by)
    after = standing_of(standing.lpa)
    if after.is_witnessed:
        telling.tell_that_it_is_submitted(after)
    return ""


def what_is_wrong(
    standing: Standing, witness: SignsAs, code: str, now: datetime
) -> str:
    """What is wrong with a code that was typed, or nothing."""
    if len(code) != DIGITS:
        return str(TOO_LONG)
    mark = hashed(standing.lpa, witness, code)
    for sent in standing.lpa.witness_codes.filter(witness=witness, used_at=None):
        age = age_of(sent.sent_at, now)
        if age is CodeIs.UNKNOWN or not constant_time_compare(mark, sent.hashed):
            continue
        return "" if age is CodeIs.USABLE else str(TOO_OLD)
    return str(WRONG)


def hashed(lpa: Lpa, witness: SignsAs, code: str) -> str:
    """A code as it is kept: only whoever has the service's own key can try them all."""
    value = f"{lpa.pk}:{witness}:{code}"
    return salted_hmac(SALT, value, algorithm="sha256").hexdigest()


def _attempts(standing: Standing) -> Attempts:
    screen = standing.screen
    return Attempts(screen.attempts_left, screen.attempts_counted_at)


def _keep(standing: Standing, attempts: Attempts) -> None:
    screen = standing.screen
    screen.attempts_left = attempts.left
    screen.attempts_counted_at = attempts.counted_at
    screen.save(update_fields=["attempts_left", "attempts_counted_at"])
