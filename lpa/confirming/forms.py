"""What the pages of those who were asked ask them."""

from django.forms import HiddenInput
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

import clock
from clock.ages import OF_AGE, VERY_OLD, age
from design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    ReferenceField,
    TextField,
    TickField,
    YesNoField,
)
from design.fields.question import Question
from design.forms import Form

from . import codes

REASONS = {
    "unwilling": _("They do not want to take this on"),
    "not-allowed": _("They are not allowed to, or not able to"),
    "do-not-know": _("They do not know the donor"),
    "worried": _("They are worried about this LPA"),
    "not-said": _("They would rather not say"),
}
OTHER = "other"


class CodeForm(Form):
    """The two things that open together."""

    code = ReferenceField(
        label=_("Code"),
        help_text=_("8 letters and numbers, like 3467-89BC. Dashes do not matter"),
        missing=_("Enter the code"),
        invalid=_("The code has 8 letters and numbers"),
        parse=codes.read,
        autocomplete="one-time-code",
        spellcheck=False,
        width=10,
    )
    name = TextField(
        label=_("The donor’s last name"),
        help_text=_(
            "The donor makes the LPA, and is named in the message that you got. If "
            "they have only one name, enter that"
        ),
        missing=_("Enter the donor’s last name"),
        max_length=200,
        spellcheck=False,
    )


class DetailsRightForm(Form):
    are_right = YesNoField(
        label=_("Is all of this right?"),
        yes=_("Yes"),
        no=_("No, something should read otherwise"),
        missing=_("Select yes if all of this is right"),
    )


class SureOf(Question):
    """The answer about which somebody was asked whether it is right."""

    widget = HiddenInput


class BornForm(Form):
    """A date of birth: never of a child, and once more for somebody very old."""

    date_of_birth = DateField(
        label=_("Date of birth"),
        help_text=_("For example, 27 3 1951"),
        not_after_today=True,
        missing=_("Enter your date of birth"),
        autocomplete="bday",
    )
    sure_of = SureOf(required=False)

    def clean(self):
        answers = super().clean()
        born = answers.get("date_of_birth")
        if born is None:
            return answers
        years, asked_of = age(born, clock.today()), born.isoformat()
        if years < OF_AGE:
            self.add_error("date_of_birth", str(UNDER_AGE))
        elif years >= VERY_OLD and answers.get("sure_of") != asked_of:
            self.add_error("date_of_birth", str(ARE_YOU_SURE))
            self.data = self.data.copy()
            self.data["sure_of"] = asked_of
        return answers


class YesNoForm(Form):
    """Questions of yes or no that are told to it, by their names."""

    def __init__(self, *args, asked, **kwargs):
        super().__init__(*args, **kwargs)
        for each in asked:
            self.fields[each.slug] = YesNoField(
                label=each.asks,
                help_text=getattr(each, "hint", ""),
                label_size="s",
                missing=_("Select yes or no: %(question)s") % {"question": each.asks},
            )

    @property
    def said(self) -> dict[str, bool]:
        return dict(self.cleaned_data)


class CorporationForm(Form):
    """The corporation's number, and who signs for it."""

    company_number = TextField(
        label=_("Company registration number"),
        missing=_("Enter the company registration number"),
        max_length=75,
        width=20,
    )
    first_names_1 = TextField(
        label=_("First names of the person who signs"),
        missing=_("Enter the first names of the person who signs"),
        max_length=50,
    )
    last_name_1 = TextField(
        label=_("Last name of the person who signs"),
        missing=_("Enter the last name of the person who signs"),
        max_length=50,
    )
    position_1 = TextField(
        label=_("Their position"),
        help_text=_("For example: director, company secretary"),
        missing=_("Enter their position"),
        max_length=75,
    )
    has_second = YesNoField(
        label=_("Does a second person sign for the corporation?"),
        reveals={True: ["first_names_2", "last_name_2", "position_2"]},
        missing=_("Select yes if a second person signs"),
    )
    first_names_2 = TextField(
        label=_("First names of the second person"),
        missing=_("Enter the first names of the second person"),
        max_length=50,
    )
    last_name_2 = TextField(
        label=_("Last name of the second person"),
        missing=_("Enter the last name of the second person"),
        max_length=50,
    )
    position_2 = TextField(
        label=_("Position of the second person"),
        missing=_("Enter the position of the second person"),
        max_length=75,
    )

    @property
    def signatories(self) -> list[dict[str, str]]:
        numbers = (1, 2) if self.cleaned_data["has_second"] else (1,)
        return [
            {
                name: self.cleaned_data[f"{name}_{number}"]
                for name in ("first_names", "last_name", "position")
            }
            for number in numbers
        ]


def as_shown(company_number: str, signatories: list[dict[str, str]]) -> dict:
    """What was said before, as the form shows it again."""
    shown = {"company_number": company_number}
    for number, person in enumerate(signatories, start=1):
        shown |= {f"{name}_{number}": value for name, value in person.items()}
    return shown | ({"has_second": len(signatories) == 2} if signatories else {})


class AgreeForm(Form):
    agrees = TickField(
        label=_("I have read my part and agree to it"),
        error_messages={"required": _("Select the box if you agree")},
    )


class DeclineForm(Form):
    reason = ChoiceField(
        label=_("Why do you decline?"),
        help_text=_("The donor is told what you choose here"),
        choices=[
            ("unwilling", _("I do not want to take this on")),
            ("not-allowed", _("I am not allowed to, or not able to")),
            ("do-not-know", _("I do not know the donor")),
            ("worried", _("I am worried about this LPA")),
            (OTHER, _("Something else")),
            ("not-said", _("I would rather not say")),
        ],
        reveals={OTHER: ["reason_in_words"]},
        missing=_("Select why you decline"),
    )
    reason_in_words = LongTextField(
        label=_("What is the reason?"),
        missing=_("Enter the reason, or select that you would rather not say"),
        max_length=1000,
        rows=4,
    )

    @property
    def why(self) -> str:
        """The reason as the donor reads it."""
        if self.cleaned_data["reason"] == OTHER:
            return self.cleaned_data["reason_in_words"]
        return str(REASONS[self.cleaned_data["reason"]])


def say_wrong(form: Form, wrong) -> None:
    """Explain each wrong answer where it was given, to be answered again."""
    for each in wrong:
        form.add_error(each.slug, str(each.why))


UNDER_AGE = _(
    "You must be 18 or over to be the certificate provider. If you are not, decline "
    "below, and the donor names somebody else"
)
ARE_YOU_SURE = _(
    "By this date you are 100 or over. If it is right, choose Continue once more"
)
WRONG = _("The code or the name is wrong. Check both, and try again")


def too_many() -> str:
    return _now("You have tried too often. Wait five minutes, then try again")
