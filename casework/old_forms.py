"""What is found on the forms that came before LP1F and LP1H.

None is ever turned away for it: a defect is kept with the case, for somebody to judge.
"""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.choices import FormVersion
from lpa.models import Lpa
from lpa.rules.old_forms import (
    FORMS,
    SecondCertificate,
    asks_when_usable,
    certificate_faults,
    needs_two_certificates,
)

from .choices import FindingSeverity
from .found import Found
from .models import Case

RULE = "old-form/"  # how the names of these findings begin

# As the wrong certificate provider: what the law asks of the deed when it is made.
FAULTS = {
    "missing": (
        FindingSeverity.FATAL,
        gettext_lazy(
            "Signed before 1 July 2015 without naming anybody to be told, it needs a "
            "second certificate, and has none with a name and a date."
        ),
    ),
    "same-person": (
        FindingSeverity.FATAL,
        gettext_lazy("Both certificates are by the same person, which counts as one."),
    ),
    "too-early": (
        FindingSeverity.CURABLE,
        gettext_lazy("The second certificate is dated before the donor signed."),
    ),
}


def found_on(case: Case) -> Iterator[Found]:
    """What the form itself is at fault for, judged for the day the donor signed.

    Only of paper that was keyed: what is made online is on today’s forms, and of what
    was taken in from the register the form is not known.
    """
    donor_on = case.signing.donor_on
    if case.lpa.origin == Lpa.Origin.PAPER and donor_on:
        yield from _wrong_form(case, donor_on)
        yield from _second_certificate(case, donor_on)


def left_blank(case: Case) -> list[str]:
    """The choices that the law makes, but for one that an old form never asked."""
    asks = asks_when_usable(FormVersion(case.form_version))
    return [each for each in case.instrument.defaulted if asks or each != "when_usable"]


def form_name(case: Case) -> str:
    """What the form is called on which the LPA was made."""
    form = FORMS[FormVersion(case.form_version)]
    lpa_type = case.instrument.type
    return form.names[lpa_type] if lpa_type else str(form.version.label)


def form_rows(case: Case) -> list[tuple[str, str]]:
    """What is known of the form, where it is none of today’s: labels and words."""
    if case.form_version == FormVersion.FORMS_2015:
        return []
    rows = [(_("Form"), form_name(case))]
    if case.second_certificate_by:
        on = case.second_certificate_on
        dated = date_format(on, "j F Y") if on else _("without a date")
        rows.append((_("Second certificate"), f"{case.second_certificate_by}, {dated}"))
    return rows


def _wrong_form(case: Case, donor_on: date) -> Iterator[Found]:
    form = FORMS[FormVersion(case.form_version)]
    if form.may_be_signed(donor_on):
        return
    first, last = form.first_day, form.last_day
    words = {"form": form_name(case), "first": date_format(first, "j F Y")}
    sentence = _("No %(form)s could be signed before %(first)s.") % words
    if last and donor_on > last:
        words["last"] = date_format(last, "j F Y")
        sentence = _("No %(form)s could be signed after %(last)s.") % words
    place = case.form_version
    yield Found(f"{RULE}not-in-use", place, FindingSeverity.FATAL, sentence)


def _second_certificate(case: Case, donor_on: date) -> Iterator[Found]:
    names_nobody = not case.instrument.people_to_notify
    if not needs_two_certificates(signed_on=donor_on, names_nobody=names_nobody):
        return
    second = SecondCertificate(case.second_certificate_by, case.second_certificate_on)
    first = case.instrument.certificate_provider
    first_by = first.full_name if first else ""
    for fault in certificate_faults(second, first_by=first_by, donor_on=donor_on):
        severity, sentence = FAULTS[fault]
        yield Found(f"{RULE}{fault}", "second_certificate", severity, str(sentence))
