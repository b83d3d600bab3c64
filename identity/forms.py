"""What is asked about identities."""

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, EmailField, TextField, TickField, YesNoField
from design.forms import Form
from prescribed.on_screen import IS_NO_RELATION, VOUCHES

from .choices import Way

CHANGE, COURT, WITHDRAW, DELETE = "change", "court", "withdraw", "delete"


WAYS = {
    Way.ONE_LOGIN: _("GOV.UK One Login"),
    Way.POST_OFFICE: _("At a Post Office"),
    Way.VOUCHING: _("Somebody vouches for you"),
    Way.COURT: _("By way of the court"),
}


class WayForm(Form):
    way = ChoiceField(
        label=_("How will you confirm your identity?"),
        label_is_heading=True,
        choices=Way.choices,
        coerce=Way,
        hints={
            Way.ONE_LOGIN: _("On a telephone or a computer, with a document"),
            Way.POST_OFFICE: _(
                "You begin with GOV.UK One Login and take a document to a Post Office"
            ),
            Way.VOUCHING: _(
                "An adult who has known you for two years and has no part in the LPA"
            ),
            Way.COURT: _("If there is no other way. It takes longer"),
        },
        missing=_("Select how you will confirm your identity"),
    )

    def __init__(self, *args, ways, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["way"].offer([(way, WAYS[way]) for way in ways])


class DiffersForm(Form):
    what = ChoiceField(
        label=_("What do you want to do?"),
        label_size="m",
        choices=[],
        missing=_("Select what you want to do"),
    )

    def __init__(self, *args, offers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["what"].offer(offers)


class NothingToFill(Form):
    """A page that is only agreed to."""


NOT_RELATED = _(
    "They are another person than anybody in the LPA, and related to none of them"
)


class VoucherForm(Form):
    first_names = TextField(
        label=_("First names"),
        missing=_("Enter their first names"),
        called=_("First names"),
        max_length=200,
        spellcheck=False,
    )
    last_name = TextField(
        label=_("Last name"),
        missing=_("Enter their last name"),
        called=_("Last name"),
        max_length=200,
        spellcheck=False,
    )
    email = EmailField(label=_("E-mail address (optional)"), required=False)
    is_not_related = TickField(label=NOT_RELATED, required=False)


class CodeForm(Form):
    code = TextField(
        label=_("The code that the donor gave you"),
        help_text=_("8 letters and numbers, like 346R-789B"),
        missing=_("Enter the code"),
        called=_("The code"),
        max_length=40,
        width=10,
        autocomplete="one-time-code",
        spellcheck=False,
    )
    last_name = TextField(
        label=_("The donor’s last name"),
        missing=_("Enter the donor’s last name"),
        called=_("The donor’s last name"),
        max_length=200,
        spellcheck=False,
    )


class OwnNameForm(Form):
    first_names = TextField(
        label=_("First names"),
        missing=_("Enter your first names"),
        called=_("First names"),
        autocomplete="given-name",
        spellcheck=False,
    )
    last_name = TextField(
        label=_("Last name"),
        missing=_("Enter your last name"),
        called=_("Last name"),
        autocomplete="family-name",
        spellcheck=False,
    )
    is_not_related = TickField(
        label=_(
            "I am another person than anybody in the LPA, and related to none of them"
        ),
        required=False,
    )


class DetailsForm(Form):
    are_right = YesNoField(
        label=_("Are these the donor’s details, as far as you know?"),
        label_size="m",
        missing=_("Select yes if the details are right"),
    )


class DeclarationForm(Form):
    knows_two_years = YesNoField(
        label=_("Have you known the donor for two years or longer?"),
        label_size="m",
        missing=_("Select yes if you have known the donor for two years"),
    )
    lives_with_donor = YesNoField(
        label=_("Do you live at the donor’s address?"),
        label_size="m",
        missing=_("Select yes if you live at the donor’s address"),
    )
    is_not_related = TickField(
        label=IS_NO_RELATION.says, missing=IS_NO_RELATION.missing
    )
    declares = TickField(label=VOUCHES.says, missing=VOUCHES.missing)
