"""manage.py print_messages FOLDER: prints the letters that wait, for the post."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import clock
from documents.catalogue import PostedMessage
from documents.press import pressed
from messaging.letters import letters_to_print
from messaging.models import Message


class Command(BaseCommand):
    help = (
        "Print each letter to a person that waits for the post, as REFERENCE.pdf, "
        "once; post_messages notes that it is in the post"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder: Path, **options: Any) -> None:
        if not folder.is_dir():
            raise CommandError(_("There is no folder %s") % folder)
        count = sum(self._print(letter, folder) for letter in letters_to_print())
        said = ngettext("%d letter was printed", "%d letters were printed", count)
        self.stdout.write(said % count)

    def _print(self, letter: Message, folder: Path) -> bool:
        """Whether it was not there yet. Half a file never bears a letter's name."""
        path = folder / f"{letter.reference}.pdf"
        if path.exists():
            return False
        half = path.with_suffix(".part")
        half.write_bytes(pressed(document_of(letter)))
        half.rename(path)
        self.stdout.write(path.name)
        return True


def document_of(letter: Message) -> PostedMessage:
    """The letter as it is printed today."""
    return PostedMessage.of(
        address=letter.address,
        words=letter.written,
        reference=letter.reference,
        language=letter.language,
        dated_on=clock.today(),
    )
