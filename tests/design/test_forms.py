from django.http import QueryDict
from django.utils import translation

from design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MultipleChoiceField,
    TextField,
    TickField,
    YesNoField,
)
from tests.design.asking import asked

HOW = [("email", "E-mail"), ("post", "Post")]


def contact(data):
    return asked(
        data,
        how=ChoiceField(choices=HOW, reveals={"email": ["address"]}),
        address=TextField(missing="Enter the address"),
    )


def test_the_summary_follows_the_order_of_the_page():
    form = asked({}, first=TextField(missing="One"), second=TextField(missing="Two"))

    assert [(row.text, row.href) for row in form.error_rows] == [
        ("One", "#id_first"),
        ("Two", "#id_second"),
    ]


def test_what_is_wrong_with_the_whole_form_comes_first_and_leads_nowhere():
    form = asked({}, name=TextField(missing="Enter a name"))
    form.add_error(None, "Too late")

    assert [(row.text, row.href) for row in form.error_rows] == [
        ("Too late", ""),
        ("Enter a name", "#id_name"),
    ]


def test_a_group_is_reached_at_its_first_box():
    form = asked(
        {}, meal=ChoiceField(choices=HOW), days=MultipleChoiceField(choices=HOW)
    )

    for row in form.error_rows:
        assert f'id="{row.href[1:]}"' in str(form)


def test_a_date_is_reached_at_its_first_wrong_box():
    form = asked({"on-day": "1", "on-year": "1980"}, on=DateField())

    assert form.error_rows[0].href == "#id_on-month"


def test_a_form_that_was_not_posted_has_nothing_wrong():
    assert asked(None, name=TextField()).error_rows == []


def test_a_question_that_was_not_revealed_is_not_asked():
    form = contact({"how": "post", "address": "x" * 999})

    assert form.is_valid()
    assert form.cleaned_data == {"how": "post", "address": ""}


def test_a_question_that_was_revealed_is_asked():
    form = contact({"how": "email", "address": ""})

    assert form.errors == {"address": ["Enter the address"]}


def test_nothing_is_revealed_while_nothing_is_chosen():
    form = contact({})

    assert list(form.errors) == ["how"]


def test_a_revealed_question_stands_inside_its_choice_and_nowhere_else():
    html = str(contact({"how": "post"}))

    assert html.count('name="address"') == 1
    assert html.index('value="email"') < html.index('name="address"')
    assert html.index('name="address"') < html.index('value="post"')


def test_what_was_typed_in_a_question_that_is_not_asked_is_still_shown():
    form = contact({"how": "other", "address": "amy@example.com"})

    assert 'value="amy@example.com"' in str(form)


def test_a_question_revealed_by_a_question_that_is_not_asked_is_not_asked():
    form = asked(
        {"how": "post", "known": "yes"},
        how=ChoiceField(choices=HOW, reveals={"email": ["known"]}),
        known=YesNoField(reveals={True: ["address"]}),
        address=TextField(),
    )

    assert form.is_valid()
    assert form.cleaned_data == {"how": "post", "known": None, "address": ""}


def test_a_tick_reveals_too():
    questions = {
        "other": TickField(required=False, reveals=["which"]),
        "which": TextField(missing="Enter which"),
    }

    assert asked({}, **questions).is_valid()
    assert asked({"other": "on"}, **questions).errors == {"which": ["Enter which"]}
    assert "conditional-id_other" in str(asked({"other": "yes"}, **questions))


def test_one_of_several_reveals_too():
    questions = {
        "how": MultipleChoiceField(choices=HOW, reveals={"email": ["address"]}),
        "address": TextField(missing="Enter the address"),
    }

    assert asked(QueryDict("how=post"), **questions).is_valid()
    assert not asked(QueryDict("how=post&how=email"), **questions).is_valid()


def test_a_choice_may_reveal_what_this_form_leaves_out():
    form = asked({"how": "email"}, how=ChoiceField(choices=HOW, reveals={"email": "x"}))

    assert form.is_valid()
    assert "conditional-" not in str(form)


def test_only_what_the_form_asked_for_is_kept_of_what_was_posted():
    data = QueryDict("on-day=1&on-year=80&name=Amy&name=Ann&token=x&on=2")
    form = asked(data, on=DateField(), name=TextField())

    assert form.posted() == {
        "on-day": ["1"],
        "on-year": ["80"],
        "name": ["Amy", "Ann"],
    }


def test_the_browser_is_told_to_check_nothing():
    html = str(asked({}, name=TextField(), on=DateField()))

    assert " required" not in html
    assert "autofocus" not in html


def test_the_count_of_characters_speaks_the_readers_language():
    form = asked({}, wishes=LongTextField(max_length=10))
    with translation.override("cy"):
        assert "data-i18n.characters-at-limit=" in str(form)
    with translation.override("en-gb"):
        assert "data-i18n" not in str(form)
