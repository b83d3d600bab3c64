"""Whose own case it is at the office: to them it is closed, whatever they may do else.

Nothing about a case is read or written without its history, so that is where everybody
is asked (refuse_own); pages and moves ask sooner, to say so before anything else.
"""

from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from accounts.models import User
from lpa.models import Lpa

from .models import Case, DeclaredInterest, DonorRecord

TRIED = "refused"  # that it was tried is written down of anybody
NAMED = ("attorneys", "replacements")
# The columns of a case that can say whose own it is.
ASKED = ("amended", "lpa__owner", "lpa__origin", "lpa__decided")


class ClosedToThem(PermissionDenied):
    """The case is their own, a relative's or a friend's; the message says which."""


def marked_for(cases: QuerySet[Case], user) -> QuerySet[Case]:
    """The same cases, each with whether this person has declared an interest in it."""
    return cases.annotate(is_declared=Exists(_declared_by(user)))


def _declared_by(user) -> QuerySet[DeclaredInterest]:
    """In a case, or in another of the same donor, as far as the office knows that."""
    head = Coalesce("case__of_donor__record__primary", "case__of_donor__record")
    mine = Coalesce(OuterRef("of_donor__record__primary"), OuterRef("of_donor__record"))
    declared = _open_interests(user)
    return declared.alias(head=head).filter(Q(case=OuterRef("pk")) | Q(head=mine))


def _open_interests(user) -> QuerySet[DeclaredInterest]:
    return DeclaredInterest.objects.filter(user=user, lifted_at=None)


def why_closed(case: Case, *, to) -> str:
    """Why somebody at the office may not open a case; empty where they may."""
    if to is None or not to.is_staff:
        return ""
    if not hasattr(case, "is_declared"):
        every = Case.objects.select_related("lpa").only(*ASKED)
        case = marked_for(every, to).get(pk=case.pk)
    if case.is_declared:
        return _why_declared()
    lpa = case.lpa
    return _why_theirs(to, case.amended, lpa.owner_id, lpa.origin, lpa.decided)


def _why_declared() -> str:
    return _("It was declared that this is your own, a relative’s or a friend’s")


def _why_theirs(to, amended: dict, owner_id, origin: str, decided: dict) -> str:
    """The same, as the case itself says it; its columns in the order of ASKED."""
    if owner_id == to.pk and origin != Lpa.Origin.PAPER:
        return _("The LPA was made with your account")
    if to.email.casefold() in _addresses(decided, amended):
        return _("Your e-mail address is that of somebody named in the LPA")
    return ""


def _addresses(decided: dict, amended: dict) -> Iterator[str]:
    """The e-mail addresses of donor and attorneys, as the form and the office have it.

    Read as they are kept: a whole instrument would take longer.
    """
    attorneys = (person for name in NAMED for person in decided.get(name) or ())
    for person in filter(None, (decided.get("donor"), *attorneys, *amended.values())):
        yield (person.get("email") or "").casefold()


def must_be_open(case: Case, *, to) -> None:
    """Raises ClosedToThem where the case is this person's own, or a relative's."""
    _refuse(why_closed(case, to=to))


def _refuse(why: str) -> None:
    if why:
        rule = _(
            "Nobody at the office acts on a case of their own, or of somebody close to "
            "them: this case is closed to you. %(why)s. If not so, ask a manager."
        )
        raise ClosedToThem(rule % {"why": why})


def all_must_be_open(record: DonorRecord, *, to) -> None:
    """Raises ClosedToThem where a case of this donor is their own, or a relative's."""
    cases = Case.objects.filter(of_donor__record=record).select_related("lpa")
    for case in marked_for(cases, to):
        must_be_open(case, to=to)


def why_not_given(case: Case, *, to) -> str:
    """Why the case, or a task of it, cannot become somebody's; empty where it can."""
    if not isinstance(to, User) or not why_closed(case, to=to):
        return ""
    words = {"person": to, "case": case}
    return _("Case %(case)s is closed to %(person)s: it may be their own") % words


def refuse_own(*, subject: str, by: User | None, action: str, **signal) -> None:
    """Hears of everything that is read or written of a case. Raises ClosedToThem.

    It is asked so often that it asks for few columns, and for the donor's other cases
    only where this person has declared an interest in any case at all.
    """
    if by is None or not by.is_staff or action == TRIED:
        return
    this = Case.objects.filter(number=subject).order_by()
    has_declared = Exists(_open_interests(by).order_by())
    for *columns, may_be_declared in this.values_list(*ASKED, has_declared):
        if may_be_declared and marked_for(this, by).filter(is_declared=True).exists():
            _refuse(_why_declared())
        _refuse(_why_theirs(by, *columns))
