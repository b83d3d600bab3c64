"""What each kind of LPA asks of the donor: when it can be used, or life-sustaining
treatment (section 5 of the form)."""

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField
from lpa.choices import LifeSustaining, LpaType, WhenUsable
from lpa.wizard import QuestionForm, Section, Step


def is_property(lpa):
    return lpa.type is LpaType.PROPERTY_AND_AFFAIRS


def is_welfare(lpa):
    return lpa.type is LpaType.PERSONAL_WELFARE


class WhenUsableForm(QuestionForm):
    title = _("When can your attorneys use this LPA?")

    when_usable = ChoiceField(
        label=title,
        label_is_heading=True,
        choices=WhenUsable.choices,
        coerce=WhenUsable,
        hints={
            WhenUsable.HAS_CAPACITY: _(
                "While you can decide for yourself, they need your agreement. "
                "Most people choose this, as the LPA is easier to use"
            ),
            WhenUsable.CAPACITY_LOST: _(
                "They may have to prove each time that you cannot decide for yourself"
            ),
        },
        missing=_("Select when your attorneys can use this LPA"),
    )


class LifeSustainingForm(QuestionForm):
    title = _("Can your attorneys decide about life-sustaining treatment?")

    life_sustaining = ChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "Treatment that a doctor thinks is needed to keep you alive, "
            "at a time when you cannot decide for yourself"
        ),
        choices=LifeSustaining.choices,
        coerce=LifeSustaining,
        hints={
            LifeSustaining.OPTION_A: _(
                "They can agree to the treatment or refuse it for you"
            ),
            LifeSustaining.OPTION_B: _("Your doctors decide what is best for you"),
        },
        missing=_("Select whether your attorneys can decide about this treatment"),
    )


WHEN_USABLE = Section(
    slug="when",
    title=_("When the LPA can be used"),
    steps=(Step("when-usable", WhenUsableForm, asked_if=is_property),),
)

LIFE_SUSTAINING = Section(
    slug="life-sustaining",
    title=_("Life-sustaining treatment"),
    steps=(Step("choice", LifeSustainingForm, asked_if=is_welfare),),
)
