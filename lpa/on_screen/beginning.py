"""Freezing an LPA to be signed on screen."""

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from history.recording import record
from identity.in_force import is_in_force
from lpa.choices import Language, Regime
from lpa.models import Draft, Lpa, OnScreen
from lpa.submission import submit

from .attempts import AT_FIRST
from .refusing import NotNow


@transaction.atomic
def begin_signing(
    *,
    draft: Draft,
    language: Language,
    codes_follow: bool | None = None,
    site: str = "",
    by,
) -> Lpa:
    """Freeze a draft under DIGITAL_2023, to be registered in a language.

    The whole rule book is asked once more, as it stands on screen. codes_follow is what
    the donor says of the attorneys' codes, and site where those lead (sending_codes).
    A second press finds the LPA of the first. Raises NotNow, and NotReady of
    lpa.submission.
    """
    draft = draft.lock()
    if draft.is_frozen:
        return _begun_before(draft)
    if not is_in_force():
        raise NotNow([_("LPAs cannot be signed on screen yet")])
    draft.language = language
    draft.touch()
    lpa = submit(draft=draft, by=by, regime=Regime.DIGITAL_2023)
    OnScreen.objects.create(
        lpa=lpa,
        codes_follow=codes_follow,
        codes_site=site,
        attempts_left=AT_FIRST,
        attempts_counted_at=clock.now(),
    )
    record(
        subject=lpa.reference,
        action="signing-begun",
        by=by,
        details={"language": lpa.instrument.language, "codes_follow": codes_follow},
    )
    return lpa


def _begun_before(draft: Draft) -> Lpa:
    lpa = draft.lpas.order_by("version").last()
    if lpa.is_on_paper:
        raise NotNow([_("It was printed for signing: change your answers first")])
    return lpa
