"""Bringing one person's newer details to one's other applications, if one wants to."""

from collections.abc import Iterable
from copy import copy

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import MultipleChoiceField
from design.forms import Form

from .choices import Role
from .models import NamedPerson
from .naming import change_person
from .redrafting import fields_asked
from .reusing import KNOWN, donors_of, in_rows


class AlsoForm(Form):
    """Asks in which other applications a person should be as they are now."""

    also = MultipleChoiceField(
        label=_("Where should the details be the same?"),
        choices=(),
        missing=_("Select at least one LPA, or leave them as they are"),
    )

    def __init__(self, *args, person, others, **kwargs):
        super().__init__(*args, **kwargs)
        also, donors = self.fields["also"], donors_of(others)
        also.offer([(str(each.pk), called(each, donors)) for each in others])
        also.widget.hints = {str(each.pk): differences(person, each) for each in others}

    @property
    def chosen(self) -> list[str]:
        return self.cleaned_data["also"]


def called(other: NamedPerson, donors: dict[int, str]) -> str:
    words = _now("{role} in the LPA of {donor} ({reference})")
    donor = donors.get(other.draft_id, _now("somebody not named yet"))
    role = Role(other.role).label
    return words.format(role=role, donor=donor, reference=other.draft)


def differences(person: NamedPerson, other: NamedPerson) -> str:
    """What is said there now, as far as it would change."""
    updated = copy(other)
    for name, value in newer(person, other).items():
        setattr(updated, name, value)
    now, then = in_rows(other), in_rows(updated)
    return "; ".join(
        f"{label}: {value or _now('none')}"
        for label, value in now.items()
        if value != then[label]
    )


def with_older_details(person: NamedPerson, *, once: str) -> list[NamedPerson]:
    """The same person in the owner's other applications, where details differ.

    They are the same if the folded name is, or was once, and no date of birth says
    otherwise. What was printed for signing is left alone, and so is every form that is
    keyed from paper.
    """
    if person.draft.is_keyed:
        return []
    names = {person.folded_name, once} - {""}
    others = in_reach(person.draft.owner_id).exclude(draft=person.draft_id)
    found = others.filter(
        folded_name__in=names, is_trust_corporation=person.is_trust_corporation
    )
    if person.date_of_birth:
        found = found.filter(
            Q(date_of_birth=None) | Q(date_of_birth=person.date_of_birth)
        )
    return [each for each in found.order_by("pk") if newer(person, each)]


def in_reach(owner):
    """Everybody in somebody's applications that can still be changed."""
    return NamedPerson.objects.filter(draft__owner=owner, draft__is_frozen=False)


def newer(person: NamedPerson, other: NamedPerson) -> dict:
    """What is said differently of a person, of that which both their pages ask."""
    both = set(KNOWN)
    if not other.is_trust_corporation:
        both &= fields_asked(person.role) & fields_asked(other.role)
    changed = {n for n in both if getattr(person, n) != getattr(other, n)}
    if changed & {"line1", "line2", "line3", "town", "postcode", "country"}:
        changed.add("uprn")
    return {name: getattr(person, name) for name in sorted(changed)}


@transaction.atomic
def bring_up_to_date(
    *, person: NamedPerson, others: Iterable[NamedPerson], by
) -> list[NamedPerson]:
    """Give these the person's details. Raises Frozen once one has been printed."""
    return [
        change_person(person=other, details=details, by=by)
        for other in others
        if (details := newer(person, other))
    ]
