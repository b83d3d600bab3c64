from django.core.management.base import BaseCommand, CommandError

from casework.exporting import export
from casework.intake import NothingFound
from lpa.references import NotAReference, parse
from lpa.register_document import as_json


class Command(BaseCommand):
    """Prints an LPA as the register's JSON, under any of its numbers."""

    help = "Print the register's JSON for an LPA."

    def add_arguments(self, parser):
        parser.add_argument(
            "reference", help="Online reference, case number or register number"
        )

    def handle(self, *, reference, **options):
        try:
            found = export(*parse(reference))
        except (NotAReference, NothingFound) as nothing:
            raise CommandError(str(nothing)) from None
        self.stdout.write(as_json(found.document))
        if not found.is_signed:
            self.stderr.write("This is not signed yet, so the register would refuse it")
