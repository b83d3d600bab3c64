"""How people who act together make decisions; asked of attorneys and replacements."""

from django.utils.translation import gettext_lazy as _

from lpa.choices import HowTheyAct

from .lined import ON_A_SHEET, LinedTextField

HINTS = {
    HowTheyAct.JOINTLY_AND_SEVERALLY: _(
        "Any one of them can decide, or some or all of them together"
    ),
    HowTheyAct.JOINTLY: _("All of them must agree on everything"),
    HowTheyAct.MIXED: _(
        "All must agree on the decisions you list; any one can make the others"
    ),
}


def details_field(label, hint, missing, room=ON_A_SHEET):
    """The donor's own words that one of several choices asks for."""
    return LinedTextField(label=label, help_text=hint, missing=missing, room=room)


def explain(field, explained):
    """Say under each choice what follows when somebody drops out, with their names.

    explained gives that sentence, or nothing, for a choice.
    """
    hints = field.widget.hints
    told = {
        value: (hints.get(value, ""), explained(value)) for value, _ in field.choices
    }
    field.widget.hints = {
        value: ". ".join(str(sentence) for sentence in sentences if sentence)
        for value, sentences in told.items()
    }
