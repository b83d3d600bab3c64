"""Who is filling this in: counted, and kept apart from the LPA."""

from django.utils.translation import gettext_lazy as _

from design.fields import ChoiceField, TextField
from lpa.wizard import QuestionForm, Section, StatisticStep

WHO = [
    ("donor", _("The donor")),
    ("friend-or-family", _("A friend or relative of the donor")),
    ("finance-professional", _("A finance professional")),
    ("legal-professional", _("A legal professional")),
    ("estate-planning-professional", _("An estate planning professional")),
    ("digital-partner", _("A digital partner")),
    ("charity", _("A charity")),
    ("organisation", _("Another organisation")),
    ("other", _("Somebody else")),
    ("not-said", _("I would rather not say")),
]


class WhoAreYouForm(QuestionForm):
    title = _("Who is filling in this application?")

    who = ChoiceField(
        label=title,
        label_is_heading=True,
        help_text=_(
            "We count the answers to improve this service. They stay apart from the LPA"
        ),
        choices=WHO,
        reveals={"other": ["other"]},
        missing=_("Select who is filling in this application"),
    )
    other = TextField(label=_("Who? (optional)"), max_length=200, required=False)


WHO_ARE_YOU = Section(
    slug="who-are-you",
    title=_("Who is filling this in"),
    steps=(StatisticStep("who", WhoAreYouForm),),
)
