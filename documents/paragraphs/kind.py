"""What a letter that the office writes is made of."""

from dataclasses import dataclass

from django.db import models
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class For(models.TextChoices):
    """Whom a letter is usually for; whoever writes it can choose others."""

    DONOR = "donor", _("Donor")
    ATTORNEYS = "attorneys", _("Attorney")
    REPLACEMENTS = "replacements", _("Replacement attorney")
    CORRESPONDENT = "correspondent", _("Correspondent")
    CERTIFICATE_PROVIDER = "certificate-provider", _("Certificate provider")
    PEOPLE_TO_NOTIFY = "people-to-notify", _("Person to notify")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of letters under its key: its first version, in plain words.

    Several kinds of letter can share one. An optional one can be left out, and one
    that begins_out is left out until somebody takes it in.
    """

    key: str
    first: Promise
    is_optional: bool = False
    begins_out: bool = False

    @property
    def beginning(self) -> str:
        """Its first line, for a list of paragraphs."""
        return str(self.first).splitlines()[0].removeprefix("# ")

    def in_language(self, language: str) -> str:
        """The first version in English or Welsh."""
        with translation.override(language):
            return str(self.first)


@dataclass(frozen=True)
class Kind:
    """A kind of letter: what it is called, whom it is for, and its paragraphs."""

    slug: str
    name: Promise  # as staff choose it
    subject: Promise  # as its reader finds it
    usually_for: frozenset[For]
    paragraphs: tuple[Paragraph, ...]

    def subject_in(self, language: str) -> str:
        with translation.override(language):
            return str(self.subject)
