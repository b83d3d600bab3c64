"""What the moves ask that stop a case, end a power, or need the court."""

from django.utils.translation import gettext_lazy as _

import clock
from design.fields import ChoiceField, DateField, LongTextField, TextField
from lpa.choices import LpaType

from .choices import CourtGround, EndOfPower
from .court import read_court_number
from .forms import CaseForm, offer

LONGEST = 2000


def a_day(label, missing):
    return DateField(
        label=label,
        missing=missing,
        called=_("The date"),
        not_after_today=True,
    )


class WhyHeld(CaseForm):
    reason = LongTextField(
        label=_("Why must it not be registered for now?"),
        help_text=_("Only staff read this"),
        max_length=LONGEST,
        missing=_("Enter why it must not be registered for now"),
    )


class WhyLifted(CaseForm):
    reason = LongTextField(
        label=_("Why can it go on?"),
        max_length=LONGEST,
        missing=_("Enter why it can go on"),
    )


class CourtNumberField(TextField):
    """A case number of the Court of Protection, in any spelling."""

    def read(self, text):
        try:
            return read_court_number(text)
        except ValueError as wrong:
            raise self.wrong("%(said)s", said=str(wrong)) from None


class Referral(CaseForm):
    ground = ChoiceField(
        label=_("What is the court to decide?"),
        choices=CourtGround.choices,
        coerce=CourtGround,
        missing=_("Select what the court is to decide"),
    )
    reason = LongTextField(
        label=_("What is it about?"),
        help_text=_("Only staff read this"),
        max_length=LONGEST,
        missing=_("Enter what it is about"),
    )
    on = DateField(
        label=_("The day it was referred"),
        missing=_("Enter the day it was referred"),
        called=_("The date"),
        not_after_today=True,
    )
    court_number = CourtNumberField(
        label=_("The court’s case number (optional)"),
        required=False,
        max_length=20,
        width=10,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()


class End(CaseForm):
    cause = ChoiceField(
        label=_("Why has the power ended?"),
        choices=EndOfPower.choices,
        coerce=EndOfPower,
        missing=_("Select why the power has ended"),
    )
    on = DateField(
        label=_("The day on which it ended"),
        missing=_("Enter the day on which it ended"),
        called=_("The date"),
        not_after_today=True,
    )
    reason = LongTextField(
        label=_("What shows it?"),
        help_text=_("For example the deed of revocation, or the death certificate"),
        max_length=LONGEST,
        missing=_("Enter what shows it"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.case.instrument.type is not LpaType.PROPERTY_AND_AFFAIRS:
            causes = [c for c in EndOfPower if c != EndOfPower.DONOR_BANKRUPT]
            named = [(each.value, each.label) for each in causes]
            offer(self.fields["cause"], named)


class WhyEnded(CaseForm):
    reason = LongTextField(
        label=_("Why?"),
        help_text=_("Letters to donor and attorneys say this in your words"),
        max_length=LONGEST,
        missing=_("Enter the reason"),
    )
