"""Which of the two kinds of LPA this is."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField
from lpa.choices import LpaType
from lpa.wizard import QuestionForm, Section, Step
from lpa.wizard.sections import always


class TypeForm(QuestionForm):
    title = _("What should your attorneys be able to decide about?")

    type = ChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_("Each is an LPA of its own, with its own fee. You can make both"),
        choices=LpaType.choices,
        coerce=LpaType,
        hints={
            LpaType.PROPERTY_AND_AFFAIRS: _(
                "Bank accounts, bills, benefits and pensions, buying or selling a home"
            ),
            LpaType.PERSONAL_WELFARE: _(
                "Daily routine, medical care, moving into a care home. "
                "It can only be used when you cannot decide for yourself"
            ),
        },
        missing=_("Select what your attorneys should be able to decide about"),
    )

    def clean_type(self):
        chosen = self.cleaned_data["type"]
        if self.lpa.donor and self.lpa.type and chosen != self.lpa.type:
            self.add_error(
                "type",
                _now(
                    "The kind of LPA cannot change once its donor is named. "
                    "Start another LPA for the other kind"
                ),
            )
        return chosen


LPA_TYPE = Section(
    slug="lpa-type",
    title=_("What the LPA is for"),
    steps=(Step("type", TypeForm),),
    ready_if=always,
)
