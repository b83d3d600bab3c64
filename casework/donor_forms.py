"""What is asked about donors: whom to find, what two of them are to each other."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.fields import (
    ChoiceField,
    CountryField,
    DateField,
    LongTextField,
    MultipleChoiceField,
    PostcodeField,
    ReferenceField,
    TextField,
)
from design.forms import Form

from .forms import CaseForm
from .models import Comparison, DonorRecord
from .models.donor_record import CORRECTED
from .searching import Wanted, record_with, wanted


class Search(Form):
    """Reads what somebody looks for, in any spelling."""

    q = ReferenceField(
        parse=wanted,
        label=gettext_lazy("Find a donor or a case"),
        help_text=gettext_lazy(
            "Any number in any spelling, or a name; with a name, a date of birth or a "
            "postcode if you know it"
        ),
        missing=gettext_lazy("Enter a name or a number"),
        called=gettext_lazy("The search"),
        max_length=200,
        width="two-thirds",
        spellcheck=False,
    )


class Decision(CaseForm):
    verdict = ChoiceField(
        label=gettext_lazy("Whose LPA is the other one?"),
        choices=Comparison.Verdict.choices,
        coerce=Comparison.Verdict,
        missing=gettext_lazy("Select whose LPA the other one is"),
    )
    why = LongTextField(
        label=gettext_lazy("What shows that?"),
        max_length=1000,
        rows=3,
        missing=gettext_lazy("Enter what shows that"),
    )


class AboutRecord(Form):
    """A form about one record, which it may look at."""

    def __init__(self, *args, record: DonorRecord, **kwargs):
        super().__init__(*args, **kwargs)
        self.record = record


class OtherRecord(AboutRecord):
    """Asks for another record, by its own number or that of one of its cases."""

    other = ReferenceField(
        parse=wanted,
        label=gettext_lazy("Number of the other donor, or of one of their cases"),
        help_text=gettext_lazy("Search for the donor first if you have no number"),
        missing=gettext_lazy("Enter the number of the other donor"),
        width=20,
        spellcheck=False,
    )

    def clean_other(self) -> DonorRecord:
        sought: Wanted = self.cleaned_data["other"]
        if not (sought.number or sought.person):
            raise ValidationError(_("Enter a number such as P-1234-5678-9018"))
        other = record_with(sought)
        if other is None:
            raise ValidationError(_("There is no record with this number"))
        if other.pk == self.record.pk:
            raise ValidationError(_("This is the record that you are looking at"))
        return other


class Related(OtherRecord):
    reason = LongTextField(
        label=gettext_lazy("What have they to do with each other?"),
        max_length=1000,
        rows=3,
        missing=gettext_lazy("Enter what they have to do with each other"),
    )


class Primary(AboutRecord):
    """Asks which of two records is the primary one."""

    def __init__(self, *args, other: DonorRecord, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["primary"].offer(
            [
                (each.number, f"{each} ({each.shown_number})")
                for each in (self.record, other)
            ]
        )

    primary = ChoiceField(
        label=gettext_lazy("Which is the primary record?"),
        help_text=gettext_lazy(
            "Letters about both go to its address, and cases of both are shown with it"
        ),
        choices=(),
        missing=gettext_lazy("Select the primary record"),
    )


class Unlink(AboutRecord):
    """Asks which of the linked records is another person after all."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["apart"].offer(
            [
                (each.number, f"{each} ({each.shown_number})")
                for each in self.record.children.all()
            ]
        )

    apart = MultipleChoiceField(
        label=gettext_lazy("Which records do you want to unlink?"),
        choices=(),
        missing=gettext_lazy("Select what to unlink"),
    )


class Correction(AboutRecord):
    """What the office knows of a donor. The deed itself is not changed by it."""

    title = TextField(label=gettext_lazy("Title"), required=False, width=10)
    first_names = TextField(label=gettext_lazy("First names"), required=False)
    last_name = TextField(label=gettext_lazy("Last name"), required=False)
    other_names = TextField(
        label=gettext_lazy("Other names (optional)"),
        help_text=gettext_lazy("A maiden name, for example"),
        required=False,
    )
    date_of_birth = DateField(
        label=gettext_lazy("Date of birth"), required=False, not_after_today=True
    )
    line1 = TextField(label=gettext_lazy("Address line 1"), required=False)
    line2 = TextField(label=gettext_lazy("Address line 2 (optional)"), required=False)
    line3 = TextField(label=gettext_lazy("Address line 3 (optional)"), required=False)
    town = TextField(label=gettext_lazy("Town or city"), required=False)
    postcode = PostcodeField(label=gettext_lazy("Postcode"), required=False)
    country = CountryField(label=gettext_lazy("Country"), required=False)
    why = LongTextField(
        label=gettext_lazy("How do you know?"),
        max_length=1000,
        rows=3,
        missing=gettext_lazy("Enter how you know"),
    )

    def __init__(self, *args, record, **kwargs):
        known = {name: getattr(record, name) for name in CORRECTED}
        super().__init__(*args, record=record, initial=known, **kwargs)
