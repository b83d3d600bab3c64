"""manage.py set_up: all that the database needs, in one process rather than three."""

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Make the tables, the cache, and the demonstration if it is not there yet."

    def handle(self, **options):
        call_command("migrate", interactive=False)
        call_command("createcachetable")
        call_command("seed_demo")
        # What the demonstration owes is carried out before anybody looks at it.
        call_command("work", once=True)
