"""A field in a form: what its label, hint, error and box must say about each other."""

from django import forms
from django.forms.boundfield import BoundField
from django.forms.widgets import Input
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

CLASSES = {
    forms.Textarea: "govuk-textarea",
    forms.Select: "govuk-select",
    forms.CheckboxInput: "govuk-checkboxes__input",
    forms.FileInput: "govuk-file-upload",
    Input: "govuk-input",
}


class BoundQuestion(BoundField):
    """Knows the design system's contract for any field, ours or another package's."""

    def __str__(self):
        return self.as_hidden_or_group()

    __html__ = __str__

    def as_hidden_or_group(self):
        return self.as_widget() if self.is_hidden else self.as_field_group()

    @property
    def is_tick(self):
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def is_ticked(self):
        return self.field.widget.check_test(self.value())

    @property
    def label_is_heading(self):
        return getattr(self.field, "label_is_heading", False)

    @property
    def label_size(self):
        """s, m, l, xl or nothing; a heading is l unless told."""
        told = getattr(self.field, "label_size", "")
        return told or ("l" if self.label_is_heading else "")

    @property
    def hint_id(self):
        return f"{self.auto_id}-{'item-hint' if self.is_tick else 'hint'}"

    @property
    def error_id(self):
        return f"{self.auto_id}-error"

    @property
    def info_id(self):
        return f"{self.auto_id}-info"

    @property
    def character_limit(self):
        """How many characters are counted down beside the box, if they are."""
        return getattr(self.field, "counts_down_from", None)

    @property
    def count_texts(self):
        """The count's words where its script, which speaks English, must be told."""
        if (get_language() or "en").startswith("en"):
            return {}
        return {
            "characters-under-limit.one": _("1 character left"),
            "characters-under-limit.other": _("%{count} characters left"),
            "characters-at-limit": _("No characters left"),
            "characters-over-limit.one": _("1 character too many"),
            "characters-over-limit.other": _("%{count} characters too many"),
        }

    @property
    def aria_describedby(self):
        described = (
            (self.info_id, self.character_limit),
            (self.hint_id, self.help_text),
            (self.error_id, self.errors),
        )
        return " ".join(id_ for id_, there in described if there)

    @property
    def first_box_id(self):
        """Where a link to this field's error must lead."""
        first = getattr(self.field.widget, "first_box_id", None)
        return first(self.auto_id, self.wrong_boxes) if first else self.auto_id

    @cached_property
    def wrong_boxes(self):
        """The boxes of a date that the errors are about; all when none is named."""
        named = [
            box
            for error in self.form.errors.as_data().get(self.name, ())
            for box in getattr(error, "boxes", ())
        ]
        return named if named or not self.errors else ["day", "month", "year"]

    @cached_property
    def is_revealed(self):
        """Whether another question's choice shows this one, inside that question."""
        return self.name in getattr(self.form, "revealed_by", {})

    @property
    def revealed(self):
        """The fields shown under each choice, by the choice's value."""
        reveals = getattr(self.field, "reveals", {})
        return {
            choice: [self.form[name] for name in names if name in self.form.fields]
            for choice, names in reveals.items()
        }

    def as_widget(self, widget=None, attrs=None, only_initial=False):
        meet = getattr(widget or self.field.widget, "meet", None)
        if meet:
            meet(self)
        return super().as_widget(widget, attrs, only_initial)

    def build_widget_attrs(self, attrs, widget=None):
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        # The error itself is announced; the summary takes the focus.
        attrs.pop("aria-invalid", None)
        widget.attrs.pop("autofocus", None)
        if not widget.is_hidden:
            attrs["class"] = self.classes(widget)
        return attrs

    def classes(self, widget):
        base = next((c for kind, c in CLASSES.items() if isinstance(widget, kind)), "")
        wrong = f"{base}--error" if base and self.errors and not self.is_tick else ""
        own = widget.attrs.get("class", "")
        return " ".join(filter(None, (base, wrong, own)))
