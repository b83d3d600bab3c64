"""What must be said of everybody in a document."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from lpa.choices import Channel

from .blank import is_blank, is_silent
from .document import Document, Values
from .problem import Problem, at


def missing(
    record: Document, names: tuple[str, ...], pointer: str
) -> Iterator[Problem]:
    """One problem for each of these that is blank."""
    for name in names:
        if is_silent(name, record.get(name)):
            yield Problem(at(pointer, name), _("This must be filled in"))


def people(document: Document) -> Iterator[Problem]:
    """What is missing from, or too much in, what is said of the people.

    People to notify are told about the LPA and nothing else, so nothing is asked here.
    """
    yield from _donor(document.get("donor") or {}, "/donor")
    yield from _attorneys(document)
    yield from _certificate_provider(document)
    yield from _witness(document)
    if (signatory := document.get("authorisedSignatory")) is not None:
        yield from _named(signatory, "/authorisedSignatory")


def _donor(donor: Values, pointer: str) -> Iterator[Problem]:
    yield from _named(donor, pointer)
    wanted = ("dateOfBirth", "contactLanguagePreference")
    yield from missing(donor, wanted, pointer)
    yield from _address(donor, pointer)
    yield from _identity(donor, pointer)


def _attorneys(document: Document) -> Iterator[Problem]:
    everyone = document.get("attorneys") or ()
    if not everyone:
        yield Problem("/attorneys", _("At least one attorney must be a human being"))
    for index, attorney in enumerate(everyone):
        pointer = at("/attorneys", index)
        yield from _named(attorney, pointer)
        yield from missing(attorney, ("dateOfBirth",), pointer)
        yield from _appointed(attorney, pointer)
    for index, corporation in enumerate(document.get("trustCorporations") or ()):
        pointer = at("/trustCorporations", index)
        yield from missing(corporation, ("uid", "name"), pointer)
        yield from _appointed(corporation, pointer)


def _appointed(attorney: Values, pointer: str) -> Iterator[Problem]:
    yield from _address(attorney, pointer)
    yield from missing(attorney, ("status", "appointmentType", "channel"), pointer)
    yield from _reachable(attorney, pointer)


def _certificate_provider(document: Document) -> Iterator[Problem]:
    provider, pointer = (
        document.get("certificateProvider") or {},
        "/certificateProvider",
    )
    yield from _named(provider, pointer)
    yield from _address(provider, pointer)
    yield from missing(provider, ("channel",), pointer)
    if "phone" not in provider or provider.get("channel") != Channel.PAPER:
        yield from missing(provider, ("phone",), pointer)
    yield from _reachable(provider, pointer)
    yield from _identity(provider, pointer)


def _witness(document: Document) -> Iterator[Problem]:
    pointer = "/independentWitness"
    if (witness := document.get("independentWitness")) is not None:
        yield from _named(witness, pointer)
        yield from missing(witness, ("phone",), pointer)
        yield from _address(witness, pointer)
        yield from missing(document, ("witnessedByIndependentWitnessAt",), "")


def _named(person: Values, pointer: str) -> Iterator[Problem]:
    """A person who has a single name says so: the last name is there, and empty."""
    yield from missing(person, ("uid", "firstNames"), pointer)
    if person.get("lastName") is None:
        yield from missing(person, ("lastName",), pointer)


def _address(actor: Values, pointer: str) -> Iterator[Problem]:
    address, pointer = actor.get("address") or {}, at(pointer, "address")
    yield from missing(address, ("line1", "country"), pointer)
    country: str = address.get("country") or ""
    if not is_blank(country) and not re.fullmatch(r"[A-Z]{2}", country, re.ASCII):
        wanted = _("A country is two capital letters, such as GB")
        yield Problem(at(pointer, "country"), wanted)


def _reachable(actor: Values, pointer: str) -> Iterator[Problem]:
    """Whoever signs on screen is sent a link; on paper nobody is."""
    channel, email = actor.get("channel"), actor.get("email")
    if channel == Channel.ONLINE:
        yield from missing(actor, ("email",), pointer)
    elif channel == Channel.PAPER and not is_blank(email):
        sentence = _("Somebody who signs on paper has no e-mail address here")
        yield Problem(at(pointer, "email"), sentence)


def _identity(actor: Values, pointer: str) -> Iterator[Problem]:
    if (check := actor.get("identityCheck")) is not None:
        yield from missing(check, ("checkedAt", "type"), at(pointer, "identityCheck"))
