from django.core.management.base import BaseCommand

from lpa.on_screen.identity_reminders import remind_of_identities
from lpa.on_screen.reminding import tend


class Command(BaseCommand):
    help = "Remind whoever has yet to sign on screen, and say what has run out; daily"

    def handle(self, **options):
        self.stdout.write(f"{tend() + remind_of_identities()} reminders sent")
