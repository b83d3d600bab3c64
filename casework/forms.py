"""What the office is asked: one form for each thing that can be done with a case."""

from django.utils.translation import gettext_lazy as _

import clock
from design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    MultipleChoiceField,
    ReferenceField,
    SelectField,
    TextField,
)
from design.forms import Form
from lpa.choices import FormVersion
from lpa.models import Payment
from lpa.references import parse
from lpa.rules.signatures import signatures

from .choices import FindingSeverity, Page
from .telling import must_be_told


class CaseForm(Form):
    """A form about one case, which it may look at to say what can be chosen."""

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.case = case


def offer(field, choices) -> None:
    """Let a field offer what this case makes possible."""
    field.choices = choices
    field.widget.choices = field.offered()


class Confirm(CaseForm):
    """Asks nothing: pressing the button is the answer."""


class On(CaseForm):
    """Asks on which day something happened; today unless said otherwise."""

    on = DateField(label=_("Date"), not_after_today=True)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()


class CorrectionsArrived(On):
    on = DateField(
        label=_("The day the corrected pages arrived"),
        missing=_("Enter the day the corrected pages arrived"),
        called=_("The date"),
        not_after_today=True,
    )


class NoticesGiven(On):
    on = DateField(
        label=_("The day on which notice was given"),
        help_text=_("The four weeks begin with this day"),
        missing=_("Enter the day on which notice was given"),
        called=_("The date"),
        not_after_today=True,
    )


class NoticeGivenAgain(NoticesGiven):
    recipient = ChoiceField(
        label=_("Who was given notice again?"),
        choices=(),
        missing=_("Select who was given notice again"),
    )
    field_order = ("recipient", "on")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = must_be_told(self.case.instrument)
        named = [(person.uid, person.name) for person in people]
        offer(self.fields["recipient"], named)


class Dispatched(On):
    on = DateField(
        label=_("The day it was posted"),
        missing=_("Enter the day it was posted"),
        called=_("The date"),
        not_after_today=True,
    )


class Death(On):
    on = DateField(
        label=_("The day the donor died"),
        missing=_("Enter the day the donor died"),
        called=_("The date"),
        not_after_today=True,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = None


class Reason(CaseForm):
    reason = LongTextField(
        label=_("Why?"),
        help_text=_("The donor’s letter says this in your words"),
        max_length=2000,
        missing=_("Enter the reason"),
    )


class Withdrawal(CaseForm):
    reason = LongTextField(
        label=_("Who withdrew it, and what did they say?"),
        max_length=2000,
        missing=_("Enter who withdrew it"),
    )


class PaymentReceived(CaseForm):
    pence = MoneyField(
        label=_("Amount"), least=1, missing=_("Enter the amount that was paid")
    )
    source = ChoiceField(
        label=_("How was it paid?"),
        choices=[(source, source.label) for source in Payment.BY_HAND],
        coerce=Payment.Source,
        missing=_("Select how it was paid"),
    )
    on = DateField(
        label=_("The day the money was received"),
        missing=_("Enter the day the money was received"),
        called=_("The date"),
        not_after_today=True,
    )
    number = TextField(
        label=_("Number of the cheque or card slip (optional)"),
        required=False,
        max_length=100,
        width=20,
    )


class NewFinding(CaseForm):
    severity = ChoiceField(
        label=_("What does it mean for the case?"),
        choices=FindingSeverity.choices,
        coerce=FindingSeverity,
        missing=_("Select what it means for the case"),
    )
    place = SelectField(
        label=_("Where is it? (optional)"),
        choices=Page.choices,
        coerce=Page,
        required=False,
        empty_label="",
    )
    signature = SelectField(
        label=_("Which signature has to be given again? (optional)"),
        help_text=_("Those that lawfully come after it are asked for as well"),
        choices=(),
        required=False,
        empty_label="",
    )
    sentence = LongTextField(
        label=_("What is wrong?"),
        max_length=1000,
        missing=_("Enter what is wrong"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        signed = signatures(self.case.instrument, self.case.signing)
        named = [(each.place, f"{each.by}, {each.sheet.label}") for each in signed]
        offer(self.fields["signature"], named)

    def clean_signature(self):
        return self.cleaned_data["signature"] or ""

    def clean_place(self):
        page = self.cleaned_data["place"]
        return str(page.label) if page else ""


class WhySettled(CaseForm):
    why = LongTextField(label=_("Why?"), max_length=1000, missing=_("Enter the reason"))


class Find(Form):
    """Reads a reference in any spelling: the answer is its kind and bare spelling."""

    reference = ReferenceField(
        parse=parse,
        label=_("Reference"),
        help_text=_("The reference on the pack, the case number or register number"),
        width=20,
        missing=_("Enter a reference"),
    )


OF_OLD_FORMS = ("form_version", "second_certificate_by", "second_certificate_on")


class PaperArrived(Form):
    """When the paper arrived, and which pages of it did not."""

    received_on = DateField(
        label=_("The day the paper arrived"),
        missing=_("Enter the day the paper arrived"),
        called=_("The date"),
        not_after_today=True,
    )
    form_version = ChoiceField(
        label=_("Which form is it?"),
        help_text=_("The number is at the foot of each page"),
        choices=FormVersion.choices,
        coerce=FormVersion,
        missing=_("Select which form it is"),
    )
    second_certificate_by = TextField(
        label=_("Who gave the second certificate? (optional)"),
        help_text=_(
            "Only forms before LP1F and LP1H have two, where nobody is to be told"
        ),
        required=False,
        max_length=200,
    )
    second_certificate_on = DateField(
        label=_("The day of the second certificate (optional)"),
        required=False,
        not_after_today=True,
    )
    pages_missing = MultipleChoiceField(
        label=_("Is any page missing? (optional)"),
        choices=Page.choices,
        coerce=Page,
        required=False,
        small=True,
    )

    def __init__(self, *args, is_by_hand=False, **kwargs):
        """What is made online is on today’s form, so nothing is asked about it."""
        super().__init__(*args, **kwargs)
        for name in () if is_by_hand else OF_OLD_FORMS:
            del self.fields[name]
