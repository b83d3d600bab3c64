"""manage.py post_messages REFERENCE…: these letters are in the post, or came back."""

import re

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from messaging.choices import Channel
from messaging.letters import mark_posted, mark_returned
from messaging.models import Message


class Command(BaseCommand):
    help = "Note that printed letters are in the post, or, --returned, came back"

    def add_arguments(self, parser):
        parser.add_argument("references", nargs="+", metavar="reference")
        parser.add_argument("--returned", action="store_true")

    def handle(self, *, references, returned, **options):
        letters = [letter_of(reference) for reference in references]
        note = mark_returned if returned else mark_posted
        for letter in letters:
            said = _("noted") if note(letter=letter, by=None) else _("nothing new")
            self.stdout.write(f"{letter.reference}: {said}")


def letter_of(typed: str) -> Message:
    """The letter with a reference, however it is spaced. Raises CommandError."""
    bare = re.sub(r"[\s.-]", "", typed.removesuffix(".pdf")).upper()
    letters = Message.objects.filter(channel=Channel.LETTER)
    try:
        return letters.get(reference=bare)
    except Message.DoesNotExist:
        raise CommandError(_("There is no letter %s") % typed) from None
