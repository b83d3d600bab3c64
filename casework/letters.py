"""Which letters and e-mails follow from what was done: written down as owed."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lpa.references import shown
from outbox.mail import owe_mail
from outbox.owing import owe

from .models import Case
from .progress import Progress, in_public

LETTER = "letter"
REGISTRATION = "registration"
REFUSAL = "refusal"


def owe_registration_letters(case: Case, *, by) -> None:
    """To the donor and every attorney (Schedule 1, paragraph 15); not replacements."""
    for person in (case.instrument.donor, *case.instrument.attorneys):
        owe_letter(case, REGISTRATION, to=person.uid)


def owe_refusal_letter(case: Case, *, by) -> None:
    """To the donor, saying why."""
    if case.instrument.donor:
        owe_letter(case, REFUSAL, to=case.instrument.donor.uid)


def owe_letter(case: Case, letter: str, *, to: str) -> None:
    owe(LETTER, about=case.number, payload={"letter": letter, "to": to})


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
