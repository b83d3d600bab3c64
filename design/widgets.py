"""The boxes that people type in and choose from."""

from typing import NamedTuple

from django import forms
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from .typed import showable


class Showing:
    """Shows back what was typed, whatever it was."""

    def format_value(self, value):
        if value is None or value == "":
            return None
        return showable(value)


class TextBox(Showing, forms.TextInput):
    """One line, with what stands before and behind it (a pound sign)."""

    template_name = "design/widgets/input.html"

    def __init__(self, attrs=None, *, prefix="", suffix="", input_type="text"):
        super().__init__(attrs)
        self.prefix, self.suffix, self.input_type = prefix, suffix, input_type

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"].update(prefix=self.prefix, suffix=self.suffix)
        return context


class FileBox(forms.FileInput):
    """A file to be chosen. A browser never shows again which one it was."""

    template_name = "design/widgets/file.html"


class FileDrop(FileBox):
    """A file to be chosen, or dropped on the box where there is script."""

    template_name = "design/widgets/file_drop.html"


class TextArea(Showing, forms.Textarea):
    """Many lines, with a count of the characters that are left."""

    template_name = "design/widgets/textarea.html"

    def __init__(self, attrs=None, *, rows=5):
        super().__init__({"rows": rows, **(attrs or {})})
        self.attrs.pop("cols")
        self.limit = None

    def meet(self, question):
        self.limit, self.info_id = question.character_limit, question.info_id

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        if self.limit:
            context["widget"].update(limit=self.limit, info_id=self.info_id)
            context["widget"]["attrs"]["class"] += " govuk-js-character-count"
        return context


class DropDown(forms.Select):
    """A list to choose one thing from: every country, so it is written out at once."""

    template_name = "design/widgets/select.html"

    def get_context(self, name, value, attrs):
        context = forms.Widget.get_context(self, name, value, attrs)
        chosen = self.format_value(value)
        context["widget"]["options"] = format_html_join(
            "\n",
            '<option value="{}"{}>{}</option>',
            (
                (each, SELECTED if str(each) in chosen else "", label)
                for each, label in self.choices
            ),
        )
        return context


TICKED = ("yes", "on", True)
SELECTED = mark_safe(" selected")


class Tick(forms.CheckboxInput):
    """One box that stands alone: posted as yes, or not at all."""

    template_name = "design/widgets/tick.html"

    def __init__(self, attrs=None):
        super().__init__(attrs, check_test=lambda value: value in TICKED)

    def value_from_datadict(self, data, files, name):
        value = data.get(name)
        return "yes" if value in TICKED else value

    def format_value(self, value):
        return "yes"


class Choices:
    """A list of radios or checkboxes, each with its hint and what it reveals."""

    template_name = "design/widgets/choices.html"
    hints: dict = {}
    inline = small = False

    def meet(self, question):
        self.revealed = question.revealed

    def id_for_label(self, id_, index=None):
        """The first has the group's own id, so that a link to the group reaches it."""
        return id_ if not id_ or index in (None, "0") else f"{id_}-{int(index) + 1}"

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        key = str(value)
        option["hint"] = self.hints.get(key)
        option["revealed"] = getattr(self, "revealed", {}).get(key)
        return option

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"].update(kind=self.kind, inline=self.inline, small=self.small)
        return context


class Radios(Choices, forms.RadioSelect):
    kind = "radios"


class Checkboxes(Choices, forms.CheckboxSelectMultiple):
    kind = "checkboxes"


class DateParts(NamedTuple):
    """A date as it was typed, in three boxes."""

    day: str = ""
    month: str = ""
    year: str = ""


BOX_LABELS = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
BOX_WIDTHS = {"day": 2, "month": 2, "year": 4}


class DateBoxes(forms.Widget):
    """Three boxes for one date; a month's name needs no picker."""

    template_name = "design/widgets/date.html"
    use_fieldset = True
    is_group = True

    def __init__(self, attrs=None, *, autocomplete=""):
        super().__init__(attrs)
        self.autocomplete, self.wrong = autocomplete, ()

    def meet(self, question):
        self.wrong = question.wrong_boxes

    def keys(self, name):
        """The names under which the boxes are posted."""
        return [f"{name}-{box}" for box in DateParts._fields]

    def first_box_id(self, id_, wrong):
        return f"{id_}-{next((b for b in DateParts._fields if b in wrong), 'day')}"

    def id_for_label(self, id_):
        return ""

    def value_from_datadict(self, data, files, name):
        return DateParts(*(data.get(key, "") for key in self.keys(name)))

    def value_omitted_from_data(self, data, files, name):
        return not any(key in data for key in self.keys(name))

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        id_ = context["widget"]["attrs"].get("id", "")
        parts = value if isinstance(value, DateParts) else DateParts()
        context["widget"]["boxes"] = [
            self.box(box, f"{name}-{box}", f"{id_}-{box}", typed)
            for box, typed in parts._asdict().items()
        ]
        return context

    def box(self, box, name, id_, typed):
        return {
            "name": name,
            "id": id_,
            "label": BOX_LABELS[box],
            "width": BOX_WIDTHS[box],
            "value": "" if typed is None else showable(typed),
            "is_wrong": box in self.wrong,
            "autocomplete": self.autocomplete and f"{self.autocomplete}-{box}",
        }
