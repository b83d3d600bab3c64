"""The kinds of value that a document is made of, each of which can judge a value.

A missing value is of every kind: whether it may be missing is for the conditions.
"""

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from . import moments
from .blank import is_blank
from .problem import Problem, at

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def wrong_type(pointer: str, sentence: str) -> Problem:
    return Problem(pointer, sentence, is_wrong_type=True)


class Kind(Protocol):
    def problems(self, value: Any, pointer: str) -> Iterable[Problem]: ...


class Text:
    def problems(self, value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield wrong_type(pointer, _("This must be text"))
        elif not is_blank(value) and (sentence := self.wrong_with(value)):
            yield Problem(pointer, sentence)

    def wrong_with(self, text: str) -> str:
        """A sentence on a text that is not blank; empty where it is as it should be."""
        return ""


@dataclass(frozen=True)
class OneOf(Text):
    words: tuple[str, ...]

    def wrong_with(self, text: str) -> str:
        if text in self.words:
            return ""
        known = ", ".join(self.words)
        return _("This is not one of the words known here: {known}").format(known=known)


class Uid(Text):
    def wrong_with(self, text: str) -> str:
        if UUID.fullmatch(text):
            return ""
        return _("This must be a UUID such as 7cb1a3de-0a5e-4f0e-9f3b-54d2a1f6c0b8")


class Day(Text):
    def wrong_with(self, text: str) -> str:
        try:
            moments.day(text)
        except ValueError:
            return _("This must be a date that exists, such as 1956-03-27")
        return ""


class Moment(Text):
    def wrong_with(self, text: str) -> str:
        try:
            moments.london_date(text)
        except ValueError:
            return _("This must be a date and time such as 2025-03-27T14:05:00Z")
        return ""


class DayOrMoment(Text):
    def wrong_with(self, text: str) -> str:
        if moments.DAY.fullmatch(text):
            return Day().wrong_with(text)
        return Moment().wrong_with(text)


@dataclass(frozen=True)
class Spelt(Text):
    pattern: str
    sentence: str | Promise

    def wrong_with(self, text: str) -> str:
        return "" if re.fullmatch(self.pattern, text, re.ASCII) else str(self.sentence)


class Base64(Text):
    def wrong_with(self, text: str) -> str:
        try:
            base64.b64decode(text, validate=True)
        except ValueError:
            return _("This must be a picture in base64")
        return ""


class YesNo:
    def problems(self, value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, bool):
            yield wrong_type(pointer, _("This must be true or false"))


class Anything:
    def problems(self, value: Any, pointer: str) -> Iterator[Problem]:
        yield from ()


@dataclass(frozen=True)
class ListOf:
    kind: Kind

    def problems(self, value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield wrong_type(pointer, _("This must be a list"))
            return
        for index, item in enumerate(value):
            if item is None:
                yield wrong_type(
                    at(pointer, index), _("There is nothing in this place")
                )
            else:
                yield from self.kind.problems(item, at(pointer, index))


@dataclass(frozen=True)
class Record:
    """An object. A closed one holds nothing but what is named here."""

    kinds: Mapping[str, Kind]
    closed: bool = False

    def problems(self, value: Any, pointer: str) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield wrong_type(pointer, _("This must be an object with named values"))
            return
        for name, inside in value.items():
            if kind := self.kinds.get(name):
                if inside is not None:
                    yield from kind.problems(inside, at(pointer, name))
            elif self.closed:
                yield Problem(at(pointer, name), _("The register knows no such name"))
