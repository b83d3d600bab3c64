"""Finding one's LPAs by the donor's name or by any of their numbers."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.fields import TextField
from design.forms import Form

from .choices import Role
from .models import Draft
from .references import NotAReference, parse
from .rules.names import fold
from .tracking import online_reference_of

SHORTEST = 3


class NotSearchable(ValueError):
    """What was typed finds nothing in particular; the message says what would."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for: an online reference, or the words of a donor's name."""

    reference: str | None = None
    words: tuple[str, ...] = ()


class SearchForm(Form):
    q = TextField(
        label=gettext_lazy("Search by the donor's name or by a reference"),
        missing=gettext_lazy("Enter a name or a reference"),
        called=gettext_lazy("The search"),
        width="two-thirds",
        spellcheck=False,
    )

    def clean_q(self):
        try:
            return wanted(self.cleaned_data["q"])
        except NotSearchable as obstacle:
            raise ValidationError(str(obstacle)) from None


def wanted(text: str) -> Wanted:
    """What somebody means who types this. Raises NotSearchable.

    Names have no digits, so what has one is a reference, in any spelling.
    """
    if re.search(r"\d", text):
        return Wanted(reference=reference_in(text))
    words = fold(text).split()
    if len("".join(words)) < SHORTEST:
        raise NotSearchable(
            _("Enter at least 3 letters of the donor's name, or a whole reference")
        )
    return Wanted(words=tuple(words))


def reference_in(text: str) -> str:
    """The online reference that was meant; an A in front of it is often left out."""
    digits = re.sub(r"\s", "", text)
    try:
        kind, number = parse(f"A{digits}" if re.fullmatch(r"\d{11}", digits) else text)
    except NotAReference as obstacle:
        raise NotSearchable(str(obstacle)) from None
    return online_reference_of(kind, number)


def those_found(drafts: QuerySet[Draft], sought: Wanted) -> QuerySet[Draft]:
    """The drafts with this reference, or whose donor's name has all of these words."""
    if sought.reference is not None:
        return drafts.filter(reference=sought.reference)
    donor = Q(people__role=Role.DONOR)
    for word in sought.words:
        donor &= Q(people__folded_name__contains=word)
    return drafts.filter(donor)
