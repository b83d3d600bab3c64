from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.working_days import (
    working_days_after,
    working_days_before,
    working_days_between,
)
from design.fields import ChoiceField, DateField, ReferenceField
from design.forms import Form

END, START, COUNT = "end", "start", "count"
USUAL, MOST = 20, 2600

ASKED_FOR = {END: ("first", "days"), START: ("last", "days"), COUNT: ("first", "last")}


class NotACount(ValueError):
    """What was typed is no number of days that can be counted."""


def count_in(text: str) -> int:
    """Raises NotACount, which says so."""
    if text.isascii() and text.isdecimal() and int(text[:9]) <= MOST:
        return int(text)
    raise NotACount(_("Working days must be a whole number from 0 to 2,600"))


class Calculator(Form):
    """Two of first day, last day and working days are asked for, the third is told."""

    wanted = ChoiceField(
        label=gettext_lazy("What do you want to know?"),
        choices=[
            (END, gettext_lazy("The last day, from the first day and working days")),
            (START, gettext_lazy("The first day, from the last day and working days")),
            (COUNT, gettext_lazy("The working days between two days")),
        ],
        small=True,
        missing=gettext_lazy("Select what you want to know"),
    )
    first = DateField(label=gettext_lazy("First day"), required=False)
    last = DateField(label=gettext_lazy("Last day"), required=False)
    days = ReferenceField(
        label=gettext_lazy("Working days"),
        parse=count_in,
        required=False,
        max_length=20,
        width=4,
        inputmode="numeric",
    )
    missing = {
        "first": gettext_lazy("Enter the first day"),
        "last": gettext_lazy("Enter the last day"),
        "days": gettext_lazy("Enter the number of working days"),
    }

    def clean(self):
        said = self.cleaned_data
        for name in ASKED_FOR.get(said.get("wanted"), ()):
            if name in said and said[name] in (None, ""):
                self.add_error(name, self.missing[name])
        first, last = said.get("first"), said.get("last")
        if said.get("wanted") == COUNT and first and last and last < first:
            self.add_error("last", _("The last day must not be before the first day"))

    def answer(self) -> dict:
        """All three, of a form in which nothing is wrong."""
        first, last, days = (self.cleaned_data[n] for n in ("first", "last", "days"))
        match self.cleaned_data["wanted"]:
            case "end":
                last = working_days_after(first, days)
            case "start":
                first = working_days_before(last, days)
            case _:
                days = working_days_between(first, last)
        return {"first": first, "last": last, "days": days}
