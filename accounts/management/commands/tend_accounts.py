from django.core.management.base import BaseCommand, CommandError

from accounts.sessions import forget_ended
from accounts.telling import forget_addresses
from accounts.unused import STEPS


class Command(BaseCommand):
    """Does what is due with accounts today; running it again does nothing more."""

    help = (
        "Warn about, remind of and delete unused accounts, and remove those never "
        "confirmed; run it daily"
    )

    def handle(self, **options):
        tallies = {name: step() for name, step in STEPS.items()}
        for name, tally in tallies.items():
            self.stdout.write(f"{name}: {tally.done}")
        self.stdout.write(f"ended sessions forgotten: {forget_ended()}")
        self.stdout.write(f"mails forgotten: {forget_addresses()}")
        if failed := sum(tally.failed for tally in tallies.values()):
            raise CommandError(f"{failed} accounts could not be tended: see the log")
