from django.utils.translation import gettext_lazy as _

from casework.desk_choices import HoldReason, InvestigationKind, Outcome
from casework.forms import CaseForm, On
from design.fields import ChoiceField, DateField, LongTextField, TextField


class AboutInvestigation(CaseForm):
    title = TextField(label=_("Title"), max_length=255, missing=_("Enter a title"))
    information = LongTextField(
        label=_("What is the concern?"),
        max_length=10_000,
        missing=_("Enter what the concern is"),
    )
    kind = ChoiceField(
        label=_("Kind of investigation"),
        choices=InvestigationKind.choices,
        coerce=InvestigationKind,
        missing=_("Select the kind of investigation"),
    )


class NewInvestigation(AboutInvestigation):
    received_on = DateField(
        label=_("The day the concern was received"),
        missing=_("Enter the day the concern was received"),
        called=_("The date"),
        not_after_today=True,
    )


class ReportApproved(On):
    outcome = ChoiceField(
        label=_("What follows?"),
        choices=Outcome.choices,
        coerce=Outcome,
        missing=_("Select what follows"),
    )


class OnHold(On):
    reason = ChoiceField(
        label=_("Who is investigating?"),
        choices=HoldReason.choices,
        coerce=HoldReason,
        missing=_("Select who is investigating"),
    )
    field_order = ("reason", "on")
