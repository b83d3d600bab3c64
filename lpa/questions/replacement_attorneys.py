"""Replacement attorneys: whether, who, when they step in, how they make decisions."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, YesNoField
from lpa.choices import HowTheyAct, Role, StepIn
from lpa.rules.bankruptcy import says_if_bankrupt
from lpa.rules.losses import if_a_replacement_stops, if_one_stops
from lpa.rules.replacement_attorneys import (
    may_say_how_they_act,
    may_say_when_they_step_in,
)
from lpa.wizard import PeopleStep, QuestionForm, Section, Step

from .attorneys import may_add_trust_corporation
from .decisions import HINTS, details_field, explain
from .lined import AMONG_OTHER_LINES
from .person import ReplacementAttorneyForm, TrustCorporationForm


def wants_replacements(lpa):
    return lpa.wants_replacements is True


def has_attorneys(lpa):
    return lpa.type is not None and bool(lpa.attorneys)


class WantReplacementsForm(QuestionForm):
    title = _("Do you want replacement attorneys?")

    wants_replacements = YesNoField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "They step in for good when an attorney can no longer act. "
            "They do not stand in for holidays or a short illness"
        ),
        missing=_("Select yes if you want replacement attorneys"),
    )


class WhenTheyStepInForm(QuestionForm):
    title = _("When should your replacement attorneys step in?")

    replacements_step_in = ChoiceField(
        label=title,
        label_is_heading=True,
        choices=StepIn.choices,
        coerce=StepIn,
        hints={
            StepIn.ONE_CANNOT_ACT: _(
                "All replacements step in together and act with those who are left"
            ),
        },
        reveals={StepIn.ANOTHER_WAY: ["replacements_step_in_details"]},
        missing=_("Select when they should step in"),
    )
    replacements_step_in_details = details_field(
        _("When and how they should step in"),
        _("Name the attorney and the replacement who takes their place"),
        _("Enter when and how your replacement attorneys should step in"),
        room=AMONG_OTHER_LINES,
    )

    def fit(self, lpa):
        def explained(choice):
            return if_one_stops(replace(lpa, replacements_step_in=StepIn(choice)))

        explain(self.fields["replacements_step_in"], explained)


class HowReplacementsActForm(QuestionForm):
    title = _("How should your replacement attorneys make decisions?")

    replacements_act = ChoiceField(
        label=title,
        label_is_heading=True,
        choices=HowTheyAct.choices,
        coerce=HowTheyAct,
        hints=HINTS,
        reveals={HowTheyAct.MIXED: ["replacements_act_details"]},
        missing=_("Select how your replacement attorneys should make decisions"),
    )
    replacements_act_details = details_field(
        _("Decisions that all of them must agree on"),
        _("For example: selling or letting my home"),
        _("Enter the decisions that all replacements must agree on"),
        room=AMONG_OTHER_LINES,
    )

    def fit(self, lpa):
        def explained(choice):
            chosen = replace(lpa, replacements_act=HowTheyAct(choice))
            return if_a_replacement_stops(chosen)

        explain(self.fields["replacements_act"], explained)


REPLACEMENT_ATTORNEYS = Section(
    slug="replacement-attorneys",
    title=_("Replacement attorneys"),
    ready_if=has_attorneys,
    steps=(
        Step("wanted", WantReplacementsForm),
        PeopleStep(
            "people",
            Role.REPLACEMENT_ATTORNEY,
            title=_("Who are your replacement attorneys?"),
            intro=_(
                "They must be 18 or over when you sign, and not already attorneys."
            ),
            form=ReplacementAttorneyForm,
            trust_corporation_form=TrustCorporationForm,
            may_add_trust_corporation=may_add_trust_corporation,
            says_enough=says_if_bankrupt,
            asked_if=wants_replacements,
        ),
        Step("when-they-step-in", WhenTheyStepInForm, may_say_when_they_step_in),
        Step("how-they-act", HowReplacementsActForm, may_say_how_they_act),
    ),
)
