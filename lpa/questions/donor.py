"""The donor: whose LPA this is."""

from django.utils.translation import gettext_lazy as _

from design.fields import TextField, YesNoField
from lpa.choices import Role
from lpa.wizard import PersonStep, QuestionForm, Section, Step

from .person import AttorneyForm, date_of_birth


class DonorForm(AttorneyForm):
    title = _("Who is the donor?")
    intro = _("The donor is the person the LPA is for, who chooses the attorneys.")

    first_names = TextField(
        label=_("First names"),
        help_text=_("All of them, in full, as on a passport or birth certificate"),
        max_length=53,
        missing=_("Enter the donor's first names"),
        autocomplete="given-name",
        spellcheck=False,
    )
    last_name = TextField(
        label=_("Last name"),
        max_length=61,
        required=False,
        autocomplete="family-name",
        spellcheck=False,
    )
    other_names = TextField(
        label=_("Other names the donor is known by (optional)"),
        help_text=_("For example a stage name or a name before marriage"),
        max_length=50,
        required=False,
    )
    date_of_birth = date_of_birth(_("Enter the donor's date of birth"))
    is_bankrupt = None  # a bankrupt may still be a donor

    field_order = [
        *AttorneyForm.field_order[:4],
        "other_names",
        *AttorneyForm.field_order[4:],
    ]


class CanSignForm(QuestionForm):
    title = _("Can the donor sign or make a mark?")

    donor_can_sign = YesNoField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "A mark or a thumbprint counts. If the answer is no, somebody else signs "
            "for the donor in front of the donor and two witnesses"
        ),
        missing=_("Select yes if the donor can sign or make a mark"),
    )


DONOR = Section(
    slug="donor",
    title=_("The donor"),
    steps=(
        PersonStep("details", Role.DONOR, DonorForm),
        Step("can-sign", CanSignForm),
    ),
)
