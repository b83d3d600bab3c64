"""One role each: the same person, or people who may be the same, in two of them."""

from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Attorney, Instrument

from .book import rule
from .names import fold
from .places import WHERE_NAMED, Place, of_those_with_a_part

# The only two roles that one person can have at once.
MAY_BE_BOTH = {"certificate_provider", "people_to_notify"}


@rule(
    source="Mental Capacity Act 2005, section 10(8); SI 2007/1253, regulation 8(3)",
    page=WHERE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} already has another role in your LPA. Choose somebody else here."
    ),
    tell_caseworker=_("{name} is the same person as {found}."),
    why=_(
        "The roles check each other: nobody can replace themselves, certify their own "
        "appointment, or be told of it as an outsider."
    ),
)
def nobody_has_two_roles(lpa: Instrument) -> Iterator[str]:
    """One person has one role, except that a certificate provider may be notified."""
    for _earlier, first, place, second in pairs_to_keep_apart(lpa):
        if first.uid and first.uid == second.uid:
            yield Place(place, found=first.full_name)


@rule(
    source="Mental Capacity Act 2005, section 10(8); SI 2007/1253, regulation 8(3)",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_(
        "{name} has the same name as somebody else in your LPA. Nobody can have both "
        "roles. Check that they are two different people."
    ),
    tell_caseworker=_("{name} has the same name as {found}. Are they two people?"),
    why=_(
        "A father and a son may share a name. But the OPG cannot see whether it is "
        "one person in two roles, so it asks."
    ),
)
def people_of_the_same_name_are_two_people(lpa: Instrument) -> Iterator[str]:
    """People of the same name in two roles are two different people."""
    for earlier, first, place, second in namesakes(lpa):
        if not born_on_one_day(first, second):
            yield Place(place, found=first.full_name, beside=(earlier,))


@rule(
    source="Mental Capacity Act 2005, section 10(8); SI 2007/1253, regulation 8(3)",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_(
        "{name} has the same name and date of birth as somebody else in your LPA. That "
        "is almost always one person, and one person cannot have both roles."
    ),
    tell_caseworker=_(
        "{name} has the same name and date of birth as {found}. Are they one person?"
    ),
    why=_(
        "It happens when somebody is entered twice, or taken over from another LPA. "
        "If it is one person, remove one of the two."
    ),
)
def namesakes_of_one_age_are_two_people(lpa: Instrument) -> Iterator[str]:
    """People of the same name and date of birth in two roles are two different
    people."""
    for earlier, first, place, second in namesakes(lpa):
        if born_on_one_day(first, second):
            yield Place(place, found=first.full_name, beside=(earlier,))


def namesakes(lpa: Instrument) -> Iterator[tuple[str, Attorney, str, Attorney]]:
    """Every two people of one name who cannot be one, and are not known to be."""
    names = {
        place: key(person.full_name) for place, person in of_those_with_a_part(lpa)
    }
    for earlier, first, place, second in pairs_to_keep_apart(lpa):
        is_namesake = names[earlier] == names[place] != ""
        if is_namesake and not (first.uid and first.uid == second.uid):
            yield earlier, first, place, second


def born_on_one_day(first: Attorney, second: Attorney) -> bool:
    born = getattr(first, "date_of_birth", None)
    return born is not None and born == getattr(second, "date_of_birth", None)


def key(name: str) -> str:
    """A name as it is compared where a doubt is cheap: Ann-Marie is also Annmarie."""
    return fold(name).replace(" ", "")


def pairs_to_keep_apart(
    lpa: Instrument,
) -> Iterator[tuple[str, Attorney, str, Attorney]]:
    """Every two entries that one person cannot fill, the earlier one first."""
    for (here, first), (there, second) in combinations(of_those_with_a_part(lpa), 2):
        roles = {here.partition("/")[0], there.partition("/")[0]}
        if roles != MAY_BE_BOTH:
            yield here, first, there, second
