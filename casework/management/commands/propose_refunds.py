from django.core.management import BaseCommand

from casework.account import money
from casework.console import command_line
from casework.refunds import propose_what_never_arrived


class Command(BaseCommand):
    """Proposes what is due today; running it again proposes nothing more."""

    help = (
        "Propose to give back what was paid for LPAs whose paper never came; somebody "
        "in finance confirms each; run it daily"
    )

    def handle(self, **options):
        for refund in propose_what_never_arrived(by=command_line()):
            self.stdout.write(f"{refund.lpa}: {money(refund.pence)}")
