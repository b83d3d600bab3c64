"""What is asked about an EPA beside its moves: what arrived, who is who, the fee."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

import clock
from casework.epa_choices import (
    EpaAct,
    EpaGround,
    EpaPaper,
    EpaSettled,
    FeeTerms,
    NotTold,
    Relation,
)
from casework.epa_law import can_be_of
from casework.forms import CaseForm, offer
from casework.move_forms import LONGEST, CourtNumberField, a_day
from design.fields import (
    ChoiceField,
    CountryField,
    DateField,
    EmailField,
    LongTextField,
    PostcodeField,
    SelectField,
    TextField,
    TickField,
)
from design.forms import Form
from lpa.instrument import Address, Person

from .forms import named_in
from .recording import effects_for

SOMEBODY_ELSE = "somebody-else"
LINES = ("line1", "line2", "line3", "town", "postcode", "country")


class Addressed(Form):
    """The lines of an address in any country, all of which can be unknown."""

    line1 = TextField(label=_("Address line 1"), max_length=50, required=False)
    line2 = TextField(
        label=_("Address line 2 (optional)"), max_length=50, required=False
    )
    line3 = TextField(
        label=_("Address line 3 (optional)"), max_length=50, required=False
    )
    town = TextField(label=_("Town or city"), max_length=50, required=False)
    postcode = PostcodeField(label=_("Postcode"), required=False, autocomplete="")
    country = CountryField(
        label=_("Country"), required=False, initial="GB", autocomplete=""
    )


class Named(Form):
    first_names = TextField(label=_("First names"), max_length=100, required=False)
    last_name = TextField(
        label=_("Last name"),
        max_length=100,
        missing=_("Enter the last name"),
        spellcheck=False,
    )


class AboutEpa(Form):
    """What form EP2PG and the deed say, but for the people."""

    signed_on = DateField(
        label=_("The day the donor signed the EPA"),
        help_text=_("30 September 2007 or earlier: none can be made since"),
        missing=_("Enter the day the donor signed the EPA"),
        called=_("The date"),
        not_after_today=True,
    )
    received_on = a_day(
        _("The day the application arrived"),
        _("Enter the day the application arrived"),
    )
    acts = ChoiceField(
        label=_("How are the attorneys appointed?"),
        help_text=_("An EPA is for property and affairs only"),
        choices=EpaAct.choices,
        coerce=EpaAct,
        missing=_("Select how the attorneys are appointed"),
    )
    paper = ChoiceField(
        label=_("What came with form EP2PG?"),
        choices=EpaPaper.choices,
        coerce=EpaPaper,
        missing=_("Select what came with the form"),
    )
    other_epas = LongTextField(
        label=_("Other EPAs of the donor (optional)"),
        help_text=_("As the form says; leave it empty if there are none"),
        max_length=LONGEST,
        rows=3,
        required=False,
    )

    def clean_signed_on(self):
        signed_on = self.cleaned_data["signed_on"]
        if signed_on and not can_be_of(signed_on):
            raise ValidationError(
                _now("The day the donor signed must be 30 September 2007 or earlier")
            )
        return signed_on


class EpaArrived(AboutEpa, Addressed, Named):
    """All that is asked when the application arrives; its people come afterwards."""

    date_of_birth = DateField(
        label=_("Date of birth"), required=False, not_after_today=True
    )
    field_order = ("first_names", "last_name", "date_of_birth", *LINES)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = clock.today()

    def said(self) -> dict:
        """What the verb is told: the donor as a person, and the rest."""
        said = dict(self.cleaned_data)
        address = Address(**{line: said.pop(line) or "" for line in LINES})
        names = ("first_names", "last_name", "date_of_birth")
        donor = Person(address=address, **{name: said.pop(name) for name in names})
        return said | {"donor": donor}


class CorrectedEpa(AboutEpa, CaseForm):
    is_donor_dispensed = TickField(
        label=_("The court has dispensed with notice to the donor"), required=False
    )


class AnyPerson(Addressed, Named, CaseForm):
    """What attorneys and relatives have in common."""

    relation = SelectField(
        label=_("How are they related to the donor?"),
        choices=Relation.choices,
        coerce=Relation,
        empty_label="",
        missing=_("Select how they are related to the donor"),
    )
    untold = SelectField(
        label=_("Why need they not be told? (optional)"),
        choices=NotTold.choices,
        coerce=NotTold,
        required=False,
        empty_label="",
    )
    email = EmailField(label=_("E-mail (optional)"), required=False, autocomplete="")

    def clean(self):
        for name in ("relation", "untold", "country"):
            if name in self.cleaned_data:
                self.cleaned_data[name] = self.cleaned_data[name] or ""


class EpaRelative(AnyPerson):
    field_order = ("first_names", "last_name", "relation", "untold", *LINES)


class EpaAttorney(AnyPerson):
    last_name = TextField(
        label=_("Last name, or the name of a trust corporation"),
        max_length=100,
        missing=_("Enter the last name"),
        spellcheck=False,
    )
    relation = SelectField(
        label=_("How are they related to the donor? (optional)"),
        help_text=_("A relative who is an attorney counts among those who are told"),
        choices=Relation.choices,
        coerce=Relation,
        required=False,
        empty_label="",
    )
    company = TextField(label=_("Company (optional)"), max_length=100, required=False)
    is_applying = TickField(label=_("They apply, or join in applying"), required=False)
    field_order = ("first_names", "last_name", "company", "is_applying", "relation")


class NewObjection(CaseForm):
    recipient = ChoiceField(
        label=_("Who objects?"), choices=(), missing=_("Select who objects")
    )
    objector = TextField(
        label=_("The name of somebody else (optional)"),
        max_length=255,
        required=False,
    )
    ground = ChoiceField(
        label=_("On what ground?"),
        choices=EpaGround.choices,
        coerce=EpaGround,
        missing=_("Select the ground"),
    )
    received_on = a_day(
        _("The day the objection arrived"), _("Enter the day the objection arrived")
    )
    words = LongTextField(
        label=_("What do they say? (optional)"), max_length=LONGEST, required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        else_ = (SOMEBODY_ELSE, _now("Somebody else"))
        offer(self.fields["recipient"], [*named_in(self.case), else_])

    def clean(self):
        chosen = self.cleaned_data.get("recipient")
        if chosen == SOMEBODY_ELSE and not self.cleaned_data.get("objector"):
            self.add_error("objector", _now("Enter the name of who objects"))
        if chosen:
            is_named = chosen != SOMEBODY_ELSE
            self.cleaned_data["recipient"] = int(chosen) if is_named else None
            self.cleaned_data["objector"] *= not is_named


class ObjectionSettled(CaseForm):
    state = ChoiceField(
        label=_("What has become of it?"),
        choices=[
            (each.value, each.label)
            for each in (EpaSettled.WITHDRAWN, EpaSettled.NOT_VALID)
        ],
        coerce=EpaSettled,
        missing=_("Select what has become of it"),
    )
    why = LongTextField(
        label=_("What shows that?"),
        max_length=LONGEST,
        missing=_("Enter what shows that"),
    )


class EpaOrdered(CaseForm):
    effect = ChoiceField(
        label=_("What does it order?"),
        choices=(),
        missing=_("Select what it orders"),
    )
    ordered_on = a_day(_("The day it was made"), _("Enter the day it was made"))
    order_received_on = a_day(
        _("The day it reached us"), _("Enter the day it reached us")
    )
    court_number = CourtNumberField(
        label=_("The court’s case number (optional)"),
        required=False,
        max_length=20,
        width=10,
    )
    order = LongTextField(
        label=_("Its words (optional)"), required=False, max_length=LONGEST
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        effects = effects_for(self.case)
        offer(self.fields["effect"], [(each.value, each.label) for each in effects])


class Inquiries(CaseForm):
    inquiries = LongTextField(
        label=_("What did inquiries show?"),
        help_text=_("They are needed where no relative was given notice"),
        max_length=LONGEST,
        missing=_("Enter what inquiries showed"),
    )


class TermsOfFee(CaseForm):
    fee_terms = ChoiceField(
        label=_("What is asked for the fee?"),
        choices=FeeTerms.choices,
        coerce=FeeTerms,
        missing=_("Select what is asked for the fee"),
    )
    fee_why = LongTextField(
        label=_("Why?"), max_length=LONGEST, rows=3, missing=_("Enter the reason")
    )


class WhyBack(CaseForm):
    why = LongTextField(label=_("Why?"), max_length=1000, missing=_("Enter the reason"))
