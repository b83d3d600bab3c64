"""Whether the donor can pay less (section 14)."""

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField
from lpa.choices import FeeReduction
from lpa.wizard import QuestionForm, Section, Step


class FeeReductionForm(QuestionForm):
    title = _("Are you asking for a lower fee?")

    fee_reduction = ChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_("Only the donor's own benefits and income count"),
        choices=FeeReduction.choices,
        coerce=FeeReduction,
        hints={
            FeeReduction.BENEFITS: _(
                "Such as Income Support, the Guarantee Credit of Pension Credit or "
                "Housing Benefit. There is nothing to pay, unless damages of more than "
                "£16,000 for a personal injury were left out of account"
            ),
            FeeReduction.UNIVERSAL_CREDIT: _(
                "Nothing is taken now. The OPG decides, and then tells you the fee"
            ),
            FeeReduction.LOW_INCOME: _(
                "Less than £12,000 a year before tax. You pay half"
            ),
        },
        missing=_("Select whether you are asking for a lower fee"),
    )


FEE_REDUCTION = Section(
    slug="fee-reduction",
    title=_("The fee"),
    steps=(Step("reduction", FeeReductionForm),),
)
