"""manage.py render_document REFERENCE lp1|lp3|lpa120|signing-day: prints a form."""

import sys
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from documents.filling import lp1_of, lp3_of, lpa120_of, signing_day_of
from documents.finding import find
from documents.press import pressed
from documents.reading import WAYS
from lpa.choices import Language
from lpa.references import NotAReference

FORMS = {
    "lp1": lp1_of,
    "lp3": lp3_of,
    "lpa120": lpa120_of,
    "signing-day": signing_day_of,
}

WAYS_TO_GIVE_IT = {"pdf": pressed, **WAYS}


class Command(BaseCommand):
    help = "Print a form of an LPA, known by any of its numbers, or its reading copy."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("reference", help="of a draft, an LPA or a case")
        parser.add_argument("form", choices=FORMS)
        parser.add_argument(
            "-o", "--output", type=Path, help="the file to write; else standard output"
        )
        parser.add_argument(
            "--as",
            dest="way",
            choices=WAYS_TO_GIVE_IT,
            default="pdf",
            help="the print itself, or a reading copy",
        )
        parser.add_argument(
            "--language", choices=Language.values, help="else that of the LPA"
        )

    def handle(self, *, reference: str, form: str, **options: Any) -> None:
        try:
            document = FORMS[form](find(reference))
        except (NotAReference, LookupError) as obstacle:
            raise CommandError(str(obstacle)) from None
        if language := options["language"]:
            document = replace(document, language=Language(language))
        given = WAYS_TO_GIVE_IT[options["way"]](document)
        output: Path | None = options["output"]
        if output is None:
            sys.stdout.buffer.write(given)
            return
        try:
            output.write_bytes(given)
        except OSError as failure:
            names = {"file": output, "why": failure.strerror}
            raise CommandError(_("%(file)s: %(why)s") % names) from None
