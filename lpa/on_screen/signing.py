"""Signing on screen: one verb for each part, each one signature in one transaction."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from history.recording import record
from lpa import keeping
from lpa.choices import Channel, Language, SignsAs
from lpa.models import Lpa, Signature
from outbox.owing import owe

from . import telling
from .order import Turn, as_signing
from .refusing import NotNow
from .sending_codes import send_codes
from .standing import Standing, held, must_be_their_turn, standing_of

FOLLOW = "follow-signing"  # the errand by which the office hears of it
NOT_ON_PAPER = frozenset(
    {
        SignsAs.DONOR,
        SignsAs.FOR_DONOR,
        SignsAs.INDEPENDENT_WITNESS,
        SignsAs.PROVIDER_AS_WITNESS,
    }
)


@transaction.atomic
def sign_as_donor(*, lpa: Lpa, language: str, by) -> Signature:
    """The donor signs as a deed, and applies to register, in the LPA's language.

    Raises NotNow, as every verb of this file does: then nothing was signed.
    """
    standing = held(lpa)
    turn = Turn(SignsAs.DONOR, telling.donor_uid(standing))
    return sign(standing, turn, language=language, by=by)


@transaction.atomic
def sign_on_behalf(*, lpa: Lpa, language: str, by) -> Signature:
    """The authorised signatory signs at the donor's direction, at their keyboard."""
    standing = held(lpa)
    turn = Turn(SignsAs.FOR_DONOR, telling.donor_uid(standing))
    return sign(standing, turn, language=language, by=by)


@transaction.atomic
def certify(*, lpa: Lpa, language: str, by) -> Signature:
    """The certificate provider certifies what the donor signed before them."""
    standing = held(lpa)
    turn = Turn(SignsAs.CERTIFICATE, telling.provider_uid(standing))
    signature = sign(standing, turn, language=language, by=by)
    _go_on_to_the_attorneys(standing)
    return signature


@transaction.atomic
def sign_as_attorney(*, lpa: Lpa, uid: str, language: str, by) -> Signature:
    """A human attorney or replacement signs as a deed."""
    standing = held(lpa)
    turn = standing.turn_of(uid)
    if turn is None or turn.signs_as not in (SignsAs.ATTORNEY, SignsAs.REPLACEMENT):
        raise NotNow([_("This LPA does not need this signature")])
    signature = sign(standing, turn, language=language, by=by)
    _tell_when_complete(standing)
    return signature


@transaction.atomic
def sign_for_trust_corporation(
    *, lpa: Lpa, uid: str, who: Mapping[str, str], language: str, more: bool, by
) -> Signature:
    """A signatory signs for a trust corporation; the first says whether another will.

    who has first_names, last_name and professional_title. Somebody who signed first
    cannot be the second.
    """
    standing = held(lpa)
    turn = standing.turn_of(uid)
    if turn is None or turn.signs_as not in (SignsAs.SIGNATORY_1, SignsAs.SIGNATORY_2):
        raise NotNow([_("This LPA does not need this signature")])
    must_be_their_turn(standing, turn)
    names = standing.screen.signatories.setdefault(uid, {})
    if turn.signs_as is SignsAs.SIGNATORY_1:
        names["second_signs"] = more
    elif _is_same(names.get(SignsAs.SIGNATORY_1.value, {}), who):
        raise NotNow([_("The second signatory must be somebody else")])
    names[turn.signs_as.value] = dict(who)
    standing.screen.save(update_fields=["signatories"])
    signature = sign(standing, turn, language=language, by=by)
    _tell_when_complete(standing)
    return signature


@transaction.atomic
def spare_second_signatory(*, lpa: Lpa, uid: str, by) -> None:
    """Nobody else signs for a trust corporation after all."""
    standing = held(lpa)
    if Turn(SignsAs.SIGNATORY_2, uid) in standing.given:
        raise NotNow([_("This has been signed already")])
    names = standing.screen.signatories.get(uid, {})
    if not names.get("second_signs"):
        return
    names["second_signs"] = False
    standing.screen.save(update_fields=["signatories"])
    details = {"uid": uid}
    reference = standing.lpa.reference
    record(subject=reference, action="second-spared", by=by, details=details)
    _bring_up_to_date(standing.lpa)
    _tell_when_complete(standing)


@transaction.atomic
def enter_from_paper(*, lpa: Lpa, uid: str, on: date, by) -> Signature:
    """Enter that the certificate provider or an attorney has signed on the paper page.

    on is the London day beside the signature: not before the day of anything it must
    follow, nor in the future. Nobody signs twice: what was signed on screen stands.
    """
    standing = held(lpa)
    turn = standing.turn_of(uid)
    if turn is None or turn.signs_as in NOT_ON_PAPER:
        raise NotNow([_("This LPA does not need this signature")])
    _must_fit(standing, turn, on)
    signature = _write(standing, turn, on=on, channel=Channel.PAPER, by=by)
    if turn.signs_as is SignsAs.CERTIFICATE:
        _go_on_to_the_attorneys(standing)
    else:
        _tell_when_complete(standing)
    return signature


def sign(standing: Standing, turn: Turn, *, language: str, by) -> Signature:
    """Write one signature of today, if it is its turn. Inside the caller's
    transaction, which holds the LPA."""
    must_be_their_turn(standing, turn)
    if language != standing.instrument.language:
        asked = Language(standing.instrument.language).label
        said = _("Read and sign it in the language it is registered in: %(language)s")
        raise NotNow([said % {"language": asked}])
    return _write(standing, turn, on=clock.today(), channel=Channel.ONLINE, by=by)


def _must_fit(standing, turn, on):
    if reasons := standing.why_not(turn, on=on, channel=Channel.PAPER):
        raise NotNow(reasons)
    if on > clock.today():
        raise NotNow([_("The date is in the future")])
    earlier = (each for each in standing.needed if each.stage < turn.stage)
    last = max(
        (standing.given[each] for each in earlier if each in standing.given),
        default=on,
    )
    if on < last:
        day = {"day": date_format(last, "j F Y")}
        raise NotNow([_("It cannot be signed before %(day)s") % day])


def _write(standing, turn, *, on, channel, by) -> Signature:
    lpa = standing.lpa
    signature = Signature.objects.create(
        lpa=lpa,
        signs_as=turn.signs_as,
        uid=turn.uid,
        on=on,
        digest=lpa.digest,
        language=standing.instrument.language,
        channel=channel,
        by=by,
    )
    record(
        subject=lpa.reference,
        action="signed-on-screen" if channel == Channel.ONLINE else "signed-on-paper",
        by=by,
        details={
            "as": turn.signs_as.value,
            "uid": turn.uid,
            "on": on,
            "digest": lpa.digest,
        },
    )
    _bring_up_to_date(lpa)
    return signature


def _bring_up_to_date(lpa: Lpa) -> None:
    """The dates of signing, and the errand by which the case follows once the donor's
    signature is witnessed."""
    now = standing_of(lpa)
    lpa.signed = keeping.dump(as_signing(lpa.instrument, now.needed, now.given))
    lpa.save(update_fields=["signed"])
    if now.is_witnessed:
        owe(FOLLOW, about=lpa.reference, payload={"lpa": lpa.pk})


def _go_on_to_the_attorneys(standing: Standing) -> None:
    now = standing_of(standing.lpa)
    telling.tell_that_it_is_certified(now)
    send_codes(now)


def _tell_when_complete(standing: Standing) -> None:
    now = standing_of(standing.lpa)
    if now.is_complete:
        telling.tell_that_all_signed(now)


def _is_same(one: Mapping, other: Mapping) -> bool:
    names = ("first_names", "last_name")
    return all(
        one.get(name, "").casefold() == other.get(name, "").casefold() for name in names
    )
