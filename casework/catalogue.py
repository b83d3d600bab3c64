"""How each move of a case is offered to the office, and what follows from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from design.forms import Form

from . import findings, forms, letters, notices, registering, tasks
from .conditions import Condition, everybody_has_been_told
from .models import Case, Finding


@dataclass(frozen=True)
class Action:
    """How a move is offered, and what goes with it.

    writes makes the records that the move's conditions then look at; follows makes
    what is owed once it is made. Both are given the case. sees_to holds the conditions
    that its own records meet. not_before names the fact of the case that a date which
    is typed in cannot precede. accepts gives the findings that whoever takes the action
    accepts by it.
    """

    move: str
    label: str
    done: str
    form: type[Form] = forms.Confirm
    writes: Callable[..., None] | None = None
    sees_to: tuple[Condition, ...] = ()
    follows: tuple[Callable[..., None], ...] = ()
    not_before: str = ""
    accepts: Callable[[Case], Iterable[Finding]] | None = None


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
        accepts=findings.weighed,
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
    ),
    "dispatch": Action(
        "dispatch",
        gettext_lazy("Record that it was posted"),
        gettext_lazy("It was posted"),
        form=forms.Dispatched,
        follows=(letters.tell_owner,),
        not_before="registered_on",
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
}
