"""What a letter that the office sends is made of."""

from dataclasses import dataclass
from enum import Enum

from django.db import models
from django.utils import translation
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _


class For(models.TextChoices):
    """Whom a letter is usually for; whoever writes it can choose others."""

    DONOR = "donor", _("Donor")
    ATTORNEYS = "attorneys", _("Attorney")
    REPLACEMENTS = "replacements", _("Replacement attorney")
    CORRESPONDENT = "correspondent", _("Correspondent")
    CERTIFICATE_PROVIDER = "certificate-provider", _("Certificate provider")
    PEOPLE_TO_NOTIFY = "people-to-notify", _("Person to notify")
    SOMEBODY_ELSE = "somebody-else", _("Not named in the LPA")


class OnlyIf(models.TextChoices):
    """When a paragraph is in a letter; Application says what each means."""

    IS_PROPERTY = "is-property", _("the LPA is for property and financial affairs")
    ONE_ATTORNEY = "one-attorney", _("there is one attorney")
    SEVERAL_ATTORNEYS = "several-attorneys", _("there are several attorneys")
    ACT_AS_THEY_LIKE = "act-as-they-like", _("attorneys act jointly and severally")
    ACT_TOGETHER = "act-together", _("attorneys act jointly")
    ACT_MIXED = "act-mixed", _("attorneys act jointly for some decisions")
    USABLE_AT_ONCE = "usable-at-once", _("attorneys can act while the donor can decide")
    USABLE_LATER = "usable-later", _("attorneys can act once the donor cannot decide")
    WAS_REGISTERED = "was-registered", _("the LPA has been registered")
    NEVER_REGISTERED = "never-registered", _("the LPA has not been registered")


class Sender(Enum):
    """Who sends a kind of letter: staff, the moves of a case, or either."""

    STAFF = "staff"
    EITHER = "either"
    MOVES = "moves"

    @property
    def is_staff(self) -> bool:
        return self is not Sender.MOVES

    @property
    def is_move(self) -> bool:
        return self is not Sender.STAFF


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of letters under its key: its first version, in plain words.

    Several kinds of letter can share one. An optional one can be left out, and one
    that begins_out is left out until somebody takes it in. One with only_if is in the
    letters for which that is so, whatever anybody wants.
    """

    key: str
    first: Promise
    is_optional: bool = False
    begins_out: bool = False
    only_if: OnlyIf | None = None
    is_subject: bool = False

    @property
    def beginning(self) -> str:
        """Its first line, for a list of paragraphs."""
        return str(self.first).splitlines()[0].lstrip("#*!+ ")

    def in_language(self, language: str) -> str:
        """The first version in English or Welsh."""
        with translation.override(language):
            return str(self.first)


@dataclass(frozen=True)
class Kind:
    """A kind of letter: what it is called, whom it is for, and its paragraphs."""

    slug: str
    name: Promise  # as staff choose it
    subject: Promise  # as its reader finds it, in its first version
    usually_for: frozenset[For]
    paragraphs: tuple[Paragraph, ...]
    sender: Sender = Sender.STAFF

    @cached_property
    def heading(self) -> Paragraph:
        """The subject, worded in versions as any paragraph is."""
        return Paragraph(f"{self.slug}-subject", self.subject, is_subject=True)

    @property
    def texts(self) -> tuple[Paragraph, ...]:
        """Everything of it that has versions, in the order in which it is read."""
        return (self.heading, *self.paragraphs)
