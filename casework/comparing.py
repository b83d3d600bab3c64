"""Two cases side by side: what each says in every respect, and where they differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.instrument import Attorney, Instrument
from lpa.rules.names import fold
from lpa.rules.signatures import signatures
from lpa.summary import details

from .deed import decision_rows
from .models import Case
from .states import CLOSED


@dataclass(frozen=True)
class Line:
    """What both cases say in one respect; empty where one says nothing."""

    title: str
    one: object
    other: object

    @property
    def differs(self) -> bool:
        return self.one != self.other


@dataclass(frozen=True)
class Part:
    title: str
    lines: list[Line]


def compared(case: Case, other: Case) -> list[Part]:
    """Everything that tells one LPA from another, part by part."""
    both = case, other
    one, two = case.instrument, other.instrument
    return [
        Part(_("The cases"), in_lines(*map(facts, both))),
        Part(_("The donor"), in_lines(donor_rows(one), donor_rows(two))),
        Part(_("Attorneys"), beside(_("Attorney"), one.attorneys, two.attorneys)),
        Part(
            _("Replacement attorneys"),
            beside(_("Replacement attorney"), one.replacements, two.replacements),
        ),
        Part(_("Decisions"), in_lines(*map(pairs, map(decision_rows, (one, two))))),
        Part(_("Signatures"), in_lines(*map(signed_days, both))),
    ]


def in_lines(one: dict[str, object], other: dict[str, object]) -> list[Line]:
    """Both sides of whatever either side says something about."""
    titles = {**one, **other}
    return [Line(title, one.get(title, ""), other.get(title, "")) for title in titles]


def pairs(rows: Iterable[dict]) -> dict[str, object]:
    return {str(row["key"]): row["value"] for row in rows}


def facts(case: Case) -> dict[str, object]:
    """Where a case stands, and since when; its numbers are its own anyway."""
    days = (
        (_("Received"), case.received_on),
        (_("Registered"), case.registered_on),
    )
    known = {title: date_format(day, "j F Y") for title, day in days if day}
    return {_("State"): case.get_state_display(), **known}


def donor_rows(lpa: Instrument) -> dict[str, object]:
    said = details(lpa.donor) if lpa.donor else ()
    return {str(title): value for title, value in said if value}


def signed_days(case: Case) -> dict[str, object]:
    """When each part was signed; the donor by no name, which may be misspelt."""
    donor = case.instrument.donor.full_name if case.instrument.donor else ""
    return {
        f"{_('The donor') if each.by == donor else each.by}, {each.sheet.label}": (
            date_format(each.on, "j F Y") if each.on else ""
        )
        for each in signatures(case.instrument, case.signing)
    }


def beside(
    title: str, ours: Iterable[Attorney], theirs: Iterable[Attorney]
) -> list[Line]:
    """Whoever is named in both on one line, in the order of the first."""
    left = {identity(each): in_words(each) for each in ours}
    right = {identity(each): in_words(each) for each in theirs}
    names = [*left, *(name for name in right if name not in left)]
    return [
        Line(f"{title} {number}", left.get(name, ""), right.get(name, ""))
        for number, name in enumerate(names, start=1)
    ]


def identity(attorney: Attorney) -> tuple[str, object]:
    """By what somebody is known to be named in both: name, and date of birth."""
    return fold(attorney.full_name), getattr(attorney, "date_of_birth", None)


def in_words(attorney: Attorney) -> list[str]:
    born = getattr(attorney, "date_of_birth", None)
    said = [attorney.full_name, date_format(born, "j F Y") if born else ""]
    return [line for line in (*said, *attorney.address.lines) if line]


SENT_TWICE = gettext_lazy("May be the same LPA sent twice")
EARLIER = gettext_lazy("An earlier LPA of this kind is registered; it may be revoked")
SISTER = gettext_lazy("The LPA of the other kind")
CLOSED_BEFORE = gettext_lazy("An earlier application of this kind, closed")
SAME_KIND = gettext_lazy("Another application of this kind")


def relation(case: Case, other: Case) -> str:
    """What another case of the same donor is to this one."""
    if case.instrument.type != other.instrument.type:
        return SISTER
    if is_sent_twice(case, other):
        return SENT_TWICE
    if other.registered_on:
        return EARLIER
    return CLOSED_BEFORE if other.state in CLOSED else SAME_KIND


def is_sent_twice(case: Case, other: Case) -> bool:
    """Same kind, same attorneys, and signed by the donor on the same day."""
    signed = case.signing.donor_on
    named, named_there = (
        {identity(each) for each in each_case.instrument.attorneys}
        for each_case in (case, other)
    )
    same_day = signed is not None and signed == other.signing.donor_on
    return same_day and named == named_there
