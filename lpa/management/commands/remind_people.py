"""manage.py remind_people: whoever was asked to confirm a part hears of it again."""

from django.core.management.base import BaseCommand, CommandError

from lpa.confirming.reminding import remind_people


class Command(BaseCommand):
    help = (
        "Remind people who were asked to confirm their part of an LPA, and tell donors "
        "of codes that ran out; run it daily"
    )

    def handle(self, **options):
        tally = remind_people()
        self.stdout.write(f"{tally.reminded} reminded, {tally.expired} codes ran out")
        if tally.failed:
            raise CommandError(
                f"{tally.failed} LPAs could not be looked at: see the log"
            )
