"""manage.py retry_errand NUMBER…: owe again what was given up."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

import clock
from outbox.models import Errand


class Command(BaseCommand):
    help = "Owe again what was given up, with all its attempts before it."

    def add_arguments(self, parser):
        parser.add_argument("numbers", nargs="+", type=int, metavar="number")

    def handle(self, numbers, **options):
        for number in numbers:
            given_up = Errand.objects.given_up().filter(pk=number)
            again = given_up.update(
                gave_up_at=None, told="", attempts=0, due_at=clock.now()
            )
            if not again:
                raise CommandError(_("Errand %s was not given up") % number)
