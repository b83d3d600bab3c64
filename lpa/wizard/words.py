"""Answers in words, as a page that shows them says them."""

from functools import singledispatch

from django.utils.choices import flatten_choices
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from design.fields import ChoiceField, DateField, MultipleChoiceField, TickField


@singledispatch
def in_words(field, value) -> object:
    """An answer as it reads to the person who gave it."""
    return value


@in_words.register
def _choice(field: ChoiceField, value):
    for offered, label in flatten_choices(field.choices):
        if value is not None and field.coerce(offered) == value:
            return label
    return ""


@in_words.register
def _choices(field: MultipleChoiceField, value):
    chosen = [str(each) for each in value or ()]
    return [label for offered, label in field.choices if str(offered) in chosen]


@in_words.register
def _tick(field: TickField, value):
    return _("Yes") if value else _("No")


@in_words.register
def _date(field: DateField, value):
    return date_format(value, "j F Y") if value else ""
