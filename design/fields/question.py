import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# "(optional)" behind a label, in whichever language, is no part of a name.
BRACKETS = re.compile(r"\s*\([^()]*\)$")


class Question(forms.Field):
    """What all our fields share. Their messages are ours, never the framework's."""

    default_error_messages = {"required": gettext_lazy("Enter an answer")}
    # What cleaned_data holds when the question is not asked.
    nothing: object = ""

    def __init__(
        self,
        *,
        missing=None,
        called=None,
        label_is_heading=False,
        label_size="",
        **settings,
    ):
        super().__init__(**settings)
        if missing:
            self.error_messages["required"] = missing
        self.called = called
        self.label_is_heading = label_is_heading
        self.label_size = label_size

    @property
    def name_in_messages(self) -> str:
        """How a message speaks of it: as told, else by a label that is no question."""
        if self.called:
            return str(self.called)
        label = BRACKETS.sub("", str(self.label or ""))
        is_name = label and len(label) <= 40 and not label.endswith("?")
        return label if is_name else _("Your answer")

    def wrong(self, message: str, code: str = "invalid", **values) -> ValidationError:
        """An error that can speak of this field as %(called)s. To be raised."""
        named = {"called": self.name_in_messages, **values}
        return ValidationError(message % named, code=code)
