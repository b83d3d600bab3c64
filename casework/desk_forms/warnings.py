from django.utils.translation import gettext_lazy as _

from casework.desk_choices import WarningKind
from casework.forms import CaseForm
from casework.lookalikes import same_donor_cases
from design.fields import LongTextField, MultipleChoiceField, SelectField

from .assignee import label_of


class NewWarning(CaseForm):
    """Asks on which cases the warning is only where the donor has several."""

    kind = SelectField(
        label=_("What is it about?"),
        choices=WarningKind.choices,
        coerce=WarningKind,
        missing=_("Select what the warning is about"),
    )
    text = LongTextField(
        label=_("Warning"), max_length=2000, rows=3, missing=_("Enter the warning")
    )
    cases = MultipleChoiceField(
        label=_("On which of the donor’s cases?"),
        choices=(),
        small=True,
        missing=_("Select at least one case"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        every = [self.case, *same_donor_cases(self.case).order_by("pk")]
        if len(every) == 1:
            del self.fields["cases"]
            return
        by_number = {case.number: case for case in every}
        cases = self.fields["cases"]
        cases.coerce, cases.initial = by_number.get, [self.case.number]
        cases.offer([(number, label_of(case)) for number, case in by_number.items()])

    def clean(self):
        self.cleaned_data.setdefault("cases", [self.case])


class WhyClosed(CaseForm):
    why = LongTextField(
        label=_("Why is it taken off?"),
        max_length=1000,
        rows=3,
        missing=_("Enter why the warning is taken off"),
    )
