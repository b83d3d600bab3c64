"""What stops a case beside the deed itself: objections, courts, words, times, people.

Each is asked of records of its own, since several of them can be so at once.
"""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from lpa.choices import Regime
from lpa.rules import RULES
from lpa.rules.clocks import expires_on

from .choices import (
    CourtEffect,
    FindingSeverity,
    FindingStatus,
    IdentityState,
    Whose,
)
from .condition import Condition, unless
from .overdue import latest_number, unpaid_too_long
from .states import State

if TYPE_CHECKING:
    from .models import Case

OPTED_OUT = "certificate-provider-opted-out"  # a finding, though no rule of the book
NO_CERTIFICATE = {rule.slug for rule in RULES if rule.topic == "eligibility"} | {
    OPTED_OUT
}


def investigated(case: "Case") -> list[str]:
    """A sentence for each investigation that is open, on hold or not."""
    found = []
    for each in case.investigations.all():
        said = {"title": each.title, "held_for": each.held_for_words}
        if each.is_open and each.held_for:
            found.append(_("“%(title)s” is on hold: %(held_for)s") % said)
        elif each.is_open:
            found.append(_("“%(title)s” is not closed") % said)
    return found


def objections_that_stop(case: "Case") -> list[str]:
    """Upheld ones that the power cannot survive; a donor's until it is overruled."""
    return [each.in_words for each in case.objections.all() if each.stops_registration]


def unconfirmed_identities(case: "Case") -> list[str]:
    """Whose identity nobody has confirmed.

    On paper nobody's has to be, and whoever made an LPA elsewhere has seen to it there.
    """
    if not case.lpa.needs_identities:
        return []
    confirmed = {
        check.whose
        for check in case.identity_checks.all()
        if check.state == IdentityState.CONFIRMED
    }
    return [str(whose.label) for whose in Whose if whose not in confirmed]


def effects(case: "Case") -> set[str]:
    """What the court has ordered before registration, in all matters."""
    return {matter.effect for matter in case.court_matters.all() if matter.effect}


def unsettled_words(case: "Case") -> tuple[str, ...]:
    """Instructions need somebody's word that they can stay, or the court's."""
    severance = getattr(case, "severance", None)
    if severance is None:
        return unless(not (case.instrument.instructions or "").strip())
    return () if severance.is_clear else (str(severance),)


def days_to_pay(case: "Case") -> tuple[str, ...]:
    """Every reminder has been sent, and the time after the last is over as well."""
    if unpaid_too_long(case, clock.today()):
        return ()
    counted = {"sent": latest_number(case), "of": settings.FEE_REMINDERS}
    return (_("%(sent)s of %(of)s reminders were sent") % counted,)


def too_late_to_reopen(case: "Case") -> tuple[str, ...]:
    is_in_time = (
        case.returned_on is not None
        and clock.today() <= case.returned_on + settings.TIME_TO_REOPEN
    )
    return unless(is_in_time)


def days_to_keep(case: "Case") -> tuple[str, ...]:
    until = clock.london_date(case.state_since) + settings.TIME_TO_KEEP
    if clock.today() >= until:
        return ()
    day = {"day": date_format(until, "j F Y")}
    return (_("it is kept until %(day)s") % day,)


def days_left(case: "Case") -> tuple[str, ...]:
    """Only the Act of 2023 sets a time for the whole; on paper there is none."""
    if case.lpa.regime != Regime.DIGITAL_2023:
        return (_("an LPA on paper has no time limit"),)
    signing = case.signing
    expiry = expires_on(
        donor_on=signing.donor_on,
        provider_on=signing.certificate_provider_on,
        is_complete=case.state == State.WAITING or _donor_is_confirmed(case),
    )
    return unless(expiry is not None and clock.today() > expiry)


def _donor_is_confirmed(case: "Case") -> bool:
    return any(
        check.whose == Whose.DONOR and check.state == IdentityState.CONFIRMED
        for check in case.identity_checks.all()
    )


def unanswered(case: "Case") -> list[str]:
    """What whoever applies was asked, and until when they can answer."""
    said = _("“%(about)s”, to be answered by %(day)s")
    return [
        said
        % {
            "about": each.get_kind_display(),
            "day": date_format(each.answer_by, "j F Y"),
        }
        for each in case.questions
        if each.is_open
    ]


def exceptions(case: "Case") -> list[str]:
    """What the register would leave out, unless it has been resolved."""
    return [
        finding.sentence
        for finding in case.findings.all()
        if finding.severity == FindingSeverity.EXCEPTION
        and finding.status != FindingStatus.RESOLVED
    ]


def certificate_stands(case: "Case") -> bool:
    """Whether no open finding says that the certificate provider may not give one."""
    return not any(
        finding.is_open and finding.rule in NO_CERTIFICATE
        for finding in case.findings.all()
    )


LOOKING_INTO_IT = gettext_lazy("We are looking into something before we can go on.")

time_to_pay_is_over = Condition(
    days_to_pay, gettext_lazy("There is still time to pay the fee")
)

can_still_be_reopened = Condition(
    too_late_to_reopen, gettext_lazy("It was returned too long ago to go on with it")
)

kept_long_enough = Condition(
    days_to_keep, gettext_lazy("It has not been kept as long as it must be")
)

time_has_run_out = Condition(
    days_left, gettext_lazy("The time to complete it has not run out")
)

certificate_cannot_be_given = Condition(
    lambda case: unless(not certificate_stands(case)),
    gettext_lazy("No finding says that the certificate provider cannot give one"),
)

there_is_no_exception = Condition(
    exceptions, gettext_lazy("It can only be passed with its exceptions")
)

there_is_an_exception = Condition(
    lambda case: unless(bool(exceptions(case))),
    gettext_lazy("No exception has been recorded"),
)

identities_are_confirmed = Condition(
    unconfirmed_identities,
    gettext_lazy("An identity has not been confirmed"),
    in_public=gettext_lazy("An identity has not been confirmed yet."),
)

no_objection_is_open = Condition(
    lambda case: [each.in_words for each in case.objections.all() if each.is_open],
    gettext_lazy("An objection has not been decided"),
    in_public=LOOKING_INTO_IT,
)

no_objection_stops_it = Condition(
    objections_that_stop,
    gettext_lazy("An objection was upheld that stops it"),
    in_public=LOOKING_INTO_IT,
)

an_objection_stops_it = Condition(
    lambda case: unless(bool(objections_that_stop(case))),
    gettext_lazy("No objection was upheld that stops it"),
)

no_court_matter_is_open = Condition(
    lambda case: [str(each) for each in case.court_matters.all() if each.is_open],
    gettext_lazy("The court has not decided"),
    in_public=LOOKING_INTO_IT,
)

the_court_does_not_forbid_it = Condition(
    lambda case: unless(CourtEffect.DO_NOT_REGISTER not in effects(case)),
    gettext_lazy("The court has ordered that it is not registered"),
    in_public=LOOKING_INTO_IT,
)

the_court_forbids_it = Condition(
    lambda case: unless(CourtEffect.DO_NOT_REGISTER in effects(case)),
    gettext_lazy("The court has not ordered that"),
)

nothing_is_investigated = Condition(
    investigated,
    gettext_lazy("An investigation is open"),
    in_public=LOOKING_INTO_IT,
)

severance_is_settled = Condition(
    unsettled_words,
    gettext_lazy("It has to be decided whether its words can stay"),
    in_public=LOOKING_INTO_IT,
)

every_question_is_answered = Condition(
    unanswered,
    gettext_lazy("A question to whoever applies is not answered"),
    in_public=gettext_lazy("We have asked a question and are waiting for the answer."),
)
