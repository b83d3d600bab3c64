"""The donor's own words to the attorneys (section 7)."""

from django.utils.translation import gettext_lazy as _

from lpa.rules.preferences_and_instructions import MOST_CHARACTERS
from lpa.wizard import QuestionForm, Section, Step

from .lined import LinedTextField


class TextForm(QuestionForm):
    title = _("Preferences and instructions")
    can_be_checked = True
    intro = _(
        "Most people leave both empty. Your attorneys must always act in your best "
        "interests, whether you write anything here or not."
    )

    preferences = LinedTextField(
        label=_("Preferences (optional)"),
        help_text=_(
            "What you would like your attorneys to think of. "
            "They do not have to follow it"
        ),
        max_length=MOST_CHARACTERS,
        required=False,
    )
    instructions = LinedTextField(
        label=_("Instructions (optional)"),
        help_text=_(
            "What your attorneys must do or must not do. "
            "An instruction that cannot work may stop the LPA from being registered"
        ),
        max_length=MOST_CHARACTERS,
        required=False,
    )

    @property
    def says_something(self) -> bool:
        return any(self[name].value() for name in self.fields)


PREFERENCES_AND_INSTRUCTIONS = Section(
    slug="preferences-and-instructions",
    title=_("Preferences and instructions"),
    steps=(Step("text", TextForm),),
)
