"""manage.py compile_documents: lays every form out once, for printing from plates."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from documents.plates.kinds import every_side
from documents.plates.making import make
from documents.plates.stock import keep, place_of
from lpa.choices import Language


class Command(BaseCommand):
    help = "Lays out one side of every form, so that printing only sets values into it"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anew", action="store_true", help="even if they are there"
        )

    def handle(self, **options: Any) -> None:
        for language in Language:
            if place_of(language).exists() and not options["anew"]:
                continue
            plates = make(every_side(), language=language)
            place = keep(plates, language=language)
            self.stdout.write(f"{len(plates.plates)} sides in {place.name}")
