"""What the donor tells us once the paper is printed: dates of signing, and the post."""

from datetime import date

from django.db import transaction

from history import recording as history

from . import keeping
from .instrument import Signing
from .models import Lpa


@transaction.atomic
def record_dates(*, lpa: Lpa, signing: Signing, by) -> Lpa:
    """Keep the dates on which each part was signed, as the donor typed them in."""
    stored = Lpa.objects.select_for_update().get(pk=lpa.pk)
    stored.signed = keeping.dump(signing)
    stored.save(update_fields=["signed"])
    history.record(
        subject=lpa.reference, action="dates-typed-in", by=by, details=stored.signed
    )
    return stored


@transaction.atomic
def record_posted(*, lpa: Lpa, on: date, what: list[str], by) -> Lpa:
    """Keep the London date on which the paper was posted, and what was in it."""
    stored = Lpa.objects.select_for_update().get(pk=lpa.pk)
    stored.posted_on, stored.posted = on, list(what)
    stored.save(update_fields=["posted_on", "posted"])
    history.record(
        subject=lpa.reference,
        action="posted",
        by=by,
        details={"on": on.isoformat(), "what": list(what)},
    )
    return stored
