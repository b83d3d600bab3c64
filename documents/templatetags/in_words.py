"""Dates in templates as all documents write them."""

from django import template

from documents import in_words

register = template.Library()
register.filter("day", in_words.day)
