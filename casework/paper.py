"""What a caseworker reads from the paper: dates of signing, missing pages."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from documents.paragraphs.arrival import RECEIPT
from history.recording import record
from lpa import keeping
from lpa.choices import FormVersion
from lpa.instrument import Signing
from lpa.models import Lpa
from lpa.rules.signatures import signatures

from .choices import Page
from .examination import look_again
from .following import enter_signatures, hold_signing
from .intake import open_case
from .models import Case
from .models.moves import OPEN
from .opting_out import look_for_certificate
from .refusals import NotNow, held, must_have
from .sending import send_at_once
from .states import UNDER_EXAMINATION
from .versions import must_be_as_seen


@transaction.atomic
def receive(
    *,
    lpa: Lpa,
    received_on: date,
    signing: Signing,
    pages_missing: Iterable[Page] = (),
    by,
    **old_form,
) -> Case:
    """Open the case of an LPA and keep what its paper shows. Raises as both do."""
    is_new = not Case.objects.filter(lpa=lpa).exists()
    case = open_case(lpa=lpa, received_on=received_on, by=by)
    if is_new:
        send_at_once(case=case, kind=RECEIPT, by=by)
    return record_paper(
        case=case, signing=signing, pages_missing=pages_missing, by=by, **old_form
    )


@transaction.atomic
def record_paper(
    *,
    case: Case,
    signing: Signing,
    pages_missing: Iterable[Page] = (),
    form_version: FormVersion | None = None,
    second_certificate_by: str = "",
    second_certificate_on: date | None = None,
    seen: str | None = None,
    by,
) -> Case:
    """Keep what the paper shows, and look again at everything that follows from it.

    Without a form_version nothing is said about the form, and what is known stays.
    Raises PermissionDenied, Overtaken where something else was recorded since it was
    seen, or NotNow once the examination has been passed.
    """
    must_have(by, OPEN)
    hold_signing(case)
    case = held(case)
    must_be_as_seen(seen, said_of_paper(case))
    if case.state not in UNDER_EXAMINATION:
        now = {"state": case.get_state_display()}
        raise NotNow([_("The examination is over: %(state)s") % now])
    case.signed = keeping.dump(enter_signatures(case, signing, by=by))
    case.pages_missing = list(dict.fromkeys(str(page) for page in pages_missing))
    if form_version is not None:
        case.form_version = form_version
        case.second_certificate_by = second_certificate_by
        case.second_certificate_on = second_certificate_on
    case.save()
    counted = look_again(case, by=by)
    look_for_certificate(case, by=by)
    details = {"signed": case.signed, "missing": case.pages_missing, **counted}
    details |= {"form": case.form_version}
    record(subject=case.number, action="paper-recorded", by=by, details=details)
    return case


def said_of_paper(case: Case) -> dict:
    """What is recorded of the paper, by the names of the questions that ask for it."""
    dates = signatures(case.instrument, signing_known_of(case))
    return said_of_form(case) | {
        each.place.replace("/", "-"): each.on for each in dates
    }


def said_of_form(case: Case) -> dict:
    """What is recorded of it beside the dates."""
    return {
        "pages_missing": case.pages_missing,
        "form_version": case.form_version,
        "second_certificate_by": case.second_certificate_by,
        "second_certificate_on": case.second_certificate_on,
    }


def signing_known_of(case: Case) -> Signing:
    """As a caseworker read it; until one did, as the donor typed it."""
    return case.signing if case.signed else case.lpa.signing
