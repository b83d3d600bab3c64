"""What a caseworker reads from the paper: dates of signing, missing pages."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from history.recording import record
from lpa import keeping
from lpa.instrument import Signing

from .choices import Page
from .examination import look_again
from .models import Case
from .models.moves import WORK
from .refusals import NotNow, held, must_have
from .states import State

UNDER_EXAMINATION = (
    State.RECEIVED,
    State.PAYMENT_PENDING,
    State.EXAMINING,
    State.IMPERFECT,
)


@transaction.atomic
def record_paper(
    *, case: Case, signing: Signing, pages_missing: Iterable[Page] = (), by
) -> Case:
    """Keep what the paper shows, and look again at everything that follows from it.

    Raises PermissionDenied, or NotNow once the examination has been passed.
    """
    must_have(by, WORK)
    case = held(case)
    if case.state not in UNDER_EXAMINATION:
        now = {"state": case.get_state_display()}
        raise NotNow([_("The examination is over: %(state)s") % now])
    case.signed = keeping.dump(signing)
    case.pages_missing = list(dict.fromkeys(str(page) for page in pages_missing))
    case.save()
    counted = look_again(case, by=by)
    details = {"signed": case.signed, "missing": case.pages_missing, **counted}
    record(subject=case.number, action="paper-recorded", by=by, details=details)
    return case
