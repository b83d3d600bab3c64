"""What is asked before another LPA is made from one that is there."""

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, EmailField
from design.forms import Form

OTHER_KIND, SAME_FOR_PARTNER = "other-kind", "same-for-partner"
HERE, THEIR_OWN = "here", "their-own"


class AnotherForm(Form):
    """Asks what to make; offers is what there is to choose from, in words."""

    what = ChoiceField(
        label=_("What do you want to make?"),
        choices=(),
        missing=_("Select what you want to make"),
    )

    def __init__(self, *args, offers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["what"].offer(offers)


class PartnerForm(Form):
    """Asks which of the attorneys is the partner, and whose account it belongs in."""

    partner = ChoiceField(
        label=_("Which attorney is the partner?"),
        choices=(),
        missing=_("Select which attorney is the partner"),
    )
    where = ChoiceField(
        label=_("Whose account should it be in?"),
        choices=[
            (HERE, _("Mine: I help with both")),
            (THEIR_OWN, _("Their own: they go on with it themselves")),
        ],
        hints={
            THEIR_OWN: _(
                "We write to them. It stays in your account until they accept it, and "
                "is theirs alone after that"
            )
        },
        reveals={THEIR_OWN: ["email"]},
        missing=_("Select whose account it should be in"),
    )
    email = EmailField(
        label=_("Their e-mail address"),
        help_text=_("They sign in, or open an account, with this address"),
        missing=_("Enter their e-mail address"),
    )

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].offer([(str(p.uid), str(p)) for p in partners])
        if len(partners) == 1:
            self.fields["email"].initial = partners[0].email
