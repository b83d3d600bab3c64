"""An LPA from the register's JSON, with all that follows when it reaches the office."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from accounts.inviting import AddressInUse, open_account
from accounts.models import User
from lpa.references import Kind
from lpa.register_document import Problem
from lpa.taking_in import TakenIn, take_in, take_in_as_draft

from .choices import FindingSeverity
from .console import command_line, whoever_has
from .examination import Found
from .intake import find_case, open_case


@transaction.atomic
def bring_in(*, document: dict, by) -> TakenIn:
    """Take in an LPA that has been signed, and open its case.

    One whose register number is a case's own came from here, and came before. Raises
    Refused.
    """
    if lpa := _known_by_its_number(document):
        return TakenIn(lpa, already=True)
    taken = take_in(document=document, by=by)
    if not taken.already:
        open_case(lpa=taken.kept, by=by, findings=map(as_finding, taken.findings))
    return taken


@transaction.atomic
def bring_in_as_draft(*, document: dict, owner: User | None, by) -> TakenIn:
    """Take in an LPA as a draft of its owner, by default its donor. Raises Refused."""
    return take_in_as_draft(document=document, owner=owner or _donor(document), by=by)


def as_finding(problem: Problem) -> Found:
    """For information: the rule book says for itself what stands in the way."""
    return Found("", problem.pointer, FindingSeverity.INFO, problem.sentence)


def _known_by_its_number(document):
    number = document.get("uid")
    if not isinstance(number, str):
        return None
    case = find_case(Kind.REGISTER, number.replace("-", ""))
    return case.lpa if case else None


def _donor(document) -> User:
    """The donor's account, opened if need be; else the command line keeps the draft."""
    donor = document.get("donor")
    email = donor.get("email") if isinstance(donor, dict) else None
    try:
        validate_email(email)
        account = open_account(email=email, by=None)
    except ValidationError:
        return command_line()
    except AddressInUse:
        account = whoever_has(email)
    return command_line() if account.is_staff else account
