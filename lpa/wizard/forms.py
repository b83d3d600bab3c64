from dataclasses import fields

from django.utils.functional import cached_property

from design.forms import Form
from lpa.instrument import DECISIONS, Instrument

from .words import in_words

# Decisions that are words or numbers: where there are none, they are empty.
TEXTS = frozenset(f.name for f in fields(Instrument) if f.type in ("str", str))
TEXTS |= {"preferences", "instructions"}


class QuestionForm(Form):
    """A page that asks one thing. Its fields are named after decisions of Instrument.

    lenient is for a form keyed from paper: what was left blank stays blank, and becomes
    a finding for the caseworker rather than an error for the keyer.
    """

    title = ""
    intro = ""
    can_be_checked = False  # a button saves it and shows what the rules say to it
    stands_for_another_lpa = True  # whether an LPA made from this one keeps the answer

    def __init__(self, *args, lpa: Instrument, lenient: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.lpa, self.lenient = lpa, lenient
        self.fit(lpa)
        if lenient:
            for field in self.fields.values():
                field.required = False

    def fit(self, lpa: Instrument) -> None:
        """Fit choices and wording to what was decided on earlier pages."""

    @cached_property
    def heading(self):
        """The page's heading, unless a question is the heading itself."""
        has_own = any(
            getattr(field, "label_is_heading", False) for field in self.fields.values()
        )
        return "" if has_own else self.title

    def decisions(self) -> dict:
        """What the page's answers decide, by the names of Instrument."""
        answers = self.cleaned_data.items()
        return {name: or_silence(name, v) for name, v in answers if name in DECISIONS}

    def answer_rows(self) -> list[tuple[str, object]]:
        """Each question that was asked here, with the answer in words."""
        return [
            (bound.label, in_words(bound.field, self.cleaned_data[bound.name]))
            for bound in self
            if self.is_asked(bound.name)
        ]


def or_silence(name, value):
    """The answer, or what Instrument holds where there is none."""
    if value in (None, ""):
        return "" if name in TEXTS else None
    return value
