"""What holds for everyone named: names and dates of birth."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Instrument, TrustCorporation

from .book import rule
from .names import fold, is_longer
from .places import (
    WHERE_NAMED,
    Place,
    of_addressees,
    of_aged_people,
    of_everyone,
)

LONGEST_TITLE = 20

# Characters that fit in the form's boxes. What is longer is printed smaller, never cut.
BOXES = {"first_names": 50, "last_name": 50, "other_names": 50, "name": 75}
# Names as parish clerks wrote them, which an official document writes out.
SHORT_FORMS = re.compile(
    "alexr|benj|chas|danl|edwd|eliz|fredk|geo|hy|jas|jno|jos|margt|robt|saml|thos|wm"
)
BOXES_OF_DONOR = BOXES | {"first_names": 53, "last_name": 61}


@rule(
    source="LP1F and LP1H, sections 1, 2, 4, 6 and 10",
    page=WHERE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_("Enter the names of {name}."),
    tell_caseworker=_("{name} has no name."),
    why=_("An appointment of nobody in particular is void."),
)
def everyone_has_a_name(lpa: Instrument) -> Iterator[str]:
    """Everyone is named; somebody with a single name has no last name."""
    for place, person in of_everyone(lpa):
        if isinstance(person, TrustCorporation):
            if not person.name.strip():
                yield f"{place}/name"
        elif not person.first_names.strip():
            yield f"{place}/first_names"


@rule(
    source="LP1F and LP1H: names in full, as on official documents",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_("Write out the first names of {name} in full if “{found}” is short."),
    tell_caseworker=_("{name} may be abbreviated: “{found}”."),
    why=_(
        "Banks compare the name with a passport, and the OPG returns forms with "
        "initials or short forms of names."
    ),
)
def names_are_not_initials(lpa: Instrument) -> Iterator[str]:
    """First names are written out and not shortened to initials or short forms."""
    for place, person in of_everyone(lpa):
        if not isinstance(person, TrustCorporation):
            for name in person.first_names.split():
                if "." in name or len(name) == 1 or SHORT_FORMS.fullmatch(fold(name)):
                    yield Place(f"{place}/first_names", found=name)


@rule(
    source="LP1F and LP1H, sections 1, 2 and 4",
    page=WHERE_NAMED,
    severity=Severity.QUERY,
    tell_donor=_("Shorten the title of {name} to 20 characters or fewer."),
    tell_caseworker=_("The title of {name} is longer than 20 characters."),
    why=_("The box on the form and the register hold 20 characters."),
)
def titles_are_short(lpa: Instrument) -> Iterator[str]:
    """A title, where there is one, has at most 20 characters."""
    for place, person in of_addressees(lpa):
        if is_longer(getattr(person, "title", ""), LONGEST_TITLE):
            yield f"{place}/title"


@rule(
    source="LP1F and LP1H: the size of the boxes",
    page=WHERE_NAMED,
    severity=Severity.ADVICE,
    tell_donor=_(
        "What you entered for {name} is longer than the box on the form. It is printed "
        "in full; check that it can be read well."
    ),
    tell_caseworker=_("The details of {name} are longer than the box on the form."),
    why=_(
        "Small print on a legal form is easily misread, by a person or by a scanner."
    ),
)
def names_fit_the_boxes(lpa: Instrument) -> Iterator[str]:
    """Names longer than the printed box are worth a look."""
    for place, person in of_addressees(lpa):
        is_roomy = place in ("donor", "correspondent")
        for attribute, room in (BOXES_OF_DONOR if is_roomy else BOXES).items():
            if is_longer(getattr(person, attribute, ""), room):
                yield f"{place}/{attribute}"


@rule(
    source="LP1F and LP1H, sections 1, 2 and 4",
    page=WHERE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_("Enter the date of birth of {name}."),
    tell_caseworker=_("The date of birth of {name} is missing."),
    why=_("It tells people of one name apart, and shows that they are of age."),
)
def donor_and_attorneys_have_a_date_of_birth(lpa: Instrument) -> Iterator[str]:
    """The donor, attorneys and replacements give their dates of birth."""
    for place, person in of_aged_people(lpa):
        if person.date_of_birth is None:
            yield f"{place}/date_of_birth"


@rule(
    source="LP1F and LP1H, sections 1, 2 and 4",
    page=WHERE_NAMED,
    severity=Severity.FATAL,
    tell_donor=_("The date of birth of {name} must be in the past."),
    tell_caseworker=_("The date of birth of {name} is not in the past."),
    why=_("Somebody who is still to be born cannot be named. A wrong digit is likely."),
)
def dates_of_birth_are_in_the_past(lpa: Instrument, on: date) -> Iterator[str]:
    """A date of birth lies in the past."""
    for place, person in of_aged_people(lpa):
        if person.date_of_birth is not None and person.date_of_birth >= on:
            yield f"{place}/date_of_birth"
