from django.core.management.base import BaseCommand

from lpa.on_screen.reminding import tend


class Command(BaseCommand):
    help = "Remind whoever has yet to sign on screen, and say what has run out; daily"

    def handle(self, **options):
        self.stdout.write(f"{tend()} reminders sent")
