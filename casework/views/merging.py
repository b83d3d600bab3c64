"""A page on which two people can have changed the same record: neither loses it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date

from django.core import signing
from django.shortcuts import render
from django.utils.choices import flatten_choices
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from casework.versions import Overtaken, plain, version_of
from design.fields import ChoiceField
from design.forms import Form
from history.models import Event

SALT = "casework.merging"
OPENED, KEEP, ASKED = "opened", "keep-", "asked"
THEIRS, MINE = "theirs", "mine"


@dataclass(frozen=True)
class Difference:
    """One question on which what is saved and what was typed do not agree."""

    name: str
    label: str
    was: str
    theirs: str
    mine: str
    chosen: str  # what is selected already; empty where both have changed it

    @property
    def keep(self) -> str:
        return f"{KEEP}{self.name}"


class WhatToKeep(Form):
    """Asks of each difference which of the two answers is kept."""

    def __init__(self, *args, differences, **kwargs):
        super().__init__(*args, **kwargs)
        for each in differences:
            self.fields[each.keep] = ChoiceField(
                label=each.label,
                label_size="m",
                help_text=_("When you opened it: %(was)s") % {"was": each.was},
                choices=[
                    (THEIRS, _("What is saved now")),
                    (MINE, _("What you typed")),
                ],
                hints={THEIRS: each.theirs, MINE: each.mine},
                initial=each.chosen,
                missing=_("Select what to keep"),
            )


class Merging(ABC):
    """A form that edits a record carries what the record said when it was opened.

    save() is given what is to be kept and the version that was seen, and raises
    Overtaken where the record says something else by then; what it says is stated by
    stored(), as the form's own values. changes() finds who changed it.
    """

    merge_template = "casework/merge.html"
    about_anew = ("case", "one", "team", "record")  # what is read again
    goes_with: dict[str, str] = {}  # whose answer is kept with another's

    @abstractmethod
    def stored(self) -> dict:
        """What the record says now, by the names of the form's answers."""

    @abstractmethod
    def asked(self) -> list:
        """The forms of the page, bound and judged where something was sent."""

    def changes(self):
        """The events that changed the record, or None where none are kept of it."""
        return None

    @property
    def opened(self) -> dict:
        """What the record said when the page was opened; nothing where it is forged."""
        try:
            return signing.loads(self.request.POST.get(OPENED, ""), salt=SALT)
        except signing.BadSignature:
            return {}

    @property
    def opened_now(self) -> str:
        """The same for the page that is shown now; one sent back keeps what it had."""
        if sent := self.request.POST.get(OPENED):
            return sent
        return self.sealed()

    def sealed(self) -> str:
        return signing.dumps(
            {name: plain(value) for name, value in self.stored().items()},
            salt=SALT,
            compress=True,
        )

    @property
    def version(self) -> str | None:
        """The version that was seen, if any; one that we did not sign is of nothing."""
        return version_of(self.opened) if OPENED in self.request.POST else None

    def form_valid(self, form):
        if self.unchosen:
            return self.merge(form.cleaned_data)
        try:
            return super().form_valid(form)
        except Overtaken:
            return self.merge(form.cleaned_data)

    @property
    def unchosen(self) -> list[str]:
        """What was asked on the page that merges, and not answered."""
        asked = self.request.POST.getlist(ASKED)
        return [name for name in asked if not self.kept(name)]

    def kept(self, name: str) -> str:
        return self.request.POST.get(f"{KEEP}{name}", "")

    def merged(self, said: dict) -> dict:
        """What was typed, but for what somebody wants to leave as it is saved."""
        stored = self.stored()
        left = {
            name: stored[name]
            for name in said.keys() & stored.keys()
            if THEIRS in (self.kept(name), self.kept(self.goes_with.get(name, "")))
        }
        return said | left

    def merge(self, said: dict):
        """The page that shows, question by question, what either would lose."""
        for name in self.about_anew:
            self.__dict__.pop(name, None)
        events, differences = self.changes(), list(self.differences(said))
        chosen = self.request.POST if self.unchosen else None
        context = {
            "form": WhatToKeep(chosen, differences=differences),
            "asked": [each.name for each in differences],
            "opened": self.sealed(),
            "typed": self.typed(),
            "last": events.select_related("by").last() if events is not None else None,
            "title": getattr(self, "title", ""),
            "back": self.request.path,
        }
        return render(self.request, self.merge_template, context)

    def typed(self) -> list[tuple[str, str]]:
        """Every value of the forms as it was sent, to be sent once more."""
        return [
            (key, value)
            for form in self.asked()
            for key, values in form.posted().items()
            for value in values
        ]

    def differences(self, said: dict):
        opened, stored, fields = self.opened, self.stored(), self.questions()
        differ = [
            name
            for name in fields
            if name in stored and plain(stored[name]) != plain(said.get(name))
        ]
        for name in differ:
            if self.goes_with.get(name) in differ:
                continue
            was, theirs, mine = opened.get(name, ""), stored[name], said.get(name)
            yield Difference(
                name,
                str(fields[name].label),
                in_words(fields[name], was),
                in_words(fields[name], theirs),
                in_words(fields[name], mine),
                self.preselected(name, was, plain(theirs), plain(mine)),
            )

    def questions(self) -> dict:
        """The fields by the names of the answers; a form may give more of them."""
        questions = {}
        for form in self.asked():
            questions |= form.fields | getattr(form, "stands_for", {})
        return questions

    def preselected(self, name: str, was, theirs, mine) -> str:
        """What was chosen before stays while it is saved as it was then."""
        if name in self.unchosen:
            return ""
        if theirs == was:
            return self.kept(name) or MINE
        return THEIRS if mine == was else ""


def in_words(field, value) -> str:
    """A value as somebody reads it on the page."""
    value = plain(value)
    if not value:
        return _("Nothing")
    if choices := getattr(field, "choices", None):
        labels = {str(key): str(label) for key, label in flatten_choices(choices)}
        values = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(str(one), str(one)) for one in values)
    return day_in_words(value) if "Date" in type(field).__name__ else str(value)


def day_in_words(iso: str) -> str:
    return date_format(date.fromisoformat(iso), "j F Y")


def events_about(subject: str, *actions: str, **details):
    """What is in the history of a change of one record, oldest first."""
    named = {f"details__{name}": value for name, value in details.items()}
    return Event.objects.filter(subject=subject, action__in=actions, **named).order_by(
        "sequence"
    )
