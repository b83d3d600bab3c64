"""An instrument as the office holds it: the deed, with details of people corrected.

Who is appointed, and on which terms, is the donor's and is never touched. What the
application says beside the deed (sections 12 to 14) is corrected as a whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from lpa import keeping
from lpa.instrument import Attorney, Instrument, Person

APPLICATION = "application"  # where its decisions stand among what was corrected
ONE_OF_A_KIND = ("donor", "certificate_provider", "correspondent")
SEVERAL = ("attorneys", "replacements")
ADDRESS = ("line1", "line2", "line3", "town", "postcode", "country")
OF_A_PERSON = ("first_names", "last_name", "other_names", "date_of_birth")
OF_ANYBODY = ("email", "phone")


def people_by_place(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    """Everybody whose details can be corrected, by what they are called here: of those
    of whom there can be several, by their uid."""
    for name in ONE_OF_A_KIND:
        if person := getattr(lpa, name):
            yield name, person
    for name in SEVERAL:
        yield from ((person.uid, person) for person in getattr(lpa, name))


def details_of(person: Attorney) -> dict[str, str]:
    """What can be corrected of somebody, as plain values."""
    own = OF_A_PERSON if isinstance(person, Person) else ("name",)
    known = {name: getattr(person, name) for name in (*own, *OF_ANYBODY)}
    known |= {name: getattr(person.address, name) for name in ADDRESS}
    if born := known.get("date_of_birth"):
        known["date_of_birth"] = born.isoformat()
    return {name: value or "" for name, value in known.items()}


def amended(lpa: Instrument, corrected: Mapping[str, Mapping[str, str]]) -> Instrument:
    """The instrument with these details, by place, instead of those of the deed.

    Under APPLICATION stand decisions of the application, as keeping.dump() has them.
    """
    if not corrected:
        return lpa
    if decided := corrected.get(APPLICATION):
        lpa = keeping.load(keeping.dump(lpa) | decided, Instrument)
    one = {
        name: with_details(person, corrected[name])
        for name in ONE_OF_A_KIND
        if (person := getattr(lpa, name)) and name in corrected
    }
    several = {
        name: tuple(
            with_details(person, corrected.get(person.uid, {}))
            for person in getattr(lpa, name)
        )
        for name in SEVERAL
    }
    return replace(lpa, **one, **several)


def with_details(person: Attorney, details: Mapping[str, str]) -> Attorney:
    """An address that was corrected is not the one whose number was looked up."""
    said: dict = {name: text for name, text in details.items() if name not in ADDRESS}
    if born := said.get("date_of_birth"):
        said["date_of_birth"] = date.fromisoformat(born)
    elif "date_of_birth" in said:
        said["date_of_birth"] = None
    if lines := {name: details[name] for name in ADDRESS if name in details}:
        said["address"] = replace(person.address, uprn="", **lines)
    return replace(person, **said)
