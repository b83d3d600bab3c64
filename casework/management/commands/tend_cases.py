from django.core.management.base import BaseCommand

import clock
from casework import asking
from casework.console import command_line
from casework.following import end_what_ran_out
from casework.tending import name_what_is_in_the_way, remind


class Command(BaseCommand):
    help = (
        "Remind of fees and unanswered questions, and name what keeps due cases; daily"
    )

    def handle(self, **options):
        by = command_line()
        reminded, named = remind(by=by), name_what_is_in_the_way(by=by)
        named += asking.remind(on=clock.today())
        ended = end_what_ran_out(by=by)
        self.stdout.write(
            f"{reminded} reminders sent, {named} tasks set, {ended} run out"
        )
