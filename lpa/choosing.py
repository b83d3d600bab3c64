"""The list of people to name again, in words, and what a page is filled in with."""

from uuid import UUID

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField
from design.forms import Form

from .models import Draft
from .reusing import (
    Candidates,
    Version,
    in_rows,
    known_of,
    one_named_before,
    profile_of,
)

MYSELF, NOBODY = "myself", "nobody"
ROLES_SHOWN = 3


class ChooseForm(Form):
    """Asks whom of those named before this is."""

    who = ChoiceField(
        label=_("Who is it?"),
        choices=(),
        missing=_("Select who it is, or that it is somebody else"),
    )

    def __init__(self, *args, found: Candidates, **kwargs):
        super().__init__(*args, **kwargs)
        who = self.fields["who"]
        people = [(str(v.person.uid), str(v.person)) for v in found.versions]
        myself = [(MYSELF, _now("Myself"))] if found.has_myself else []
        who.offer([*myself, *people, (NOBODY, _now("Somebody else"))])
        who.widget.hints = {str(v.person.uid): in_words(v) for v in found.versions} | {
            MYSELF: _now("As you describe yourself in your account")
        }


def in_words(version: Version) -> str:
    """Which roles somebody had, and where several versions differ, in what."""
    roles = version.roles[:ROLES_SHOWN]
    if len(version.roles) > ROLES_SHOWN:
        roles.append(_now("and more"))
    was = _now("Was {roles}.").format(roles=", ".join(roles))
    if len(version.namesakes) == 1:
        return was
    differences = "; ".join(differing(version))
    return _now("{was} Here with {differences}.").format(
        was=was, differences=differences
    )


def differing(version: Version) -> list[str]:
    """What is said of this version where another of the same name says otherwise."""
    shown = [in_rows(each.person) for each in version.namesakes]
    own = in_rows(version.person)
    return [
        f"{label}: {value or _now('none')}"
        for label, value in own.items()
        if any(each[label] != value for each in shown)
    ]


def filled_in_with(draft: Draft, chosen: str) -> dict | None:
    """What the page begins with for whoever was chosen; None if that is nobody's."""
    if draft.is_keyed:
        return None
    if chosen == MYSELF:
        profile = profile_of(draft.owner)
        known = known_of(profile) if profile else None
        return as_initial({"email": draft.owner.email} | known) if known else None
    person = one_named_before(draft.owner, uid_in(chosen))
    return as_initial(known_of(person) | {"uprn": person.uprn}) if person else None


def uid_in(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def as_initial(known: dict) -> dict:
    """What is known of somebody, as a page about a person asks for it."""
    has_single_name = "first_names" in known and "last_name" not in known
    return known | {
        "title_used": known.get("title", ""),
        "has_single_name": has_single_name,
    }
