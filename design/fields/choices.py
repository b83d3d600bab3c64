"""Choices: one of a few, one of many, several, yes or no, a single tick."""

from django.utils.choices import (
    CallableChoiceIterator,
    flatten_choices,
    normalize_choices,
)
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from design import widgets

from .question import Question

SELECT = gettext_lazy("Select")
# Welsh answers each verb with a word of its own; these fit any question.
YES, NO = pgettext_lazy("any question", "Yes"), pgettext_lazy("any question", "No")


class Choosing(Question):
    """What the fields with choices share.

    choices are pairs, or a callable that gives them; coerce makes the answer of the
    choice's value; hints and reveals are by choice: a sentence, names of fields.
    """

    default_error_messages = {"required": gettext_lazy("Select an option")}

    def __init__(self, *, choices, coerce=str, hints=None, reveals=None, **settings):
        super().__init__(**settings)
        self.coerce = coerce
        self.offer(choices)
        self.widget.hints = by_value(hints)
        self.reveals = by_value(reveals)

    def offer(self, choices) -> None:
        """Offer other choices, on one form's own copy of this field."""
        self.choices = normalize_choices(choices)
        self.widget.choices = self.offered()

    def offered(self):
        return self.choices

    def chosen(self, value):
        """The answer that this value stands for. Raises what is wrong."""
        for offered, _label in flatten_choices(self.choices):
            if value == str(offered):
                return self.coerce(value)
        raise self.wrong(_("Select one of the options on this page"))


class ChoiceField(Choosing):
    """One of a few, as radios. The answer is coerce(value), or None."""

    widget = widgets.Radios
    nothing = None

    def __init__(self, *, inline=False, small=False, **settings):
        super().__init__(**settings)
        self.widget.inline, self.widget.small = inline, small

    def to_python(self, value):
        return None if value in (None, "") else self.chosen(value)


class SelectField(Choosing):
    """One of many, as a drop-down list; empty_label stands for no answer yet.

    Without one (empty_label=None) the first choice is the answer until changed.
    """

    widget = widgets.DropDown
    nothing = None

    def __init__(self, *, empty_label=SELECT, autocomplete="", **settings):
        self.empty_label = empty_label
        super().__init__(**settings)
        if autocomplete:
            self.widget.attrs["autocomplete"] = autocomplete

    def offered(self):
        def choices():
            if self.empty_label is not None:
                yield "", self.empty_label
            yield from self.choices

        return CallableChoiceIterator(choices)

    to_python = ChoiceField.to_python


class MultipleChoiceField(Choosing):
    """Any number of a few, as checkboxes. The answer is a list of coerce(value)."""

    widget = widgets.Checkboxes
    default_error_messages = {"required": gettext_lazy("Select at least one option")}

    def __init__(self, *, small=False, **settings):
        super().__init__(**settings)
        self.widget.small = small

    @property
    def nothing(self):
        return []

    def to_python(self, value) -> list:
        if not value:
            return []
        values = value if isinstance(value, (list, tuple)) else [value]
        return [self.chosen(one) for one in values]


class YesNoField(ChoiceField):
    """Yes or no, as radios posted "yes" and "no". The answer is True, False or None."""

    def __init__(
        self,
        *,
        yes=YES,
        no=NO,
        inline=False,
        **settings,
    ):
        super().__init__(
            choices=[("yes", yes), ("no", no)],
            coerce=lambda value: value == "yes",
            inline=inline,
            **settings,
        )

    def prepare_value(self, value):
        return as_value(value)


class TickField(Question):
    """One box to tick, posted "yes". The answer is True or False."""

    widget = widgets.Tick
    nothing = False
    default_error_messages = {"required": gettext_lazy("Select the box to continue")}

    def __init__(self, *, reveals=(), **settings):
        super().__init__(**settings)
        self.reveals = {"yes": list(reveals)} if reveals else {}

    def to_python(self, value) -> bool:
        if value in (None, "", False):
            return False
        if value in widgets.TICKED:
            return True
        raise self.wrong(_("Select the box, or leave it empty"))

    def validate(self, value) -> None:
        super().validate(value or None)


def as_value(choice):
    """The value a choice is posted as; true and false are yes and no."""
    if isinstance(choice, bool):
        return "yes" if choice else "no"
    return choice


def by_value(things) -> dict[str, object]:
    return {str(as_value(choice)): thing for choice, thing in (things or {}).items()}
