"""What the moves of an EPA ask."""

from django.utils.translation import gettext_lazy as _

import clock
from casework.epa_choices import EpaEnd
from casework.epa_law import DONOR
from casework.forms import CaseForm, offer
from casework.move_forms import LONGEST, a_day
from design.fields import ChoiceField, DateField, LongTextField

BY_ITSELF = [each for each in EpaEnd if each != EpaEnd.COURT]


def named_in(epa, *, donor: bool = True) -> list[tuple[int, str]]:
    """The donor and everybody whom the EPA names, as choices."""
    first = [(DONOR, str(epa.donor))] if donor else []
    return [*first, *((each.pk, each.full_name) for each in epa.people.all())]


class NoticeGiven(CaseForm):
    """Asks who was given notice, and when; the form is about an EPA."""

    recipient = ChoiceField(
        label=_("Who was given notice?"),
        choices=(),
        coerce=int,
        missing=_("Select who was given notice"),
    )
    on = DateField(
        label=_("The day on which notice was given"),
        help_text=_(
            "To the donor in person. To anybody else, the day on which it was posted"
        ),
        missing=_("Enter the day on which notice was given"),
        called=_("The date"),
        not_after_today=True,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self.fields["recipient"], named_in(self.case))
        self.fields["on"].initial = clock.today()


class Why(CaseForm):
    reason = LongTextField(
        label=_("Why?"),
        help_text=_("It is kept in the history, and nobody is written to"),
        max_length=LONGEST,
        missing=_("Enter the reason"),
    )


class WhyToCourt(CaseForm):
    reason = LongTextField(
        label=_("What is the court to decide?"),
        help_text=_("Only staff read this"),
        max_length=LONGEST,
        missing=_("Enter what the court is to decide"),
    )


class WhoWithdrew(CaseForm):
    reason = LongTextField(
        label=_("Who withdrew it, and what did they say?"),
        max_length=LONGEST,
        missing=_("Enter who withdrew it"),
    )


class DonorDied(CaseForm):
    on = a_day(_("The day the donor died"), _("Enter the day the donor died"))
    reason = LongTextField(
        label=_("What shows it?"),
        max_length=LONGEST,
        missing=_("Enter what shows it"),
    )


class PowerEnded(CaseForm):
    cause = ChoiceField(
        label=_("Why has the power ended?"),
        help_text=_("The donor cannot revoke a registered EPA: only the court does"),
        choices=[(each.value, each.label) for each in BY_ITSELF],
        coerce=EpaEnd,
        missing=_("Select why the power has ended"),
    )
    on = a_day(_("The day on which it ended"), _("Enter the day on which it ended"))
    reason = LongTextField(
        label=_("What shows it?"),
        max_length=LONGEST,
        missing=_("Enter what shows it"),
    )
