"""The form that every page of ours asks with."""

from dataclasses import dataclass

from django import forms
from django.forms.utils import ErrorDict
from django.utils.functional import cached_property


@dataclass(frozen=True)
class ErrorRow:
    """A line of the summary: what is wrong, and where to mend it."""

    text: str
    href: str = ""


def error_rows(form) -> list[ErrorRow]:
    """What is wrong with a form, of ours or another package's, in its own order."""
    rows = [ErrorRow(text) for text in form.non_field_errors()]
    for question in form:
        href = "" if question.is_hidden else f"#{question.first_box_id}"
        rows += [ErrorRow(text, href) for text in question.errors]
    return rows


class Form(forms.Form):
    """Asks questions in the design system; a question not revealed is not asked."""

    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    @property
    def error_rows(self) -> list[ErrorRow]:
        return error_rows(self)

    def showing(self, typed):
        """The same form, with what somebody typed into it before."""
        self.is_bound, self.data, self._errors = True, typed, None
        return self

    def not_judged_yet(self):
        """The same form, shown with what was typed and without saying what is wrong."""
        self._errors = ErrorDict()
        return self

    @cached_property
    def revealed_by(self) -> dict[str, list[tuple[str, str]]]:
        """For each field that waits for a choice, the choices: (question, value)."""
        waiting: dict[str, list[tuple[str, str]]] = {}
        for name, field in self.fields.items():
            for choice, revealed in getattr(field, "reveals", {}).items():
                for waits in self.fields.keys() & set(revealed):
                    waiting.setdefault(waits, []).append((name, choice))
        return waiting

    def posted(self) -> dict[str, list[str]]:
        """What was posted for this form's own fields: no token, no stray fields."""
        keys = [key for question in self for key in self.keys(question)]
        getlist = getattr(self.data, "getlist", lambda key: [self.data[key]])
        return {key: getlist(key) for key in keys if key in self.data}

    @staticmethod
    def keys(question):
        keys = getattr(question.field.widget, "keys", lambda name: [name])
        return keys(question.html_name)

    def get_context(self):
        return {"form": self}

    def _clean_fields(self):
        super()._clean_fields()
        for name in self.revealed_by:
            if not self.is_asked(name):
                self._errors.pop(name, None)
                nothing = getattr(self.fields[name], "nothing", None)
                self.cleaned_data[name] = nothing

    def is_asked(self, name: str) -> bool:
        """Whether the posted choices reveal this field, or nothing hides it."""
        choices = self.revealed_by.get(name)
        return not choices or any(
            self.is_chosen(question, value) and self.is_asked(question)
            for question, value in choices
        )

    def is_chosen(self, question: str, value: str) -> bool:
        data = self[question].data
        return value in (data if isinstance(data, list) else [data])
