"""Where in an instrument something stands, and who is meant by it.

A place is a pointer in the instrument's own words: "donor/address", "attorneys/2",
"replacements/0/date_of_birth", "instructions". People are counted from 0.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Self

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from lpa.choices import CorrespondentIs
from lpa.instrument import Attorney, Instrument, Person

# The wizard page on which each person is named, by the attribute that holds them.
WHERE_NAMED: Mapping[str, str] = {
    "donor": "donor/details",
    "attorneys": "attorneys/people",
    "replacements": "replacement-attorneys/people",
    "certificate_provider": "certificate-provider/person",
    "people_to_notify": "people-to-notify/people",
    "signatory": "signatory-and-witness/signatory",
    "independent_witness": "signatory-and-witness/witness",
    "correspondent": "correspondent/who",
}


class Place(str):
    """A pointer that also carries the words found there, to show to a reader.

    beside are the pointers to others whom it is about: who shares a name, a home.
    """

    found: str
    beside: tuple[str, ...]

    def __new__(
        cls, pointer: str, found: str = "", beside: tuple[str, ...] = ()
    ) -> Self:
        place = super().__new__(cls, pointer)
        place.found, place.beside = found, beside
        return place


def of_people(
    attribute: str, people: tuple[Attorney, ...]
) -> Iterator[tuple[str, Attorney]]:
    """The people in one list of the instrument, each with the place they stand at."""
    for index, person in enumerate(people):
        yield f"{attribute}/{index}", person


def of_attorneys(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    """Attorneys, then replacements."""
    yield from of_people("attorneys", lpa.attorneys)
    yield from of_people("replacements", lpa.replacements)


def of_everyone(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    """Everyone named in the deed, in the order of its sections, and last whoever helps
    a donor who cannot sign."""
    yield from of_those_with_a_part(lpa)
    yield from of_those_who_help(lpa)


def of_those_who_help(lpa: Instrument) -> Iterator[tuple[str, Person]]:
    """Who signs on screen for a donor who cannot, and who witnesses that."""
    if lpa.signatory:
        yield "signatory", lpa.signatory
    if lpa.independent_witness:
        yield "independent_witness", lpa.independent_witness


def of_those_with_a_part(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    """Everyone whom the forms on paper name."""
    if lpa.donor:
        yield "donor", lpa.donor
    yield from of_attorneys(lpa)
    if lpa.certificate_provider:
        yield "certificate_provider", lpa.certificate_provider
    yield from of_people("people_to_notify", lpa.people_to_notify)


def of_addressees(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    """Everyone with an address: the deed's people, but for whoever signs for the
    donor, and a correspondent of their own."""
    for place, person in of_everyone(lpa):
        if place != "signatory":
            yield place, person
    if lpa.correspondent and lpa.correspondent_is is CorrespondentIs.OTHER:
        yield "correspondent", lpa.correspondent


def of_aged_people(lpa: Instrument) -> Iterator[tuple[str, Person]]:
    """Those whose date of birth the law asks for: donor, attorneys, replacements."""
    if lpa.donor:
        yield "donor", lpa.donor
    yield from of_humans("attorneys", lpa.attorneys)
    yield from of_humans("replacements", lpa.replacements)


def of_humans(
    attribute: str, people: tuple[Attorney, ...]
) -> Iterator[tuple[str, Person]]:
    """As of_people, leaving out trust corporations."""
    for place, person in of_people(attribute, people):
        if isinstance(person, Person):
            yield place, person


def names_at(lpa: Instrument, places: Iterable[str]) -> str:
    """The people pointed at, each once: "Amy Able, Ben Baker and Attorney 3"."""
    names = dict.fromkeys(name_at(lpa, place) for place in places)
    return get_text_list([name for name in names if name], _("and"))


def name_at(lpa: Instrument, place: str) -> str:
    """The full name of the person pointed at, or their role if they have no name yet.

    Empty where the place is not about a person.
    """
    attribute, _slash, rest = place.partition("/")
    if attribute not in WHERE_NAMED:
        return ""
    held = getattr(lpa, attribute)
    index = 0
    if isinstance(held, tuple):
        index = int(rest.partition("/")[0] or 0)
        held = held[index] if index < len(held) else None
    return (held.full_name.strip() if held else "") or nameless(attribute, index + 1)


def nameless(attribute: str, number: int) -> str:
    """What to call somebody whose name has not been given."""
    return {
        "donor": _("The donor"),
        "attorneys": _("Attorney {number}"),
        "replacements": _("Replacement attorney {number}"),
        "certificate_provider": _("The certificate provider"),
        "people_to_notify": _("Person to notify {number}"),
        "signatory": _("Whoever signs for the donor"),
        "independent_witness": _("The independent witness"),
        "correspondent": _("The correspondent"),
    }[attribute].format(number=number)
