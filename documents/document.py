"""What is printed, in plain values: all that a template can see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from django.utils.functional import Promise

from lpa.choices import Language
from lpa.references import shown

# What stands in one slot of a page: words, lines, a date, whether a box is ticked, or
# which of several boxes is.
Value = str | tuple[str, ...] | date | bool


@dataclass(frozen=True)
class Stamp:
    """That an LPA is registered: under which bare number, and on which London day."""

    number: str
    on: date


@dataclass(frozen=True)
class Page:
    """One side of paper of a form: its template, and what is filled in on it.

    struck names the blocks that are ruled out because nobody uses them, removed those
    that are left off the page.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)
    struck: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    form: str = ""  # as printed at the foot: LP1F, LP1H, LPC, LP3, LPA120
    code: str = ""  # Code 39, by which the scanning room sorts pages
    number: str = ""  # as printed at the foot, not counted
    reference: str = ""  # bare; printed with its bar code
    version: int = 0  # of the LPA; 0 while it is a draft
    is_draft: bool = False  # says across the page that it is not for sending yet
    needs_stamp: bool = False  # has room for the stamp of registration
    is_cover: bool = False  # before the form: without its marks and numbers
    is_copied: bool = False  # printed smaller, with room to certify it under it
    square: str = ""  # what its square code at the foot says
    stamp: Stamp | None = None

    @property
    def file(self) -> str:
        return f"documents/{self.template}.html"

    @property
    def is_property(self) -> bool:
        return self.form == "LP1F"

    @property
    def bar_code(self) -> str:
        """What its bars at the foot say."""
        return self.reference

    @property
    def shown_reference(self) -> str:
        return shown(self.reference) if self.reference else ""


@dataclass(frozen=True)
class Attachment:
    """A file for other programs that goes inside the printed one."""

    name: str
    description: str | Promise
    kind: str  # its media type
    data: bytes


@dataclass(frozen=True)
class Document:
    """What is printed: a form of fixed pages, or a letter of as many as it takes.

    A document is made from an LPA or a case by one of its own class methods, and knows
    nothing of the database after that, so it can be tested and kept as it is.
    """

    template: ClassVar[str]

    language: Language = field(default=Language.ENGLISH, kw_only=True)
    dated_on: date | None = field(default=None, kw_only=True)  # in London
    attachments: tuple[Attachment, ...] = field(default=(), kw_only=True)

    @property
    def title(self) -> str:
        raise NotImplementedError

    @property
    def pages(self) -> tuple[Page, ...]:
        """The sides of paper, where the document fixes them; empty for a letter."""
        return ()
