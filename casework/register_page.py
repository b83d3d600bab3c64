"""An entry of the register as its page shows it: in words, with notes and log."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from lpa.register_updates.applying import DoesNotFollow
from lpa.register_updates.notes import full_name
from lpa.register_updates.plan import which

from .corporations import unsaid
from .deed import row
from .models import RegisterEntry, RegisterUpdate
from .register_log import replayed
from .register_words import ACTS, NOTED, STATUSES, TYPES

PER_PAGE = 25
PEOPLE = ("attorneys", "trustCorporations")


@dataclass(frozen=True)
class Noted:
    """One note for whoever reads the LPA later."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Updated:
    """One update of the log, with a row for each thing that it changed."""

    title: str
    rows: list[dict]


@dataclass(frozen=True)
class Shown:
    """Everything on the page, the newest note and update first."""

    rows: list[dict]
    notes: list[Noted]
    log: Page
    unsaid: list[str]  # what the case knows and no update can say
    accounts_for_it: bool  # whether the log leads from what was registered to this


def show(entry: RegisterEntry, *, number: Any = 1) -> Shown:
    """The entry with one page of its log, in a fixed number of queries."""
    log = list(entry.case.register_updates.order_by("sequence"))
    page = Paginator(log[::-1], PER_PAGE).get_page(number)
    page.object_list = [updated(row, entry) for row in page.object_list]
    notes = [noted(note) for note in entry.document.get("notes") or ()]
    return Shown(
        rows_of(entry),
        notes[::-1],
        page,
        unsaid(entry.case, entry.document),
        _accounts_for(entry, log),
    )


def rows_of(entry: RegisterEntry) -> list[dict]:
    document = entry.document
    status = document.get("status") or ""
    rows = [
        row(_("Register number"), str(entry)),
        row(_("Status"), STATUSES.get(status, status)),
        row(_("Registered"), date_format(entry.registered_on, "j F Y")),
        row(_("Donor"), full_name(document.get("donor") or {})),
        row(_("Attorneys"), [_acting(one) for one in _appointed(document)]),
    ]
    if restrictions := document.get("restrictionsAndConditions"):
        rows.append(row(_("Restrictions and conditions"), restrictions))
    return rows


def _appointed(document: dict) -> list[dict]:
    return [one for name in PEOPLE for one in document.get(name) or ()]


def name_of(one: dict) -> str:
    return one.get("name") or full_name(one)


def _acting(one: dict) -> str:
    name = name_of(one)
    word = ACTS.get((one.get("appointmentType"), one.get("status")))
    return f"{name}: {word}" if word else name


def noted(note: dict) -> Noted:
    """A note in words; one of a kind that is not known here shows what it says."""
    values = note.get("values") or {}
    words = NOTED.get(note.get("type", ""))
    text = words % values if words else f"{note.get('type')}: {values}"
    return Noted(text, datetime.fromisoformat(note["datetime"]))


def updated(update: RegisterUpdate, entry: RegisterEntry) -> Updated:
    moment = date_format(localtime(update.applied_at), "j F Y, H:i")
    name = TYPES.get(update.type, update.type)
    return Updated(
        title=f"{update.sequence}. {name}",
        rows=[
            row(_("Applied"), moment),
            row(_("By"), update.author),
            *(
                row(_about(change["key"], entry.document), _from_to(change))
                for change in update.changes
            ),
        ],
    )


def _about(key: str, document: dict) -> str:
    """What a change is about: its key, with the name of whoever that leads to."""
    _root, group, *rest = key.split("/")
    everybody = document.get(group) if group in PEOPLE else None
    place = which(everybody, rest[0]) if everybody and rest else None
    if everybody is None or place is None:
        return key
    return "/".join((name_of(everybody[place]), *rest[1:]))


def _from_to(change: dict) -> list[str]:
    return [
        _("Before: %(value)s") % {"value": _in_words(change.get("old"))},
        _("After: %(value)s") % {"value": _in_words(change.get("new"))},
    ]


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _("nothing") if value in (None, "") else str(value)


def _accounts_for(entry: RegisterEntry, log: list[RegisterUpdate]) -> bool:
    try:
        return replayed(entry, log) == entry.document
    except DoesNotFollow:
        return False
