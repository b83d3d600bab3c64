from django.core.management import BaseCommand, CommandError

from casework.console import command_line
from casework.intake import NothingFound, find_lpa, open_case
from casework.models import Case
from casework.refusals import NotNow
from lpa.references import NotAReference, parse


class Command(BaseCommand):
    help = "Open the case of an LPA whose paper has arrived"

    def add_arguments(self, parser):
        parser.add_argument("reference", help="in any spelling, of any kind")

    def handle(self, *, reference, **options):
        try:
            lpa = find_lpa(*parse(reference))
            was_open = Case.objects.filter(lpa=lpa).exists()
            case = open_case(lpa=lpa, by=command_line())
        except (NotAReference, NothingFound, NotNow) as refusal:
            raise CommandError(str(refusal)) from None
        opened = "The case was open already" if was_open else "The case is open"
        self.stdout.write(f"{opened}: {case}")
