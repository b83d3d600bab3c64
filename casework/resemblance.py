"""How likely two donors are one person, and why, in words.

Two donors are compared in four respects (alike.py). Each comes out as one of a few
findings, and a list of combinations says what they mean together.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .alike import Known, Of, births, first_names, postcodes, surnames


class Kind(models.TextChoices):
    """How sure the likeness of two donors is; the surest first."""

    CERTAIN = "certain", gettext_lazy("Certain")
    LIKELY = "likely", gettext_lazy("Likely")
    POSSIBLE = "possible", gettext_lazy("Possible")


SURNAME, FIRST, BORN, POSTCODE = "surname", "first", "born", "postcode"

# What each finding adds to the score by which candidates are sorted.
POINTS = {
    (SURNAME, Of.SAME): 40,
    (SURNAME, Of.NEAR): 30,
    (SURNAME, Of.ALSO): 30,
    (SURNAME, Of.PART): 28,
    (SURNAME, Of.SWAPPED): 30,
    (FIRST, Of.WHOLLY): 30,
    (FIRST, Of.SAME): 25,
    (FIRST, Of.SHORT): 20,
    (FIRST, Of.NEAR): 18,
    (FIRST, Of.ALSO): 16,
    (FIRST, Of.MIDDLE): 15,
    (FIRST, Of.INITIAL): 15,
    (FIRST, Of.SWAPPED): 25,
    (BORN, Of.SAME): 35,
    (BORN, Of.SWAPPED): 24,
    (BORN, Of.PART): 15,
    (BORN, Of.MISSING): 5,
    (POSTCODE, Of.SAME): 20,
}

SAME_WORDS = {
    SURNAME: gettext_lazy("surname"),
    FIRST: gettext_lazy("first name"),
    BORN: gettext_lazy("date of birth"),
    POSTCODE: gettext_lazy("postcode"),
}
WORDS = {
    (SURNAME, Of.NEAR): gettext_lazy("surname spelt differently"),
    (SURNAME, Of.ALSO): gettext_lazy("surname found among other names"),
    (SURNAME, Of.PART): gettext_lazy("one half of a double surname"),
    (SURNAME, Of.SWAPPED): gettext_lazy("first and last name the other way round"),
    (SURNAME, Of.OTHER): gettext_lazy("other surname"),
    (FIRST, Of.SHORT): gettext_lazy("another form of the first name"),
    (FIRST, Of.NEAR): gettext_lazy("first name spelt differently"),
    (FIRST, Of.ALSO): gettext_lazy("first name found among other names"),
    (FIRST, Of.MIDDLE): gettext_lazy("first name found among middle names"),
    (FIRST, Of.INITIAL): gettext_lazy("initial of the first name only"),
    (FIRST, Of.OTHER): gettext_lazy("other first name"),
    (BORN, Of.SWAPPED): gettext_lazy("day and month of birth the other way round"),
    (BORN, Of.PART): gettext_lazy("date of birth differs in one part"),
    (BORN, Of.MISSING): gettext_lazy("date of birth not known of both"),
    (BORN, Of.OTHER): gettext_lazy("other date of birth"),
    (POSTCODE, Of.MISSING): gettext_lazy("postcode not known of both"),
    (POSTCODE, Of.OTHER): gettext_lazy("other postcode"),
}

EXACTLY = {Of.SAME, Of.WHOLLY}
AGREES = {
    *EXACTLY,
    *(Of.NEAR, Of.PART, Of.ALSO, Of.SHORT, Of.INITIAL, Of.MIDDLE, Of.SWAPPED),
}
A_SLIP = {Of.SWAPPED, Of.PART}
ANY = set(Of)

# The first line that fits says what it means: surname, first names, birth, postcode.
MEANINGS = (
    (Kind.CERTAIN, EXACTLY, EXACTLY, EXACTLY, EXACTLY),
    (Kind.LIKELY, AGREES, AGREES, EXACTLY, ANY),
    (Kind.LIKELY, AGREES, AGREES, A_SLIP, EXACTLY),
    (Kind.LIKELY, ANY, EXACTLY, EXACTLY, EXACTLY),  # married, or divorced
    (Kind.POSSIBLE, EXACTLY, {*EXACTLY, Of.SHORT}, A_SLIP, ANY),
    (Kind.POSSIBLE, AGREES, AGREES, ANY, EXACTLY),  # or a parent and a child
    (Kind.POSSIBLE, EXACTLY, ANY, EXACTLY, ANY),  # or twins
    (Kind.POSSIBLE, ANY, ANY, EXACTLY, EXACTLY),
    (Kind.POSSIBLE, ANY, {Of.WHOLLY}, EXACTLY, ANY),  # married, and moved
)


@dataclass(frozen=True)
class Likeness:
    """How like each other two donors are, and in what."""

    kind: Kind
    score: int
    reason: str


def likeness(one: Known, other: Known) -> Likeness | None:
    """How like each other two donors are; None where nothing says that they are one."""
    found = {
        SURNAME: surnames(one, other),
        FIRST: first_names(one, other),
        BORN: births(one.date_of_birth, other.date_of_birth),
        POSTCODE: postcodes(one, other),
    }
    kind = meaning(tuple(found.values()))
    if kind is None:
        return None
    score = sum(POINTS.get(each, 0) for each in found.items())
    return Likeness(kind, score, in_words(found))


def meaning(found: tuple[Of, ...]) -> Kind | None:
    for kind, *wanted in MEANINGS:
        if all(one in some for one, some in zip(found, wanted, strict=True)):
            return kind
    return None


def in_words(found: dict[str, Of]) -> str:
    """What is the same, and then whatever is not, in words."""
    same = [name for name, how in found.items() if how in EXACTLY]
    nouns = [str(SAME_WORDS[name]) for name in same]
    if same[:2] == [SURNAME, FIRST]:
        nouns[:2] = [_("name")]
    said = [str(WORDS[each]) for each in found.items() if each in WORDS]
    if nouns:
        things = get_text_list(nouns, _("and"))
        said.insert(0, _("same %(things)s") % {"things": things})
    return capfirst("; ".join(said))
