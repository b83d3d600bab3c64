"""How each move of an EPA is offered to the office."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from casework.forms import Confirm
from design.forms import Form

from . import forms
from .people import give


@dataclass(frozen=True)
class EpaAction:
    """How a move is offered: its words, its form, and what it writes down first."""

    move: str
    label: str
    done: str
    form: type[Form] = Confirm
    writes: Callable[..., object] | None = None


EPA_ACTIONS = {
    "begin-check": EpaAction(
        "begin_check", _("Begin the check"), _("The check has begun")
    ),
    "ask-for-notices": EpaAction(
        "ask_for_notices",
        _("Ask the attorneys to give notice"),
        _("The attorneys have to give notice"),
    ),
    "start-waiting": EpaAction(
        "start_waiting",
        _("Pass the check: the five weeks run"),
        _("The five weeks for objections run"),
    ),
    "reissue-notice": EpaAction(
        "reissue_notice",
        _("Record that notice was given again"),
        _("Notice was given again, and the five weeks with it"),
        form=forms.NoticeGiven,
        writes=give,
    ),
    "register": EpaAction("register", _("Register the EPA"), _("It was registered")),
    "refer-to-court": EpaAction(
        "refer_to_court",
        _("Refer it to the Court of Protection"),
        _("It was referred to the Court of Protection"),
        form=forms.WhyToCourt,
    ),
    "follow-court-order": EpaAction(
        "follow_court_order",
        _("Go on, as the court has ordered"),
        _("It goes on, as the court has ordered"),
    ),
    "refuse-by-court": EpaAction(
        "refuse_by_court",
        _("Refuse, as the court has ordered"),
        _("Registration was refused by order of the court"),
        form=forms.Why,
    ),
    "refuse": EpaAction(
        "refuse", _("Refuse to register"), _("Registration was refused"), form=forms.Why
    ),
    "withdraw": EpaAction(
        "withdraw",
        _("Record that it was withdrawn"),
        _("The application was withdrawn"),
        form=forms.WhoWithdrew,
    ),
    "record-death": EpaAction(
        "record_death",
        _("Record that the donor has died"),
        _("The donor has died"),
        form=forms.DonorDied,
    ),
    "cancel": EpaAction(
        "cancel",
        _("Cancel the registration, as the court has ordered"),
        _("The registration was cancelled"),
        form=forms.Why,
    ),
    "end": EpaAction(
        "end_registered",
        _("Record that the power has ended"),
        _("The power has ended, and the registration is cancelled"),
        form=forms.PowerEnded,
    ),
}

# What the history says of an EPA, by the name of the event.
EPA_TITLES = {f"epa-{name}": action.done for name, action in EPA_ACTIONS.items()} | {
    "epa-taken-in": _("The EPA was taken in"),
    "epa-corrected": _("What is written about the EPA was corrected"),
    "epa-warning-added": _("A warning was put on"),
    "epa-attorney-added": _("An attorney was named"),
    "epa-relative-added": _("A relative was named"),
    "epa-person-changed": _("Somebody’s details were corrected"),
    "epa-person-removed": _("Somebody named by mistake was taken out"),
    "epa-notice-recorded": _("Notice was given (EP1PG)"),
    "epa-objection-recorded": _("An objection was recorded"),
    "epa-objection-settled": _("An objection was decided"),
    "epa-order-recorded": _("An order of the court was recorded"),
    "epa-inquiries-recorded": _("It was recorded what inquiries showed"),
    "epa-payment-recorded": _("A payment was recorded"),
    "epa-payment-taken-back": _("A payment was taken back"),
    "epa-fee-decided": _("It was decided what is asked for the fee"),
}
