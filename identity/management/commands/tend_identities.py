from django.core.management.base import BaseCommand

from identity.expiring import expire_due


class Command(BaseCommand):
    """Does what is due with identity checks today; again, it does nothing more."""

    help = "End identity checks whose six months are over; run it daily"

    def handle(self, **options):
        self.stdout.write(f"identity checks that ended: {expire_due()}")
