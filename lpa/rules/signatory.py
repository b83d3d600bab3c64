"""Who signs on screen for a donor who cannot, and who witnesses that.

On paper they write themselves in, so these rules hold only on screen.
"""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import CorrespondentIs, Regime, Severity
from lpa.instrument import Attorney, Instrument, Person

from .book import rule
from .names import fold
from .places import WHERE_NAMED, Place, of_those_who_help, of_those_with_a_part
from .roles import key

PAGES = {name: WHERE_NAMED[name] for name in ("signatory", "independent_witness")}
# Whoever is only told of the application is free to help.
WITH_A_PART = frozenset({"donor", "attorneys", "replacements", "certificate_provider"})


@rule(
    source="SI 2007/1253, regulation 9; continuation sheet 3",
    page=PAGES,
    severity=Severity.FATAL,
    only_under=Regime.DIGITAL_2023,
    tell_donor=_("{name} is still to be named, as the donor cannot sign."),
    tell_caseworker=_("{name} is not named, though the donor cannot sign."),
    why=_(
        "What somebody signs for the donor counts only if two witnesses see it, and "
        "everybody who signs after them must know who they were."
    ),
)
def a_donor_who_cannot_sign_names_who_does(lpa: Instrument) -> Iterator[str]:
    """A donor who cannot sign names who signs for them, and an independent witness."""
    if lpa.donor_can_sign is False:
        for name in PAGES:
            if getattr(lpa, name) is None:
                yield name


@rule(
    source="SI 2007/1253, regulation 9; continuation sheet 3: two witnesses",
    page=PAGES,
    severity=Severity.FATAL,
    only_under=Regime.DIGITAL_2023,
    tell_donor=_(
        "Whoever signs for the donor cannot witness that. Choose somebody else as the "
        "independent witness. If two people share this name, write out all their first "
        "names."
    ),
    tell_caseworker=_("{found} signs for the donor, and witnesses that."),
    why=_("A witness says what they saw somebody else do."),
)
def whoever_signs_for_the_donor_does_not_witness_it(lpa: Instrument) -> Iterator[str]:
    """Whoever signs for the donor is not the independent witness."""
    one, other = lpa.signatory, lpa.independent_witness
    if one and other and is_one(one, other):
        yield Place("independent_witness", found=one.full_name, beside=("signatory",))


@rule(
    source="SI 2007/1253, regulation 9; LP1F and LP1H, section 9",
    page=PAGES,
    severity=Severity.FATAL,
    only_under=Regime.DIGITAL_2023,
    tell_donor=_(
        "{name} has another part in this LPA, so somebody else must do this. If two "
        "people share this name, write out all their first names."
    ),
    tell_caseworker=_("{name} has another part in this LPA."),
    why=_(
        "They are there to see, and to do, what the donor wants: that is nothing for "
        "somebody who is given power by it, or who certifies it."
    ),
)
def whoever_helps_a_donor_to_sign_has_no_other_part(lpa: Instrument) -> Iterator[str]:
    """Neither whoever signs for the donor nor the independent witness is the donor, an
    attorney, a replacement or the certificate provider."""
    for place, person in of_those_who_help(lpa):
        for other, named in of_those_with_a_part(lpa):
            if other.partition("/")[0] in WITH_A_PART and is_one(person, named):
                yield Place(place, found=named.full_name, beside=(other,))


@rule(
    source="The register cannot tell people apart by what it keeps of these two",
    page=PAGES,
    severity=Severity.QUERY,
    only_under=Regime.DIGITAL_2023,
    tell_donor=_(
        "{name} has the same name, or nearly the same, as {found}, who has another "
        "part in this LPA. Check that they are two different people."
    ),
    tell_caseworker=_(
        "{name} and {found} have the same name, or nearly. Are they two people?"
    ),
    why=_("One person in two of these parts can make the signature count for nothing."),
)
def whoever_helps_a_donor_to_sign_is_no_namesake(lpa: Instrument) -> Iterator[str]:
    """A name of whoever helps the donor to sign that is nearly somebody else's, or the
    correspondent's, belongs to another person."""
    for place, person in of_those_who_help(lpa):
        for other, named in others(lpa, place):
            if key(person.full_name) == key(named.full_name) != "":
                yield Place(place, found=named.full_name, beside=(other,))


def others(lpa: Instrument, place: str) -> Iterator[tuple[str, Attorney]]:
    """With whom somebody may be confused without having been refused as the same."""
    person: Person = getattr(lpa, place)
    everyone = (*of_those_with_a_part(lpa), *of_those_who_help(lpa))
    for other, named in everyone:
        may_have_it = other == place or other.startswith("people_to_notify")
        if not may_have_it and not is_one(person, named):
            yield other, named
    if lpa.correspondent and lpa.correspondent_is is CorrespondentIs.OTHER:
        yield "correspondent", lpa.correspondent


def is_one(one: Person, other: Attorney) -> bool:
    """Whether two entries can only be told to be one person: nothing but a name is
    known of whoever signs for the donor."""
    is_named_alike = fold(one.full_name) == fold(other.full_name) != ""
    return is_named_alike or (one.uid == other.uid != "")
