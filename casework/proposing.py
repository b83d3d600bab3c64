"""What one person wants done and a second has to confirm."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

import clock
from design.fields import DateField
from history.recording import record

from .actions import carry_out, must_be_possible
from .catalogue import ACTIONS
from .models import Case, Proposal
from .models.moves import CONFIRM
from .refusals import NotNow, held, must_have


@transaction.atomic
def propose(name: str, case: Case, *, by, **details) -> Proposal:
    """Write down that somebody wants an action, which only lacks a second person.

    Raises PermissionDenied, or NotNow with every reason against it, or where the same
    has been proposed already.
    """
    case = held(case)
    must_be_possible(name, case, by=by, details=details)
    if case.proposals.filter(action=name, state=Proposal.State.OPEN).exists():
        raise NotNow([_("Somebody has proposed this already")])
    proposal = case.proposals.create(action=name, details=details, proposed_by=by)
    _tell("proposed", proposal, by=by)
    return proposal


@transaction.atomic
def confirm(*, proposal: Proposal, by) -> Case:
    """Do what was proposed, as the case stands now. Raises as perform does."""
    proposal = _open(proposal, by=by)
    if proposal.proposed_by_id == by.pk:
        raise NotNow([_("Somebody else than who proposed it has to confirm it")])
    proposal.state = Proposal.State.CONFIRMED
    proposal.answered_by, proposal.answered_at = by, clock.now()
    proposal.save()
    return carry_out(
        proposal.action, proposal.case, by=by, proposal=proposal, **said_in(proposal)
    )


@transaction.atomic
def decline(*, proposal: Proposal, why: str, by) -> Proposal:
    """Say no, and why; whoever proposed it may take it back so too."""
    proposal = _open(proposal, by=by)
    proposal.state, proposal.why_declined = Proposal.State.DECLINED, why
    proposal.answered_by, proposal.answered_at = by, clock.now()
    proposal.save()
    _tell("proposal-declined", proposal, by=by, why=why)
    return proposal


def said_in(proposal: Proposal) -> dict:
    """What was typed with it, days as days again."""
    fields = ACTIONS[proposal.action].form.base_fields
    return {
        name: date.fromisoformat(value)
        if isinstance(fields.get(name), DateField) and value
        else value
        for name, value in proposal.details.items()
    }


def _open(proposal: Proposal, *, by) -> Proposal:
    held(proposal.case)
    proposal = Proposal.objects.select_related("case__lpa").get(pk=proposal.pk)
    if proposal.proposed_by_id != by.pk:
        must_have(by, CONFIRM)
    if not proposal.is_open:
        raise NotNow([_("This has been confirmed or declined already")])
    return proposal


def _tell(action: str, proposal: Proposal, *, by, why: str = "") -> None:
    record(
        subject=proposal.case.number,
        action=action,
        by=by,
        why=why or proposal.details.get("reason", ""),
        details={"action": proposal.action, **proposal.details},
    )
