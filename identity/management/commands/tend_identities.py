from django.core.management.base import BaseCommand

from identity.expiring import expire_due
from identity.one_login import forget_heard, forget_old


class Command(BaseCommand):
    """Does what is due with identity checks today; again, it does nothing more."""

    help = "End identity checks whose time is over, forget old sign-ins; run it daily"

    def handle(self, **options):
        self.stdout.write(f"identity checks that ended: {expire_due()}")
        self.stdout.write(f"ways to One Login forgotten: {forget_old()}")
        self.stdout.write(f"ways out of One Login forgotten: {forget_heard()}")
