"""How each move of a case is offered to the office, and what follows from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from design.forms import Form

from . import (
    court,
    ending,
    exceptions,
    findings,
    forms,
    letters,
    move_forms,
    notices,
    purging,
    registering,
    tasks,
)
from .conditions import Condition, everybody_has_been_told
from .models import Case


@dataclass(frozen=True)
class Action:
    """How a move is offered, and what goes with it.

    writes makes the records that the move's conditions then look at; follows makes
    what is owed once it is made. Both are given the case. sees_to holds the conditions
    that its own records meet. not_before names the fact of the case that a date which
    is typed in cannot precede. accepts gives what whoever takes the action accepts by
    it. needs_a_second says that one person proposes it and another confirms
    it, confirms that what it was found to be free of is remembered.
    """

    move: str
    label: str
    done: str
    form: type[Form] = forms.Confirm
    writes: Callable[..., None] | None = None
    sees_to: tuple[Condition, ...] = ()
    follows: tuple[Callable[..., None], ...] = ()
    not_before: str = ""
    accepts: Callable[[Case], Iterable[str]] | None = None
    needs_a_second: bool = False
    confirms: bool = False


ACTIONS = {
    "request-payment": Action(
        "request_payment",
        gettext_lazy("Ask for the fee"),
        gettext_lazy("The fee was asked for"),
        follows=(letters.tell_owner, tasks.chase_payment),
    ),
    "settle-fee": Action(
        "settle_fee",
        gettext_lazy("Confirm that the fee is settled"),
        gettext_lazy("The fee is settled"),
        follows=(letters.tell_owner,),
    ),
    "return-unpaid": Action(
        "return_unpaid",
        gettext_lazy("Send it back unpaid"),
        gettext_lazy("It was sent back unpaid"),
        follows=(letters.tell_owner,),
    ),
    "reopen": Action(
        "reopen",
        gettext_lazy("Go on, since the fee has come"),
        gettext_lazy("It was sent again with the fee"),
        follows=(letters.tell_owner,),
    ),
    "end-without-certificate": Action(
        "end_without_certificate",
        gettext_lazy("Refuse, since nobody can certify it"),
        gettext_lazy("Registration was refused for want of a certificate"),
        form=forms.Reason,
        follows=(letters.owe_refusal, letters.tell_owner),
    ),
    "examine": Action(
        "examine",
        gettext_lazy("Begin the examination"),
        gettext_lazy("The examination has begun"),
        follows=(letters.tell_owner,),
    ),
    "pass": Action(
        "pass_examination",
        gettext_lazy("Pass the examination"),
        gettext_lazy("The examination was passed"),
        follows=(findings.accept_what_was_weighed, tasks.give_notices),
        accepts=findings.accepted_by_passing,
    ),
    "pass-with-exceptions": Action(
        "pass_with_exceptions",
        gettext_lazy("Pass it with its exceptions"),
        gettext_lazy("It was passed with exceptions"),
        writes=exceptions.accept_all,
        follows=(findings.accept_what_was_weighed, tasks.give_notices),
        accepts=findings.accepted_by_passing,
        needs_a_second=True,
    ),
    "pass-uncorrected": Action(
        "pass_uncorrected",
        gettext_lazy("Pass it uncorrected, with exceptions"),
        gettext_lazy("It was passed uncorrected, with exceptions"),
        writes=exceptions.accept_all,
        follows=(findings.accept_what_was_weighed, tasks.give_notices),
        accepts=findings.accepted_by_passing,
        needs_a_second=True,
    ),
    "find-imperfect": Action(
        "find_imperfect",
        gettext_lazy("Ask for corrections"),
        gettext_lazy("Corrections were asked for"),
        follows=(
            letters.owe_corrections,
            letters.tell_owner,
            tasks.chase_corrections,
        ),
    ),
    "receive-corrections": Action(
        "receive_corrections",
        gettext_lazy("Record that corrections arrived"),
        gettext_lazy("Corrections arrived"),
        form=forms.CorrectionsArrived,
        follows=(letters.tell_owner,),
        not_before="examined_on",
    ),
    "give-notices": Action(
        "give_notices",
        gettext_lazy("Give the notices"),
        gettext_lazy("Notices were given"),
        form=forms.NoticesGiven,
        writes=notices.give_all,
        sees_to=(everybody_has_been_told,),
        follows=(
            letters.owe_notices,
            letters.tell_owner,
            tasks.register_when_due,
        ),
        not_before="perfected_on",
    ),
    "reissue-notice": Action(
        "reissue_notice",
        gettext_lazy("Give a notice again"),
        gettext_lazy("A notice was given again"),
        form=forms.NoticeGivenAgain,
        writes=notices.give_again,
        follows=(
            letters.owe_notices,
            letters.tell_owner,
            tasks.register_when_due,
        ),
        not_before="perfected_on",
    ),
    "register": Action(
        "register",
        gettext_lazy("Register"),
        gettext_lazy("It was registered"),
        follows=(
            registering.write_entry,
            letters.owe_registration_letters,
            letters.tell_owner,
            tasks.dispatch,
        ),
        confirms=True,
    ),
    "dispatch": Action(
        "dispatch",
        gettext_lazy("Record that it was posted"),
        gettext_lazy("It was posted"),
        form=forms.Dispatched,
        follows=(letters.tell_owner,),
        not_before="registered_on",
    ),
    "hold": Action(
        "hold",
        gettext_lazy("Put it on hold"),
        gettext_lazy("It was put on hold"),
        form=move_forms.WhyHeld,
        follows=(letters.tell_owner, tasks.look_at_the_hold),
    ),
    "lift-hold": Action(
        "lift_hold",
        gettext_lazy("Lift the hold"),
        gettext_lazy("The hold was lifted"),
        form=move_forms.WhyLifted,
        follows=(letters.tell_owner,),
    ),
    "refuse-on-objection": Action(
        "refuse_on_objection",
        gettext_lazy("Refuse, since an objection stops it"),
        gettext_lazy("Registration was refused on an objection"),
        form=forms.Reason,
        follows=(letters.owe_refusal, letters.tell_owner),
    ),
    "refer-to-court": Action(
        "refer_to_court",
        gettext_lazy("Refer it to the Court of Protection"),
        gettext_lazy("It was referred to the Court of Protection"),
        form=move_forms.Referral,
        writes=court.refer,
        follows=(letters.tell_owner,),
        not_before="received_on",
    ),
    "follow-court-order": Action(
        "follow_court_order",
        gettext_lazy("Go on, as the court has ordered"),
        gettext_lazy("It goes on, as the court has ordered"),
        follows=(letters.tell_owner,),
    ),
    "refuse-by-court": Action(
        "refuse_by_court",
        gettext_lazy("Refuse, as the court has ordered"),
        gettext_lazy("Registration was refused by order of the court"),
        form=forms.Reason,
        follows=(letters.owe_refusal, letters.tell_owner),
    ),
    "reject": Action(
        "reject",
        gettext_lazy("Reject the application"),
        gettext_lazy("The application was rejected"),
        form=forms.Reason,
        follows=(letters.owe_rejection, letters.tell_owner),
    ),
    "cannot-register": Action(
        "cannot_register",
        gettext_lazy("Refuse to register"),
        gettext_lazy("Registration was refused"),
        form=forms.Reason,
        follows=(letters.owe_refusal, letters.tell_owner),
    ),
    "record-death": Action(
        "record_death",
        gettext_lazy("Record that the donor has died"),
        gettext_lazy("The donor has died"),
        form=forms.Death,
        follows=(tasks.write_to_the_family, tasks.look_at_the_donors_other_cases),
    ),
    "withdraw": Action(
        "withdraw",
        gettext_lazy("Record that it was withdrawn"),
        gettext_lazy("The application was withdrawn"),
        form=forms.Withdrawal,
        follows=(letters.owe_confirmation_of_withdrawal, letters.tell_owner),
    ),
    "expire": Action(
        "expire",
        gettext_lazy("Record that the time has run out"),
        gettext_lazy("The time to complete it has run out"),
        follows=(letters.tell_owner,),
    ),
    "suspend": Action(
        "suspend",
        gettext_lazy("Suspend the power"),
        gettext_lazy("The power was suspended"),
        form=move_forms.WhyEnded,
        follows=(letters.tell_owner,),
    ),
    "lift-suspension": Action(
        "lift_suspension",
        gettext_lazy("End the suspension"),
        gettext_lazy("The suspension was ended"),
        form=move_forms.WhyEnded,
        follows=(letters.tell_owner,),
    ),
    "revoke": Action(
        "revoke",
        gettext_lazy("Record that the power has ended"),
        gettext_lazy("The power has ended"),
        form=move_forms.End,
        writes=ending.must_be_so,
        follows=(registering.write_cancellation, letters.tell_owner),
        needs_a_second=True,
    ),
    "cancel": Action(
        "cancel",
        gettext_lazy("Cancel the registration"),
        gettext_lazy("The registration was cancelled"),
        form=move_forms.WhyEnded,
        follows=(registering.write_cancellation, letters.tell_owner),
        needs_a_second=True,
    ),
    "delete": Action(
        "delete_case",
        gettext_lazy("Delete what is kept of it"),
        gettext_lazy("What was kept of it was deleted"),
        follows=(purging.purge,),
        needs_a_second=True,
    ),
}
