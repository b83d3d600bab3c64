import pytest
from django.db.models import TextChoices
from django.http import QueryDict

from design.fields import (
    ChoiceField,
    CountryField,
    MultipleChoiceField,
    SelectField,
    TickField,
    YesNoField,
)
from tests.design.asking import asked, refusal


class Meal(TextChoices):
    FISH = "fish", "Fish"
    STEW = "stew", "Stew"


def meal(**settings):
    return ChoiceField(choices=Meal.choices, coerce=Meal, **settings)


def test_a_choice_is_answered_with_what_it_stands_for():
    assert meal().clean("stew") is Meal.STEW


def test_no_choice_is_missing():
    assert refusal(meal(missing="Select a meal"), None) == "Select a meal"


def test_no_choice_is_none_when_none_is_needed():
    assert meal(required=False).clean("") is None


@pytest.mark.parametrize("typed", ["cake", "FISH", ["fish"], {"fish": 1}, 7, "\x00"])
def test_what_is_not_offered_is_refused(typed):
    assert refusal(meal(), typed) == "Select one of the options on this page"


def test_a_choice_already_made_is_shown():
    form = asked(meal=meal(initial=Meal.STEW))

    assert 'value="stew" checked' in str(form)


def test_each_choice_carries_its_own_hint():
    html = str(asked(meal=meal(hints={Meal.FISH: "With chips"})))

    assert 'aria-describedby="id_meal-item-hint"' in html
    assert "With chips" in html


def test_other_choices_can_be_offered_on_one_form():
    form, another = asked(meal=meal()), asked(meal=meal())
    form.fields["meal"].offer([("pie", "Pie")])

    assert "Pie" in str(form)
    assert "Pie" not in str(another)


def test_several_choices_are_answered_in_a_list():
    field = MultipleChoiceField(choices=Meal.choices, coerce=Meal)
    form = asked(QueryDict("meals=fish&meals=stew"), meals=field)

    assert form.is_valid()
    assert form.cleaned_data["meals"] == [Meal.FISH, Meal.STEW]


@pytest.mark.parametrize("typed", [["fish", "cake"], [["fish"]], "cake", {"cake"}])
def test_one_that_is_not_offered_among_several_is_refused(typed):
    field = MultipleChoiceField(choices=Meal.choices)

    assert refusal(field, typed) == "Select one of the options on this page"


def test_none_of_several_is_an_empty_list_or_missing():
    field = MultipleChoiceField(choices=Meal.choices, missing="Select a meal")

    assert MultipleChoiceField(choices=(), required=False).clean(None) == []
    assert refusal(field, []) == "Select a meal"


@pytest.mark.parametrize(("typed", "answer"), [("yes", True), ("no", False)])
def test_yes_is_true_and_no_is_false(typed, answer):
    assert YesNoField().clean(typed) is answer


@pytest.mark.parametrize("typed", ["", None])
def test_neither_yes_nor_no_is_missing(typed):
    assert refusal(YesNoField(missing="Select yes if so"), typed) == "Select yes if so"


@pytest.mark.parametrize("typed", ["True", "on", "1", ["yes"], True])
def test_only_yes_and_no_are_answers(typed):
    assert refusal(YesNoField(), typed) == "Select one of the options on this page"


def test_no_is_an_answer_to_a_question_that_must_be_answered():
    form = asked({"married": "no"}, married=YesNoField())

    assert form.is_valid()


@pytest.mark.parametrize(("known", "value"), [(True, "yes"), (False, "no")])
def test_yes_or_no_already_known_is_shown(known, value):
    form = asked(married=YesNoField(initial=known))

    assert f'value="{value}" checked' in str(form)
    assert str(form).count("checked") == 1


def test_yes_and_no_can_have_words_of_their_own():
    html = str(asked(married=YesNoField(yes="Yes, I am", hints={True: "Or were"})))

    assert "Yes, I am" in html
    assert "Or were" in html


@pytest.mark.parametrize(
    ("typed", "answer"), [("yes", True), ("on", True), (None, False), ("", False)]
)
def test_a_tick_is_true_when_it_was_made(typed, answer):
    assert TickField(required=False).clean(typed) is answer


def test_a_tick_that_must_be_made_is_missing():
    field = TickField(missing="Tick when you have read it")

    assert refusal(field, None) == "Tick when you have read it"


@pytest.mark.parametrize("typed", ["no", "false", ["yes"], {"yes": 1}])
def test_what_is_no_tick_is_refused(typed):
    assert refusal(TickField(), typed) == "Select the box, or leave it empty"


@pytest.mark.parametrize("known", [True, "yes"])
def test_a_tick_already_made_is_shown(known):
    assert " checked" in str(asked(agreed=TickField(initial=known)))


@pytest.mark.parametrize("known", [False, None])
def test_a_tick_not_made_is_not_shown(known):
    assert " checked" not in str(asked(agreed=TickField(initial=known)))


def test_a_list_begins_with_no_answer():
    field = SelectField(choices=Meal.choices, missing="Select a meal")
    html = str(asked(meal=field))

    assert '<option value="" selected>Select</option>' in html
    assert refusal(field, "") == "Select a meal"


def test_the_united_kingdom_is_the_first_country():
    html = str(asked(country=CountryField()))

    assert html.index('value="GB"') < html.index('value="AF"')


@pytest.mark.parametrize("typed", ["gb", "UK", "XX", "GBR", ""])
def test_a_country_is_its_two_letters_and_nothing_else(typed):
    assert refusal(CountryField(), typed) in {
        "Select a country",
        "Select one of the options on this page",
    }
    assert CountryField().clean("PL") == "PL"
