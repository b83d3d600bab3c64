"""Staff look for a donor or a case by any number, name, date of birth or postcode."""

import re
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from design.fields.dates import MONTHS
from lpa.references import Kind, parse

from .alike import as_date
from .lookalikes import NOBODY
from .models import Case, CaseDonor, DonorRecord, Epa, Surname
from .name_keys import beginning, nearest, postcode_key, slips_allowed, words
from .person_numbers import bare, is_like_one, parse_person
from .short_names import forms_of

NEAR = 10  # surnames that one may have been misspelt from
SHORTEST = 2

NUMBER = re.compile(r"[AM]?\d{10,14}")
NUMBERED_DAY = re.compile(r"\b(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\b")
ISO_DAY = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
NAMED_DAY = re.compile(r"\b(\d{1,2})\s+([^\W\d_]{3,})\s+(\d{4})\b")
POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b", re.IGNORECASE)


class NotSearchable(ValueError):
    """What was typed finds nothing in particular; the message says what would."""


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for: a number of one kind, or what they know of a donor."""

    number: tuple[Kind, str] | None = None
    person: str = ""
    names: tuple[str, ...] = ()
    born: date | None = None
    postcode: str = ""


def wanted(text: str) -> Wanted:
    """What somebody means who types this. Raises NotSearchable, or NotAReference."""
    if is_like_one(text):
        return Wanted(person=parse_person(text))
    if NUMBER.fullmatch(number := bare(text)):
        number = f"A{number}" if re.fullmatch(r"\d{11}", number) else number
        return Wanted(number=parse(number))
    born, text = without_day(text)
    postcode, text = without_postcode(text)
    if re.search(r"\d", text):
        raise NotSearchable(_("Enter a whole number, date of birth or postcode"))
    names = words(text)
    if not born and not postcode and len("".join(names)) < SHORTEST:
        raise NotSearchable(_("Enter at least 2 letters of a surname, or a number"))
    return Wanted(names=names, born=born, postcode=postcode_key(postcode))


def without_day(text: str) -> tuple[date | None, str]:
    """A date in the text, in any of the usual spellings, and the text without it."""
    for shape, order in ((NUMBERED_DAY, (3, 2, 1)), (ISO_DAY, (1, 2, 3))):
        if found := shape.search(text):
            day = as_date(*(int(found[group]) for group in order))
            return real(day), shape.sub(" ", text)
    if (found := NAMED_DAY.search(text)) and (month := month_called(found[2])):
        day = as_date(int(found[3]), month, int(found[1]))
        return real(day), NAMED_DAY.sub(" ", text)
    return None, text


def real(day: date | None) -> date:
    if day is None:
        raise NotSearchable(_("There is no such date. Check it"))
    return day


def month_called(name: str) -> int | None:
    """A month by its name or the beginning of it, English or Welsh."""
    said = name.casefold()
    for number, names in enumerate(MONTHS, start=1):
        if any(each.startswith(said) for each in names):
            return number
    return None


def without_postcode(text: str) -> tuple[str, str]:
    found = POSTCODE.search(text)
    return (found[0], POSTCODE.sub(" ", text)) if found else ("", text)


def case_with(number: tuple[Kind, str]) -> Case | None:
    """The case with this bare number, of whichever kind; its latest version."""
    kind, reference = number
    field = {
        Kind.CASE: "number",
        Kind.REGISTER: "register_number",
        Kind.ONLINE: "lpa__reference",
    }[kind]
    cases = Case.objects.filter(**{field: reference}).order_by("-lpa__version")
    return cases.select_related("of_donor__record").first()


def epa_with(number: tuple[Kind, str]) -> Epa | None:
    """The EPA with this bare number: it has the number of a case, and no other."""
    kind, reference = number
    epas = Epa.objects.select_related("donor")
    return epas.filter(number=reference).first() if kind is Kind.CASE else None


def record_with(sought: Wanted) -> DonorRecord | None:
    """The record that a number means, of a person or of one of their cases."""
    if sought.number:
        if case := case_with(sought.number):
            return case.of_donor.record
        epa = epa_with(sought.number)
        return epa.donor if epa else None
    return DonorRecord.objects.filter(number=sought.person).first()


def records(sought: Wanted) -> QuerySet[DonorRecord]:
    """The records that say what is known of a donor."""
    known = but_for_the_name(sought)
    return shown_with_cases(known & named(sought.names) if sought.names else known)


def records_nearly(sought: Wanted) -> QuerySet[DonorRecord]:
    """The same, where the surname may be misspelt and the first name only begin alike.

    Asks for all surnames of about that length.
    """
    ways = NOBODY
    ends = {sought.names[-1:]: sought.names[:1], sought.names[:1]: sought.names[-1:]}
    ends[sought.names] = ()
    for surname, forename in ends.items():
        likely = Q(surname_key__in=surnames_near("".join(surname)))
        if forename and forename != surname:
            likely &= starts("forenames_key", forename[0][0])
        ways |= likely
    return shown_with_cases(but_for_the_name(sought) & ways)


def but_for_the_name(sought: Wanted) -> Q:
    known = Q()
    if sought.born:
        known &= Q(date_of_birth=sought.born)
    if sought.postcode:
        known &= Q(postcode_key=sought.postcode)
    return known


def named(names: tuple[str, ...]) -> Q:
    """Names in any order: first names last or first, and surnames of many words.

    Each way looks an index up by itself; one way inside another would not, on SQLite.
    """
    ways = [*surnamed(names)]
    for cut in range(1, len(names)):
        before, after = names[:cut], names[cut:]
        ways += [each & first_named(before[0]) for each in surnamed(after)]
        ways += [each & first_named(after[0]) for each in surnamed(before)]
    return reduce(or_, ways)


def surnamed(names: tuple[str, ...]) -> tuple[Q, Q]:
    key = "".join(names)
    return starts("surname_key", key), Q(other_surname_key=key)


def first_named(name: str) -> Q:
    """By any form of this first name."""
    return reduce(or_, (starts("forenames_key", each) for each in forms_of(name)))


def starts(field: str, prefix: str) -> Q:
    """A beginning, as the index has it: LIKE would look at every row on SQLite."""
    first, last = beginning(prefix)
    return Q(**{f"{field}__gte": first, f"{field}__lt": last})


def surnames_near(name: str) -> list[str]:
    most = slips_allowed(name)
    lengths = Length("key")
    about = Surname.objects.annotate(length=lengths).filter(
        length__range=(len(name) - most, len(name) + most)
    )
    return nearest(name, list(about.values_list("key", flat=True)), most=NEAR)


def shown_with_cases(which: Q) -> QuerySet[DonorRecord]:
    """Records with their cases, and with those of the records linked below them."""
    cases = CaseDonor.objects.select_related("case__lpa").order_by("case__received_on")
    own = Prefetch("of_cases", cases)
    children = DonorRecord.objects.prefetch_related(own, "epas")
    linked = Prefetch("children", children)
    found = DonorRecord.objects.filter(which).select_related("primary")
    return found.prefetch_related(own, "epas", linked)
