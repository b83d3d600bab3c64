"""Fills any form of ours in, well or badly, without knowing what it asks."""

from functools import singledispatch
from itertools import product

from django.utils.choices import flatten_choices
from django.utils.datastructures import MultiValueDict

from design import fields

MANY = range(4)  # no form needs a later choice than its fourth to be valid


@singledispatch
def answers_to(field, name, choice, tick) -> dict[str, list[str]]:
    """A sound answer to one field, as it is posted."""
    return {name: [""]}


@answers_to.register(fields.TextField)
def _text(field, name, choice, tick):
    return {name: ["Typed"]}


@answers_to.register(fields.EmailField)
def _email(field, name, choice, tick):
    return {name: ["typed@example.org"]}


@answers_to.register(fields.PhoneField)
def _phone(field, name, choice, tick):
    return {name: ["020 7946 0018"]}


@answers_to.register(fields.PostcodeField)
def _postcode(field, name, choice, tick):
    return {name: ["LS1 1AA"]}


@answers_to.register(fields.CountryField)
def _country(field, name, choice, tick):
    return {name: ["GB"]}


@answers_to.register(fields.ReferenceField)
def _reference(field, name, choice, tick):
    return {name: ["7000-0000-0005"]}


@answers_to.register(fields.DateField)
def _date(field, name, choice, tick):
    return {f"{name}-day": ["27"], f"{name}-month": ["3"], f"{name}-year": ["1961"]}


@answers_to.register(fields.TickField)
def _tick(field, name, choice, tick):
    return {name: ["yes"]} if tick else {}


@answers_to.register(fields.ChoiceField)
@answers_to.register(fields.SelectField)
@answers_to.register(fields.MultipleChoiceField)
def _choice(field, name, choice, tick):
    offered = [str(value) for value, _label in flatten_choices(field.choices)]
    return {name: [offered[choice % len(offered)]]} if offered else {}


def well_filled(form) -> dict[str, list[str]]:
    """Something that this form takes."""
    for choice, tick in product(MANY, (False, True)):
        posted = {}
        for name, field in form.fields.items():
            posted |= answers_to(field, name, choice, tick)
        if as_posted(form, posted).is_valid():
            return as_posted(form, posted).posted()
    raise AssertionError(f"{type(form).__name__} takes nothing: {form.errors}")


def half_filled(form) -> dict[str, list[str]]:
    """What somebody leaves who is called away: half words, and the first choices."""
    posted = {}
    for question in form:
        if isinstance(question.field, fields.ChoiceField | fields.MultipleChoiceField):
            posted |= answers_to(question.field, question.html_name, 0, False)
        elif not isinstance(question.field, fields.SelectField | fields.TickField):
            keys = form.keys(question)
            posted |= {key: [f" <b>\u00bd {key[-4:]}\u2003"] for key in keys}
    return posted


def as_posted(form, posted):
    """The same form, sent with these answers."""
    return form.showing(MultiValueDict(posted))
