"""Our fields become the same HTML as the design system's own examples."""

import re

import pytest
from django import forms
from django.utils.safestring import SafeString

from design import fields
from design.bound import BoundQuestion
from design.fields.dates import WrongBoxes
from design.forms import Form

from .design_system import canonical, examples, only, text_of

COMMON = ("name", "id", "label", "hint", "errorMessage", "value")
GROUP = ("name", "idPrefix", "fieldset", "hint", "errorMessage", "items", "classes")
BOXES = ("day", "month", "year")


def size_in(classes):
    return (re.search(r"--(xl|[sml])\b", classes or "") or [None, ""])[1]


def labelled(label):
    return {
        "label": label.get("text", ""),
        "label_is_heading": label.get("isPageHeading", False),
        "label_size": size_in(label.get("classes")),
    }


def rendered(name, field, options, data=None, error=None, **others):
    """The field alone on a form, with what was typed and what is wrong with it."""
    field.help_text = text_of(options.get("hint"))
    form_class = type("Example", (Form,), {name: field, **others})
    form = form_class(data or {}, auto_id="%s")
    form.full_clean()
    form.errors.clear()
    if error or options.get("errorMessage"):
        form.add_error(name, error or text_of(options["errorMessage"]))
    return canonical(str(form[name]))


def same_names(html, name, id_):
    """Our ids are made of names, so the example's name becomes its id."""
    return html.replace(f'name="{name}"', f'name="{id_}"')


def input_speaks_of(options):
    known = (*COMMON, "classes", "prefix", "suffix", "autocomplete", "inputmode")
    around = (options.get("prefix", {}), options.get("suffix", {}))
    return (
        only(*known, "spellcheck")(options)
        and all(set(piece) <= {"text"} for piece in around)
        and not re.sub(r"govuk-input--width-\d+", "", options.get("classes", ""))
    )


@pytest.mark.parametrize(("options", "html"), examples("file-upload", only(*COMMON), 3))
def test_a_file_field_looks_as_the_design_system_says(options, html):
    field = fields.FileField(most_megabytes=1, **labelled(options["label"]))
    id_ = options.get("id", options["name"])

    assert rendered(id_, field, options) == canonical(
        same_names(html, options["name"], id_)
    )


@pytest.mark.parametrize(("options", "html"), examples("input", input_speaks_of, 24))
def test_a_text_field_looks_as_the_design_system_says(options, html):
    id_ = options.get("id", options["name"])
    width = re.search(r"\d+", options.get("classes", ""))
    field = fields.TextField(
        **labelled(options["label"]),
        width=int(width[0]) if width else None,
        prefix=text_of(options.get("prefix")),
        suffix=text_of(options.get("suffix")),
        autocomplete=options.get("autocomplete", ""),
        inputmode=options.get("inputmode", ""),
        spellcheck=options.get("spellcheck"),
    )
    typed = {id_: str(options["value"])} if "value" in options else {}

    assert rendered(id_, field, options, typed) == canonical(
        same_names(html, options["name"], id_)
    )


@pytest.mark.parametrize(
    ("options", "html"), examples("textarea", only(*COMMON, "rows"), 8)
)
def test_a_long_text_field_looks_as_the_design_system_says(options, html):
    id_ = options.get("id", options["name"])
    field = fields.LongTextField(
        **labelled(options["label"]), rows=options.get("rows", 5), counted=False
    )

    assert rendered(id_, field, options, {id_: options.get("value", "")}) == canonical(
        same_names(html, options["name"], id_)
    )


def file_speaks_of(options):
    return only(*COMMON, "javascript")(options) and options.get("javascript", False)


@pytest.mark.parametrize(
    ("options", "html"), examples("file-upload", file_speaks_of, 2)
)
def test_a_file_that_can_be_dropped_looks_as_the_design_system_says(options, html):
    said = labelled(options["label"])
    field = fields.FileField(most_megabytes=1, drops=True, **said)

    assert rendered(options["id"], field, options) == canonical(html)


def count_speaks_of(options):
    return only(*COMMON, "rows", "maxlength")(options) and "maxlength" in options


@pytest.mark.parametrize(
    ("options", "html"), examples("character-count", count_speaks_of, 10)
)
def test_a_counted_field_looks_as_the_design_system_says(options, html):
    id_ = options.get("id", options["name"])
    field = fields.LongTextField(
        **labelled(options["label"]),
        rows=options.get("rows", 5),
        max_length=options["maxlength"],
    )
    in_our_words = html.replace("You can enter up to", "No more than")

    assert rendered(id_, field, options, {id_: options.get("value", "")}) == canonical(
        same_names(in_our_words, options["name"], id_)
    )


class AsWritten(forms.Field):
    """Stands for whatever an example reveals."""

    def __init__(self, html):
        super().__init__(required=False)
        self.html = SafeString(html)

    def get_bound_field(self, form, name):
        class Revealed(BoundQuestion):
            __str__ = __html__ = lambda self: self.field.html

        return Revealed(form, self, name)


def group_speaks_of(options):
    items = options.get("items", [])
    plain = {"value", "text", "checked", "hint", "conditional"}
    return (
        set(options) <= {*GROUP, "values", "value"}
        and "fieldset" in options
        and set(options["fieldset"]) == {"legend"}
        and "text" in options["fieldset"]["legend"]
        and size_ok(options.get("classes", ""))
        and all(item and set(item) <= plain for item in items)
    )


def size_ok(classes):
    return not re.sub(r"govuk-(radios|checkboxes)--(small|inline)", "", classes).strip()


def group(kind, options, html):
    name = options.get("idPrefix", options["name"])
    items = {str(item["value"]): item for item in options["items"]}
    inside = {
        f"revealed{number}": AsWritten(item["conditional"]["html"])
        for number, item in enumerate(items.values())
        if item.get("conditional")
    }
    field = kind(
        **labelled(options["fieldset"]["legend"]),
        choices=[(value, item["text"]) for value, item in items.items()],
        hints={v: item["hint"]["text"] for v, item in items.items() if "hint" in item},
        reveals={
            value: [f"revealed{number}"]
            for number, (value, item) in enumerate(items.items())
            if item.get("conditional")
        },
        small="small" in options.get("classes", ""),
    )
    field.widget.inline = "inline" in options.get("classes", "")
    chosen = [value for value, item in items.items() if item.get("checked")]
    chosen += [*options.get("values", []), options.get("value")]
    typed = {name: [str(value) for value in chosen if value is not None]}
    return rendered(name, field, options, typed, **inside), canonical(
        same_names(html, options["name"], name)
    )


@pytest.mark.parametrize(("options", "html"), examples("radios", group_speaks_of, 14))
def test_a_choice_looks_as_the_design_system_says(options, html):
    ours, theirs = group(fields.ChoiceField, options, html)

    assert ours == theirs


@pytest.mark.parametrize(
    ("options", "html"), examples("checkboxes", group_speaks_of, 16)
)
def test_several_choices_look_as_the_design_system_says(options, html):
    ours, theirs = group(fields.MultipleChoiceField, options, html)

    assert ours == theirs


def select_speaks_of(options):
    items = options.get("items") or []
    return only("id", "name", "label", "hint", "errorMessage", "items", "value")(
        options
    ) and all(
        item and set(item) == {"value", "text"} and item["value"] for item in items
    )


@pytest.mark.parametrize(("options", "html"), examples("select", select_speaks_of, 4))
def test_a_drop_down_list_looks_as_the_design_system_says(options, html):
    id_ = options.get("id", options["name"])
    field = fields.SelectField(
        **labelled(options["label"]),
        choices=[(i["value"], i["text"]) for i in options.get("items", [])],
        empty_label=None,
    )
    typed = {id_: str(options.get("value", ""))}

    assert rendered(id_, field, options, typed) == canonical(
        same_names(html, options["name"], id_)
    )


def date_speaks_of(options):
    known = ("id", "namePrefix", "fieldset", "hint", "errorMessage", "values", *BOXES)
    boxes = [options[box] for box in BOXES if box in options]
    return (
        only(*known)(options)
        and set(options.get("fieldset", {})) == {"legend"}
        and all(box and set(box) <= {"error", "value"} for box in boxes)
        and not (boxes and "errorMessage" not in options)
    )


def wrong_boxes(options):
    """Those that are named; all but those that are excepted when none is."""
    told = {box: options.get(box, {}).get("error") for box in BOXES}
    named = [box for box in BOXES if told[box]]
    excepted = [box for box in BOXES if told[box] is False]
    return named or (excepted and [box for box in BOXES if box not in excepted])


@pytest.mark.parametrize(("options", "html"), examples("date-input", date_speaks_of, 9))
def test_a_date_looks_as_the_design_system_says(options, html):
    id_, before = options["id"], options.get("namePrefix")
    prefix = f"{before}-" if before else ""
    values = options.get("values", {})
    typed = {f"{id_}-{box}": str(values.get(f"{prefix}{box}", "")) for box in BOXES}
    wrong = wrong_boxes(options)
    error = wrong and WrongBoxes(text_of(options["errorMessage"]), wrong)
    for box in BOXES:
        html = same_names(html, f"{prefix}{box}", f"{id_}-{box}")
    field = fields.DateField(**labelled(options["fieldset"]["legend"]))

    assert rendered(id_, field, options, typed, error) == canonical(html)
