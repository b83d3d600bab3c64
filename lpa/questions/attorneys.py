"""The attorneys, and how they make decisions."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField
from lpa.choices import HowTheyAct, Role
from lpa.rules.attorneys import must_say_how_they_act
from lpa.rules.bankruptcy import says_if_bankrupt
from lpa.rules.losses import if_one_stops
from lpa.wizard import PeopleStep, QuestionForm, Section, Step

from .decisions import HINTS, details_field, explain
from .person import AttorneyForm, TrustCorporationForm
from .powers import is_property


def may_add_trust_corporation(lpa):
    """Only for property and affairs, and only one (section 10(1)(b) of the Act)."""
    return is_property(lpa) and not lpa.trust_corporations


class HowTheyActForm(QuestionForm):
    title = _("How should your attorneys make decisions?")

    attorneys_act = ChoiceField(
        label=title,
        label_is_heading=True,
        choices=HowTheyAct.choices,
        coerce=HowTheyAct,
        hints=HINTS,
        reveals={HowTheyAct.MIXED: ["attorneys_act_details"]},
        missing=_("Select how your attorneys should make decisions"),
    )
    attorneys_act_details = details_field(
        _("Decisions that all of them must agree on"),
        _("For example: selling or letting my home"),
        _("Enter the decisions that all your attorneys must agree on"),
    )

    def fit(self, lpa):
        def explained(choice):
            return if_one_stops(replace(lpa, attorneys_act=HowTheyAct(choice)))

        explain(self.fields["attorneys_act"], explained)


ATTORNEYS = Section(
    slug="attorneys",
    title=_("Attorneys"),
    steps=(
        PeopleStep(
            "people",
            Role.ATTORNEY,
            title=_("Who are your attorneys?"),
            intro=_(
                "People you trust to decide for you. They must be 18 or over when you "
                "sign. One is enough; the printed form has room for any number."
            ),
            form=AttorneyForm,
            trust_corporation_form=TrustCorporationForm,
            may_add_trust_corporation=may_add_trust_corporation,
            says_enough=says_if_bankrupt,
        ),
        Step("how-they-act", HowTheyActForm, asked_if=must_say_how_they_act),
    ),
)
