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


class ClosedToThem(PermissionDenied):
    """The case is their own, a relative's or a friend's; the message says which."""


def marked_for(cases: QuerySet[Case], user) -> QuerySet[Case]:
    """The same cases, each with whether this person has declared an interest in it."""
    return cases.annotate(is_declared=Exists(_declared_by(user)))


def _declared_by(user) -> QuerySet[DeclaredInterest]:
    """In a case, or in another of the same donor, as far as the office knows that."""
    head = Coalesce("case__of_donor__record__primary", "case__of_donor__record")
    mine = Coalesce(OuterRef("of_donor__record__primary"), OuterRef("of_donor__record"))
    declared = DeclaredInterest.objects.filter(user=user, lifted_at=None)
    return declared.alias(head=head).filter(Q(case=OuterRef("pk")) | Q(head=mine))


def why_closed(case: Case, *, to) -> str:
    """Why somebody at the office may not open a case; empty where they may."""
    if to is None or not to.is_staff:
        return ""
    if not hasattr(case, "is_declared"):
        case = marked_for(Case.objects.select_related("lpa"), to).get(pk=case.pk)
    if case.is_declared:
        return _("It was declared that this is your own, a relative’s or a friend’s")
    if case.lpa.owner_id == to.pk and case.lpa.origin != Lpa.Origin.PAPER:
        return _("The LPA was made with your account")
    if to.email.casefold() in _addresses(case):
        return _("Your e-mail address is that of somebody named in the LPA")
    return ""


def _addresses(case: Case) -> Iterator[str]:
    """The e-mail addresses of donor and attorneys, as the form and the office have it.

    Read as they are kept: a whole instrument would take longer.
    """
    decided = case.lpa.decided
    attorneys = (person for name in NAMED for person in decided.get(name) or ())
    corrected = case.amended.values()
    for person in filter(None, (decided.get("donor"), *attorneys, *corrected)):
        yield (person.get("email") or "").casefold()


def must_be_open(case: Case, *, to) -> None:
    """Raises ClosedToThem where the case is this person's own, or a relative's."""
    if why := why_closed(case, to=to):
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
    """Hears of everything that is read or written of a case. Raises ClosedToThem."""
    if by is None or not by.is_staff or action == TRIED:
        return
    cases = marked_for(Case.objects.select_related("lpa"), by)
    if case := cases.filter(number=subject).first():
        must_be_open(case, to=by)
