"""The questions a form can ask: each reads what was typed, and says what is wrong.

Every field takes label, help_text (the hint), required, initial, missing (what to say
when it is empty), called (its name inside other messages), label_is_heading (the label
is the page's h1) and label_size (s, m, l, xl). All arguments are keywords.
"""

from .choices import (
    ChoiceField,
    MultipleChoiceField,
    SelectField,
    TickField,
    YesNoField,
)
from .contact import CountryField, EmailField, PhoneField, PostcodeField, uk_postcode
from .dates import DateField
from .files import FileField
from .numbers import MoneyField
from .text import LongTextField, ReferenceField, TextField

__all__ = [
    "ChoiceField",
    "CountryField",
    "DateField",
    "EmailField",
    "FileField",
    "LongTextField",
    "MoneyField",
    "MultipleChoiceField",
    "PhoneField",
    "PostcodeField",
    "ReferenceField",
    "SelectField",
    "TextField",
    "TickField",
    "YesNoField",
    "uk_postcode",
]
