"""What is asked about the court, words that are severed, and identities."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.fields import ChoiceField, DateField, LongTextField, YesNoField

from .choices import CourtGround, IdentityState, Whose
from .court import effects_for
from .forms import CaseForm, offer
from .move_forms import LONGEST, CourtNumberField, a_day


class NewMatter(CaseForm):
    ground = ChoiceField(
        label=gettext_lazy("What is the court to decide?"),
        choices=CourtGround.choices,
        coerce=CourtGround,
        missing=gettext_lazy("Select what the court is to decide"),
    )
    on = a_day(
        gettext_lazy("Since when is it with the court?"),
        gettext_lazy("Enter since when it is with the court"),
    )
    court_number = CourtNumberField(
        label=gettext_lazy("The court’s case number (optional)"),
        required=False,
        max_length=20,
        width=10,
    )


class CourtOrder(CaseForm):
    effect = ChoiceField(
        label=gettext_lazy("What does it order?"),
        choices=(),
        missing=gettext_lazy("Select what it orders"),
    )
    ordered_on = a_day(
        gettext_lazy("The day it was made"), gettext_lazy("Enter the day it was made")
    )
    order_received_on = a_day(
        gettext_lazy("The day it reached us"),
        gettext_lazy("Enter the day it reached us"),
    )
    order = LongTextField(
        label=gettext_lazy("Its words (optional)"), required=False, max_length=LONGEST
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        effects = effects_for(self.case)
        offer(self.fields["effect"], [(each.value, each.label) for each in effects])


class SeveranceReview(CaseForm):
    is_required = YesNoField(
        label=gettext_lazy("Are there words that cannot stay?"),
        missing=gettext_lazy("Select whether there are words that cannot stay"),
    )
    words = LongTextField(
        label=gettext_lazy("Which words?"),
        required=False,
        max_length=10_000,
        help_text=gettext_lazy("Only where some cannot stay"),
    )

    def clean(self):
        said = self.cleaned_data
        if said.get("is_required") and not said.get("words"):
            self.add_error("words", _("Enter the words that cannot stay"))


class SeveranceConsent(CaseForm):
    is_given = YesNoField(
        label=gettext_lazy("Does the donor agree that they are severed?"),
        missing=gettext_lazy("Select whether the donor agrees"),
    )


class SeveranceOrder(CaseForm):
    is_ordered = YesNoField(
        label=gettext_lazy("Has the court ordered words to be severed?"),
        missing=gettext_lazy("Select whether words were severed"),
    )
    left = LongTextField(
        label=gettext_lazy("The instructions that are left"),
        help_text=gettext_lazy("Leave it empty where all of them were severed"),
        required=False,
        max_length=10_000,
    )
    ordered_on = a_day(
        gettext_lazy("The day the order was made"),
        gettext_lazy("Enter the day the order was made"),
    )
    order_received_on = a_day(
        gettext_lazy("The day it reached us"),
        gettext_lazy("Enter the day it reached us"),
    )


class Identity(CaseForm):
    whose = ChoiceField(
        label=gettext_lazy("Whose identity?"),
        choices=Whose.choices,
        coerce=Whose,
        missing=gettext_lazy("Select whose identity"),
    )
    state = ChoiceField(
        label=gettext_lazy("How far has the check come?"),
        choices=IdentityState.choices,
        coerce=IdentityState,
        missing=gettext_lazy("Select how far the check has come"),
    )
    checked_on = DateField(
        label=gettext_lazy("The day it was confirmed (once it is)"),
        required=False,
        called=gettext_lazy("The date"),
        not_after_today=True,
    )
    why = LongTextField(
        label=gettext_lazy("What is there to say about it? (optional)"),
        required=False,
        max_length=LONGEST,
    )
