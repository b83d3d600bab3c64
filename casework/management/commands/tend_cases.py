from django.core.management.base import BaseCommand

from casework.console import command_line
from casework.tending import name_what_is_in_the_way, remind


class Command(BaseCommand):
    help = "Send reminders of fees, and name what keeps due cases waiting; run it daily"

    def handle(self, **options):
        by = command_line()
        reminded, named = remind(by=by), name_what_is_in_the_way(by=by)
        self.stdout.write(f"{reminded} reminders sent, {named} tasks set")
