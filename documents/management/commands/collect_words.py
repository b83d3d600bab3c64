"""manage.py collect_words: what is printed or signed goes into the Welsh catalogue."""

import re
import shutil
from argparse import ArgumentParser
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.core.management.commands import makemessages

CATALOGUE = Path("locale", "cy", "LC_MESSAGES", "django.po")
# Every document has a Welsh original, and so has everything that somebody reads who was
# asked to confirm their part or to sign it, or who proves who they are, with what
# stands around their pages; the other pages of the site have none yet.
AROUND_PAGES = (
    "design/bound.py",
    "design/fields",
    "design/forms.py",
    "design/templatetags",
    "design/widgets.py",
    "service/templatetags",
    "templates/400.html",
    "templates/403.html",
    "templates/403_csrf.html",
    "templates/404.html",
    "templates/429.html",
    "templates/500.html",
    "templates/base.html",
    "templates/components",
    "templates/design",
    "templates/service/cookie_banner.html",
    "templates/unsent",
    "unsent/outcome.py",
)
PRINTED = (
    "documents",
    "prescribed",
    "templates/documents",
    "identity",
    "lpa/choices.py",
    "lpa/confirming/eligibility.py",
    "lpa/confirming/forms.py",
    "lpa/confirming/in_words.py",
    "lpa/confirming/message_words.py",
    "lpa/confirming/participating.py",
    "lpa/confirming/views",
    "lpa/questions/certificate_provider.py",
    "lpa/questions/person.py",
    "templates/confirming",
    "templates/identity",
    *AROUND_PAGES,
    "lpa/signing_day.py",
    "lpa/rules/places.py",
    "lpa/rules/signatures.py",
    "lpa/rules/signing_again.py",
    "lpa/deed.py",
    "lpa/telling_of_identities.py",
    "lpa/on_screen",
    "lpa/views/on_screen",
    "templates/lpa/on_screen",
    "templates/taking_part",
)


class Collecting(makemessages.Command):
    """Collects from the folder it runs in alone, and never guesses a translation."""

    settings_available = False
    # Beside a lazy "_" the same text, wanted at once, is "_now".
    xgettext_options = [*makemessages.Command.xgettext_options, "--keyword=_now"]
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]


class Command(BaseCommand):
    help = "Write what documents print into the catalogue of their Welsh"
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="only say whether it is up to date"
        )

    def handle(self, *, check: bool, **options: Any) -> None:
        house = Path(settings.LOCALE_PATHS[0]).parent
        path, collected = house / CATALOGUE, collect(house)
        if dateless(collected) == dateless(path.read_text()):
            return
        if check:
            raise CommandError(f"{CATALOGUE} is out of date: run collect_words")
        path.write_text(collected)
        self.stdout.write(f"Wrote {CATALOGUE}")


def collect(house: Path) -> str:
    """The catalogue with every text that documents print, and what is translated."""
    with TemporaryDirectory() as folder:
        for name in (*PRINTED, CATALOGUE):
            copy(house / name, Path(folder) / name)
        with chdir(folder):
            call_command(
                Collecting(),
                locale=["cy"],
                add_location="file",
                no_obsolete=True,
                verbosity=0,
            )
        return Path(folder, CATALOGUE).read_text()


def copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def dateless(catalogue: str) -> str:
    """Without the minute at which it was collected."""
    return re.sub(r'"POT-Creation-Date:.*\n', "", catalogue)
