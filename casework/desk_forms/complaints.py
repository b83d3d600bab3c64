from django.utils.translation import gettext_lazy as _

import clock
from casework.complaint_choices import (
    SUBCATEGORIES,
    Category,
    Compensation,
    Complainant,
    Origin,
    Resolution,
    Severity,
    Subcategory,
)
from casework.forms import CaseForm
from design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    SelectField,
    TextField,
)

from .assignee import people_choices, person_called


def within(category: Category) -> str:
    """The name of the question for the subcategory of a category."""
    return f"within_{category.value}"


class AboutComplaint(CaseForm):
    """What a complaint is about; each category asks for its own subcategory."""

    severity = ChoiceField(
        label=_("What is it?"),
        choices=Severity.choices,
        coerce=Severity,
        missing=_("Select what it is"),
    )
    complainant = TextField(
        label=_("Name of whoever complains"),
        max_length=255,
        missing=_("Enter the name of whoever complains"),
    )
    complainant_is = SelectField(
        label=_("Who are they?"),
        choices=Complainant.choices,
        coerce=Complainant,
        missing=_("Select who they are"),
    )
    origin = SelectField(
        label=_("How did it reach us?"),
        choices=Origin.choices,
        coerce=Origin,
        missing=_("Select how it reached us"),
    )
    category = ChoiceField(
        label=_("What is it about?"),
        choices=Category.choices,
        coerce=Category,
        reveals={category: [within(category)] for category in Category},
        missing=_("Select what it is about"),
    )
    title = TextField(label=_("Title (optional)"), required=False, max_length=255)
    description = LongTextField(
        label=_("What is the complaint?"),
        max_length=5000,
        missing=_("Enter what the complaint is"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for category, subcategories in SUBCATEGORIES.items():
            self.fields[within(category)] = SelectField(
                label=_("More exactly"),
                choices=[(each.value, each.label) for each in subcategories],
                coerce=Subcategory,
                missing=_("Select what it is about more exactly"),
            )
        chosen = self.initial.get("category")
        if chosen:
            self.initial[within(Category(chosen))] = self.initial["subcategory"]

    @property
    def stands_for(self) -> dict:
        """The one question that the subcategories of all categories are."""
        choices = Subcategory.choices
        return {"subcategory": SelectField(label=_("More exactly"), choices=choices)}

    def clean(self):
        said = self.cleaned_data
        asked = [said.pop(within(each), None) for each in Category]
        said["subcategory"] = next(filter(None, asked), None)


class NewComplaint(AboutComplaint):
    received_on = DateField(
        label=_("The day it was received"),
        missing=_("Enter the day it was received"),
        called=_("The date"),
        not_after_today=True,
    )
    field_order = ("received_on",)


class Officer(CaseForm):
    officer = SelectField(
        label=_("Who looks into it?"),
        choices=people_choices,
        coerce=person_called,
        missing=_("Select who looks into it"),
    )


class Answer(CaseForm):
    on = DateField(
        label=_("The day of the answer"),
        missing=_("Enter the day of the answer"),
        called=_("The date"),
        not_after_today=True,
    )
    resolution = ChoiceField(
        label=_("Is the complaint upheld?"),
        choices=Resolution.choices,
        coerce=Resolution,
        missing=_("Select whether it is upheld"),
    )
    notes = LongTextField(
        label=_("What did the answer say?"),
        max_length=5000,
        missing=_("Enter what the answer said"),
    )
    compensation = ChoiceField(
        label=_("Compensation"),
        choices=Compensation.choices,
        coerce=Compensation,
        reveals={
            Compensation.FINANCIAL: ["financial"],
            Compensation.DISTRESS: ["distress"],
        },
        initial=Compensation.NONE,
        missing=_("Select whether compensation was paid"),
    )
    financial = MoneyField(
        label=_("Amount for the loss"), least=1, missing=_("Enter the amount")
    )
    distress = MoneyField(
        label=_("Amount for the distress"), least=1, missing=_("Enter the amount")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()

    def clean(self):
        said = self.cleaned_data
        amounts = said.pop("financial", None), said.pop("distress", None)
        said["pence"] = next(filter(None, amounts), None)


class Again(CaseForm):
    """Asks when and why a complaint that was answered is taken up again."""

    on = DateField(
        label=_("The day we were asked"),
        missing=_("Enter the day we were asked"),
        called=_("The date"),
        not_after_today=True,
    )
    why = LongTextField(
        label=_("Why are they not content?"),
        max_length=2000,
        missing=_("Enter why they are not content"),
    )
