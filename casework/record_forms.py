"""What is asked about objections, attorneys, exceptions and proposals."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import clock
from design.fields import (
    ChoiceField,
    LongTextField,
    MultipleChoiceField,
    SelectField,
    TextField,
    TickField,
)

from .attorneys import reasons_for, still_appointed, who_acts
from .choices import (
    GROUNDS,
    EndReason,
    ExceptionKind,
    ObjectionGround,
    ObjectionKind,
    ObjectionState,
)
from .forms import CaseForm, offer
from .models.finding import LEAVES_OUT
from .move_forms import LONGEST, a_day
from .recipients import addressees


def people_by_uid(case) -> dict[str, str]:
    """The names of everybody in the LPA who might object."""
    return {each.uid: each.name for each in addressees(case.instrument)}


class NewObjection(CaseForm):
    """others are the cases of the same donor that it can be about as well."""

    kind = ChoiceField(
        label=gettext_lazy("What kind of objection is it?"),
        choices=ObjectionKind.choices,
        coerce=ObjectionKind,
        missing=gettext_lazy("Select what kind of objection it is"),
    )
    uid = SelectField(
        label=gettext_lazy("Who objects? (if the LPA names them)"),
        choices=(),
        required=False,
        empty_label=gettext_lazy("Somebody else"),
    )
    objector = TextField(
        label=gettext_lazy("Their name, if the LPA does not name them"),
        required=False,
        max_length=200,
    )
    ground = SelectField(
        label=gettext_lazy("On which ground?"),
        help_text=gettext_lazy("Only a factual or a prescribed objection has one"),
        choices=ObjectionGround.choices,
        coerce=ObjectionGround,
        required=False,
        empty_label=gettext_lazy("No ground"),
    )
    about = SelectField(
        label=gettext_lazy("Which attorney is it about? (optional)"),
        choices=(),
        required=False,
        empty_label=gettext_lazy("No attorney"),
    )
    words = LongTextField(
        label=gettext_lazy("What do they say?"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter what they say"),
    )
    received_on = a_day(
        gettext_lazy("The day it arrived"), gettext_lazy("Enter the day it arrived")
    )
    cases = MultipleChoiceField(
        label=gettext_lazy("Is it about other LPAs of the same donor too?"),
        choices=(),
        required=False,
        small=True,
    )

    def __init__(self, *args, others=(), **kwargs):
        super().__init__(*args, **kwargs)
        lpa = self.case.instrument
        people = [(each.uid, each.in_words) for each in addressees(lpa)]
        offer(self.fields["uid"], people)
        appointed = [(each.uid, each.full_name) for each in still_appointed(self.case)]
        offer(self.fields["about"], appointed)
        if others:
            named = [(case.number, f"{case}, {case.donor_name}") for case in others]
            offer(self.fields["cases"], named)
        else:
            del self.fields["cases"]
        self.fields["received_on"].initial = clock.today()

    def clean(self):
        said = self.cleaned_data
        if not said.get("uid") and not said.get("objector"):
            self.add_error("objector", _("Enter the name of who objects"))
        kind, ground = said.get("kind"), said.get("ground")
        if kind is not None and (ground or None) not in (GROUNDS[kind] or (None,)):
            self.add_error("ground", self.about_the_ground(kind))

    @staticmethod
    def about_the_ground(kind):
        if GROUNDS[kind]:
            return _("Select a ground that this kind of objection can have")
        return _("This kind of objection has no ground")


class ObjectionDecided(CaseForm):
    state = ChoiceField(
        label=gettext_lazy("What becomes of it?"),
        choices=[
            choice
            for choice in ObjectionState.choices
            if choice[0] != ObjectionState.RECEIVED
        ],
        coerce=ObjectionState,
        missing=gettext_lazy("Select what becomes of it"),
    )
    stops_registration = TickField(
        label=gettext_lazy("It is upheld, and this LPA cannot be registered"),
        required=False,
    )
    removes = TickField(
        label=gettext_lazy("It is upheld, and the attorney it is about has to leave"),
        required=False,
    )
    why = LongTextField(
        label=gettext_lazy("Why?"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter why"),
    )

    def clean(self):
        said = self.cleaned_data
        ticked = said.get("stops_registration") or said.get("removes")
        if ticked and said.get("state") not in (None, ObjectionState.UPHELD):
            sentence = _("Only an objection that is upheld stops or removes anything")
            self.add_error("state", sentence)


class WhyOverruled(CaseForm):
    why = LongTextField(
        label=gettext_lazy("What did the court find?"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter what the court found"),
    )


class AttorneyLeaves(CaseForm):
    uid = ChoiceField(
        label=gettext_lazy("Who leaves?"),
        choices=(),
        missing=gettext_lazy("Select who leaves"),
    )
    reason = ChoiceField(
        label=gettext_lazy("Why?"),
        choices=(),
        missing=gettext_lazy("Select why they leave"),
    )
    on = a_day(
        gettext_lazy("On which day did the appointment end?"),
        gettext_lazy("Enter the day on which the appointment ended"),
    )
    evidence = LongTextField(
        label=gettext_lazy("What shows it?"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter what shows it"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = [(each.uid, each.full_name) for each in still_appointed(self.case)]
        offer(self.fields["uid"], people)
        reasons = [(each.value, each.label) for each in reasons_for(self.case)]
        offer(self.fields["reason"], reasons)

    def clean_reason(self):
        return EndReason(self.cleaned_data["reason"])


class ReplacementStepsIn(CaseForm):
    uid = ChoiceField(
        label=gettext_lazy("Who steps in?"),
        choices=(),
        missing=gettext_lazy("Select who steps in"),
    )
    on = a_day(gettext_lazy("From which day?"), gettext_lazy("Enter from which day"))
    evidence = LongTextField(
        label=gettext_lazy("Which words of the donor let them step in now?"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter the words that let them step in now"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        waiting = who_acts(self.case).may_step_in
        names = {each.uid: each.full_name for each in self.case.instrument.replacements}
        offer(self.fields["uid"], [(uid, names[uid]) for uid in waiting])


class NewException(CaseForm):
    exception = ChoiceField(
        label=gettext_lazy("What does the register leave out?"),
        choices=ExceptionKind.choices,
        coerce=ExceptionKind,
        missing=gettext_lazy("Select what the register leaves out"),
    )
    about = SelectField(
        label=gettext_lazy("Who is left out?"),
        choices=(),
        required=False,
        empty_label=gettext_lazy("Nobody"),
    )
    sentence = LongTextField(
        label=gettext_lazy("The sentence on the entry in the register"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter the sentence on the entry"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = [(each.uid, each.full_name) for each in still_appointed(self.case)]
        offer(self.fields["about"], people)

    def clean(self):
        said = self.cleaned_data
        if said.get("exception") in LEAVES_OUT and not said.get("about"):
            self.add_error("about", _("Select who is left out"))


class WhyDeclined(CaseForm):
    why = LongTextField(
        label=gettext_lazy("Why is it not to be done?"),
        max_length=LONGEST,
        missing=gettext_lazy("Enter why it is not to be done"),
    )
