"""Which letters and e-mails follow from what was done: written down as owed."""

from datetime import date, timedelta

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

import clock
from documents.catalogue import LETTERS, Application, Correction, Letter, language_of
from lpa.choices import CorrespondentIs
from lpa.instrument import Attorney, Instrument
from lpa.references import shown
from outbox.mail import owe_mail
from outbox.owing import owe

from .models import Case
from .progress import Progress, corrections, in_public

LETTER = "letter"  # the kind of errand
ONE_DAY = timedelta(days=1)


def owe_notices(case: Case, *, by) -> None:
    """To everybody who was told on the day of the latest notice, dated with it."""
    for notice in case.notices.filter(given_on=case.waiting_from):
        owe_letter(case, "notice", to=notice.recipient, dated_on=notice.given_on)


def owe_corrections(case: Case, *, by) -> None:
    """To the correspondent: everything that must be put right, as found now."""
    if person := correspondent_of(case.instrument):
        with translation.override(language_of(person.uid, case.instrument)):
            faults = list(corrections(case))
        owe_letter(case, "corrections", to=person.uid, corrections=faults)


def owe_registration_letters(case: Case, *, by) -> None:
    """To the donor and every attorney (Schedule 1, paragraph 15); not replacements."""
    for person in (case.instrument.donor, *case.instrument.attorneys):
        owe_letter(case, "registration", to=person.uid)


def owe_refusal(case: Case, *, by) -> None:
    owe_to_donor(case, "refusal")


def owe_rejection(case: Case, *, by) -> None:
    owe_to_donor(case, "rejection")


def owe_confirmation_of_withdrawal(case: Case, *, by) -> None:
    owe_to_donor(case, "withdrawal")


def owe_to_donor(case: Case, letter: str) -> None:
    """A form on which no donor can be read has nobody to write to."""
    if donor := case.instrument.donor:
        owe_letter(case, letter, to=donor.uid)


def owe_letter(
    case: Case, letter: str, *, to: str, dated_on: date | None = None, **more
) -> None:
    """A letter to whoever has this uid, dated with a London day, by default today."""
    dated_on = dated_on or clock.today()
    payload = {"letter": letter, "to": to, "dated_on": dated_on.isoformat(), **more}
    owe(LETTER, about=case.number, payload=payload)


def letter_of(case: Case, payload: dict) -> Letter:
    """The letter that was owed. Raises NobodyThere for an unknown uid."""
    faults = payload.get("corrections", ())
    about = application_of(case, corrections=tuple(map(Correction, faults)))
    dated_on = date.fromisoformat(payload["dated_on"])
    kind = LETTERS[payload["letter"]]
    return kind.to(payload["to"], about=about, dated_on=dated_on)


def application_of(case: Case, *, corrections=()) -> Application:
    """A case as letters see it."""
    return Application(
        lpa=case.instrument,
        case_number=case.number,
        reference=case.lpa.reference,
        register_number=case.register_number if case.registered_on else "",
        received_on=case.received_on,
        waits_until=case.due_on - ONE_DAY if case.due_on else None,
        registered_on=case.registered_on,
        closed_on=case.rejected_on or case.refused_on or case.withdrawn_on,
        reason=case.closed_reason,
        corrections=corrections,
    )


def correspondent_of(lpa: Instrument) -> Attorney | None:
    """Who is written to about the application; the donor where the form is silent."""
    match lpa.correspondent_is:
        case CorrespondentIs.ATTORNEY:
            return lpa.attorney(lpa.correspondent_attorney) or lpa.donor
        case CorrespondentIs.CERTIFICATE_PROVIDER:
            return lpa.certificate_provider or lpa.donor
        case CorrespondentIs.OTHER:
            return lpa.correspondent or lpa.donor
    return lpa.donor


def tell_owner(case: Case, *, by) -> None:
    """An e-mail to the account the LPA was made with, where it was made with one."""
    if case.lpa.owner is None:
        return
    progress = in_public(case)
    reference = shown(case.lpa.reference)
    owe_mail(
        about=case.number,
        to=case.lpa.owner.email,
        subject=f"{progress.words} ({reference})",
        body=body_of(progress),
    )


def body_of(progress: Progress) -> str:
    paragraphs = [f"{progress.words}.", progress.next]
    if progress.until:
        until = date_format(progress.until, "j F Y")
        ends = _("The waiting period ends on %(day)s.") % {"day": until}
        paragraphs.insert(1, ends)
    paragraphs.append(_("Sign in to see more."))
    return "\n\n".join(paragraphs)
