"""Fields of other packages, drawn by the same rules as ours."""

from django import forms

from design.fields import TextField, YesNoField
from tests.design.asking import asked


class Foreign(forms.Form):
    """As another package would write it, with the framework's own fields."""

    login = forms.EmailField(label="E-mail", widget=forms.EmailInput({"autofocus": ""}))
    notes = forms.CharField(widget=forms.Textarea, required=False)
    remember = forms.BooleanField(label="Remember me", required=False)
    size = forms.ChoiceField(choices=[("s", "Small")])
    next = forms.CharField(widget=forms.HiddenInput)


def test_boxes_of_other_packages_look_like_ours():
    html = str(Foreign())

    for classes in (
        "govuk-input",
        "govuk-textarea",
        "govuk-select",
        "govuk-checkboxes",
    ):
        assert f'class="{classes}' in html


def test_errors_of_other_packages_look_like_ours():
    html = str(Foreign({}))

    assert 'class="govuk-input govuk-input--error"' in html
    assert 'aria-describedby="id_login-error"' in html


def test_a_summary_takes_the_focus_and_no_box_does():
    assert "autofocus" not in str(Foreign({}))


def test_a_hidden_field_is_drawn_without_a_label():
    html = str(Foreign())

    assert html.count('type="hidden"') == 1
    assert 'for="id_next"' not in html


def test_a_single_question_is_the_heading_of_its_page():
    form = asked(
        name=TextField(label="What is your name?", label_is_heading=True),
        free=YesNoField(label="Are you free?", label_is_heading=True, label_size="xl"),
    )
    html = "".join(str(form).split("\n"))

    assert (
        '<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l"'
        in (html)
    )
    assert 'govuk-fieldset__legend--xl"><h1 class="govuk-fieldset__heading">Are' in html


def test_a_field_alone_is_drawn_with_its_label_and_hint():
    form = asked(name=TextField(label="First names", help_text="All of them"))

    assert str(form["name"]) == str(form["name"].as_field_group())
    assert "All of them" in str(form["name"])


def test_what_is_typed_cannot_become_a_part_of_the_page():
    form = asked({"name": '"><script>'}, name=TextField(label="<b>", help_text="<i>"))

    assert "<script>" not in str(form)
    assert "<b>" not in str(form)
    assert "<i>" not in str(form)
